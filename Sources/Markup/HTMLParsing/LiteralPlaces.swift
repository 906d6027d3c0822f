import SourceText

/// Places of a literal text by binary search: many are asked for in one text.
struct LiteralPlaces {
  private let literal: LiteralText
  private let starts: [Int]

  init(_ literal: LiteralText, bytes: [UInt8]) {
    self.literal = literal
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  /// The offset in the file of an offset in the text.
  func fileOffset(of offset: Int) -> Int {
    let line = line(of: offset)
    guard let last = literal.lineOffsets.last else { return 0 }
    let base = line < literal.lineOffsets.count ? literal.lineOffsets[line] : last
    return base + max(0, offset - starts[line])
  }

  /// The part of the text in this range, as a literal text of its own.
  func part(_ range: Range<Int>, of bytes: [UInt8]) -> LiteralText {
    var offsets = [fileOffset(of: range.lowerBound)]
    for index in range where bytes[index] == UInt8(ascii: "\n") {
      offsets.append(fileOffset(of: index + 1))
    }
    return LiteralText(
      text: String(decoding: bytes[range], as: UTF8.self),
      file: literal.file,
      lineOffsets: offsets
    )
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
