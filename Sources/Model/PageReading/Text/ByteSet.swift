/// A set of ASCII characters that is asked for each byte of a text.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Takes the characters of a text; those outside ASCII do not count.
  init(_ characters: StaticString) {
    characters.withUTF8Buffer { bytes in
      for byte in bytes {
        if byte < 64 {
          low |= 1 << UInt64(byte)
        } else if byte < 128 {
          high |= 1 << UInt64(byte - 64)
        }
      }
    }
  }

  /// Whether a byte is one of them.
  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low & (1 << UInt64(byte)) != 0 }
    return byte < 128 && high & (1 << UInt64(byte - 64)) != 0
  }
}
