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

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Looks at every byte of a text once.
  init(_ text: String) {
    rawValue = text.withBytes { bytes in
      var signs: UInt8 = 0
      for byte in bytes {
        signs |= byte.isDigit ? Self.digit.rawValue : 0
        signs |= byte == UInt8(ascii: ":") ? Self.colon.rawValue : 0
        signs |= byte == UInt8(ascii: "|") ? Self.bar.rawValue : 0
        signs |= byte >= 0x80 ? Self.beyondASCII.rawValue : 0
      }
      return signs
    }
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
