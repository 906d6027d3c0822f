/// What a first look at a text finds: most rules need no second one.
struct TextSigns: OptionSet {
  let rawValue: UInt8

  /// An ASCII digit.
  static let digit = TextSigns(rawValue: 1)

  /// A colon.
  static let colon = TextSigns(rawValue: 2)

  /// The bar that divides cells.
  static let bar = TextSigns(rawValue: 4)

  /// A character outside ASCII.
  static let beyondASCII = TextSigns(rawValue: 8)

  /// Blanks that joining would change: two side by side, at an end, or others than spaces.
  static let looseBlank = TextSigns(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks at every byte of a text once.
  init(_ text: String) {
    var signs: TextSigns = []
    text.withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return }
      // Without a branch, so that many bytes are looked at together.
      var (digits, colons, bars, blanks, all): (UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0)
      for byte in bytes {
        digits |= byte &- 0x30 < 10 ? 1 : 0
        colons |= byte == UInt8(ascii: ":") ? 1 : 0
        bars |= byte == UInt8(ascii: "|") ? 1 : 0
        blanks |= byte < 0x20 ? 1 : 0
        all |= byte
      }
      if digits != 0 { signs.insert(.digit) }
      if colons != 0 { signs.insert(.colon) }
      if bars != 0 { signs.insert(.bar) }
      if all >= 0x80 { signs.insert(.beyondASCII) }
      if blanks != 0 || first == 0x20 || last == 0x20 || BlankBytes.hasPair(of: 0x20, in: bytes) {
        signs.insert(.looseBlank)
      }
    }
    self = signs
  }
}

extension StringProtocol {
  /// Whether a byte of the text is as asked for.
  func hasByte(where isWanted: (UInt8) -> Bool) -> Bool {
    withBytes { bytes in
      for byte in bytes where isWanted(byte) { return true }
      return false
    }
  }
}
