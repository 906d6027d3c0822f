/// The places in the file of the bytes of one ``LiteralText``, found by binary search: for readers
/// that ask for many places of one text.
public struct LiteralPlaces: Sendable {
  private let file: FileIndex
  private let lineOffsets: [Int]
  /// The 0-based offsets in the text at which its lines start.
  private let lineStarts: [Int]

  /// Finds the lines of a literal text; `bytes` are the UTF-8 bytes of its text.
  public init(_ literal: LiteralText, bytes: [UInt8]) {
    file = literal.file
    lineOffsets = literal.lineOffsets
    var lineStarts = [0]
    lineStarts.reserveCapacity(max(1, literal.lineOffsets.count))
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
        lineStarts.append(index + 1)
      }
    }
    self.lineStarts = lineStarts
  }

  /// The 0-based byte offset in the file of a 0-based byte offset in the text.
  ///
  /// 0 for a literal text without lines; an offset behind the end counts on from the last line.
  public func fileOffset(of offset: Int) -> Int {
    fileOffset(of: offset, inLine: line(of: offset))
  }

  /// The 0-based line of the text that a 0-based byte offset stands in.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The same for offsets that are asked for in rising order: `line` is where the last one was found,
  /// 0 at first, and the search goes on from there.
  public func fileOffset(of offset: Int, from line: inout Int) -> Int {
    while line + 1 < lineStarts.count, lineStarts[line + 1] <= offset { line += 1 }
    return fileOffset(of: offset, inLine: line)
  }

  private func fileOffset(of offset: Int, inLine line: Int) -> Int {
    guard let last = lineOffsets.last else { return 0 }
    let start = line < lineOffsets.count ? lineOffsets[line] : last
    return start + max(0, offset - lineStarts[line])
  }

  /// The span in the file of a range of the text.
  public func span(of range: Range<Int>) -> SourceSpan {
    let lower = fileOffset(of: range.lowerBound)
    return SourceSpan(file: file, bytes: lower..<max(lower, fileOffset(of: range.upperBound)))
  }

  /// The part of the text in this range, as a literal text of its own; `bytes` are those of the text.
  public func part(_ range: Range<Int>, of bytes: [UInt8]) -> LiteralText {
    let range = range.clamped(to: 0..<bytes.count)
    var offsets = [fileOffset(of: range.lowerBound)]
    for index in range where bytes[index] == UInt8(ascii: "\n") {
      offsets.append(fileOffset(of: index + 1))
    }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return LiteralText(text: text, file: file, lineOffsets: offsets)
  }
}
