/// White space and the characters that nobody sees, as UTF-8: what ``Words`` takes off texts.
///
/// Places are 0-based offsets in the bytes of a text.
enum BlankBytes {
  /// How many bytes the blank has that starts at a place; 0 for any other character.
  static func length(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes[place]
    if first < 0x80 { return first == 0x20 || (first >= 0x09 && first <= 0x0D) ? 1 : 0 }
    func byte(_ offset: Int) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }
    switch first {
    case 0xC2: return byte(1) == 0xA0 || byte(1) == 0xB6 ? 2 : 0
    case 0xE2:
      guard byte(1) == 0x80 else { return 0 }
      return (0x82...0x8B).contains(byte(2)) || byte(2) == 0xAF ? 3 : 0
    case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0
    case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The range of a text from the first byte that is no blank to the last.
  static func range(ofTextIn bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var lower = 0
    while lower < bytes.count {
      let blank = length(at: lower, in: bytes)
      if blank == 0 { break }
      lower += blank
    }
    var upper = bytes.count
    while upper > lower, let start = startOfBlank(endingAt: upper, from: lower, in: bytes) {
      upper = start
    }
    return lower..<upper
  }

  /// Whether a text is as it would be with its runs of blanks joined: it has no blank but single
  /// spaces, and none at its ends.
  static func areSingle(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == 0x20 || last == 0x20 || hasPair(of: 0x20, in: bytes) { return false }
    var others: UInt8 = 0
    // The bytes from 0x20 to 0xC1, without a branch.
    for place in bytes.indices { others |= bytes[place] &- 0x20 < 0xA2 ? 0 : 1 }
    // Most texts have no other byte that a blank may start with.
    return others == 0
      || bytes.indices.allSatisfy { bytes[$0] == 0x20 || length(at: $0, in: bytes) == 0 }
  }

  /// Whether a byte stands beside itself, or a NUL before or behind it.
  ///
  /// There is no branch in it, so that many bytes are looked at together.
  static func hasPair(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for place in bytes.indices.dropFirst() {
      found |= bytes[place - 1] | bytes[place] == byte ? 1 : 0
    }
    return found != 0
  }

  private static func startOfBlank(
    endingAt end: Int, from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    for length in 1...3 {
      let place = end - length
      guard place >= start else { return nil }
      // The first byte that continues no character starts the last one.
      if bytes[place] & 0xC0 != 0x80 {
        return self.length(at: place, in: bytes) == length ? place : nil
      }
    }
    return nil
  }
}
