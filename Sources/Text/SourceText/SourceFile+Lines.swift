extension SourceFile {
  /// The byte ranges of the lines, without their ends.
  ///
  /// A line ends at LF, CR LF or CR; a file that ends with a line end has no empty line behind it.
  public var lines: [Range<Int>] { Self.lines(of: bytes) }

  /// The byte ranges of the lines of `bytes`, without their ends (LF, CR LF or CR).
  public static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(bytes.count / 24)
    bytes.withUnsafeBytes { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        // Every page passes here more than once: eight bytes without a control character are
        // skipped together.
        if index + 8 <= bytes.count {
          let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          let clear = bytesBeforeControl(in: word)
          index += clear
          if clear == 8 { continue }
        }
        let byte = bytes[index]
        index += 1
        guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
        lines.append(start..<index - 1)
        let isPair =
          byte == UInt8(ascii: "\r") && index < bytes.count && bytes[index] == UInt8(ascii: "\n")
        if isPair { index += 1 }
        start = index
      }
      if start < bytes.count { lines.append(start..<bytes.count) }
    }
    return lines
  }

  /// How many of the eight bytes of a word, in the order of memory, stand before the first that is
  /// CR or less; 8 where none is.
  ///
  /// Taking 0x0E from every byte sets the top bit of those that are less and had it not. A borrow
  /// may wrongly set it in a byte behind the first, never before it.
  private static func bytesBeforeControl(in word: UInt64) -> Int {
    let word = UInt64(littleEndian: word)
    let marks = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
    return marks.trailingZeroBitCount / 8
  }
}
