import MarkupTree
import SourceText

/// The text that is parsed, and where its lines stand in the file: a page without its front matter,
/// or the body of a fence inside a page.
struct MarkdownSource {
  /// The text.
  let bytes: [UInt8]
  /// The ranges of its lines in ``bytes``, without line ends.
  let lines: [Range<Int>]
  /// The offset in the file at which each line starts.
  let offsets: [Int]
  /// The file.
  let file: FileIndex
  /// For each line, the last line up to it that is not blank, 0-based; -1 where there is none.
  private let lastFilledLines: [Int]
  private let hasCarriageReturns: Bool

  /// The part of a file behind its front matter, and the lines of it, by their places in the file.
  init(_ bytes: [UInt8], from start: Int, lines: [Range<Int>], file: FileIndex) {
    self.init(
      bytes: start == 0 ? bytes : Array(bytes[min(start, bytes.count)...]),
      lines: start == 0 ? lines : lines.map { $0.lowerBound - start..<$0.upperBound - start },
      offsets: lines.map(\.lowerBound),
      file: file
    )
  }

  /// A literal text inside a file.
  init(_ literal: LiteralText) {
    let bytes = Array(literal.text.utf8)
    let lines = SourceFile.lines(of: bytes)
    let known = literal.lineOffsets
    let offsets = lines.indices.map { $0 < known.count ? known[$0] : known.last ?? 0 }
    self.init(bytes: bytes, lines: lines, offsets: offsets, file: literal.file)
  }

  private init(bytes: [UInt8], lines: [Range<Int>], offsets: [Int], file: FileIndex) {
    self.bytes = bytes
    self.lines = lines
    self.offsets = offsets
    self.file = file
    hasCarriageReturns = lines.contains { line in
      line.upperBound < bytes.count && bytes[line.upperBound] == UInt8(ascii: "\r")
    }
    lastFilledLines = bytes.withUnsafeBufferPointer { bytes in
      var last = -1
      var lastFilledLines: [Int] = []
      lastFilledLines.reserveCapacity(lines.count)
      for index in lines.indices {
        if lines[index].contains(where: { !bytes[$0].isBlank }) { last = index }
        lastFilledLines.append(last)
      }
      return lastFilledLines
    }
  }

  /// The bytes of a line, which counts from 0; empty behind the end.
  func line(_ index: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(index) ? bytes[lines[index]] : []
  }

  /// The span from a column of a line to the end of another line; lines and columns count from 0.
  ///
  /// Blank lines at the end do not belong to it.
  func span(from first: Int, column: Int, through last: Int) -> SourceSpan {
    guard !lines.isEmpty else { return .start(of: file) }
    let first = min(max(0, first), lines.count - 1)
    let filled = max(first, lastFilledLines[min(max(first, last), lines.count - 1)])
    let lower = offsets[first] + min(max(0, column), lines[first].count)
    let upper = offsets[filled] + lines[filled].count
    return SourceSpan(file: file, bytes: lower..<max(lower, upper))
  }

  /// The last line up to this one that is not blank, 0-based.
  func lastFilledLine(upTo line: Int) -> Int {
    lastFilledLines.isEmpty ? 0 : max(0, lastFilledLines[min(max(0, line), lines.count - 1)])
  }

  /// Whether a line within the given ones is the end of a fence.
  func isFenceEnd(_ index: Int, upTo last: Int) -> Bool {
    guard index <= last else { return false }
    let text = line(index).drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
  }

  /// The column of an offset in the file, counted from 0, in a line that holds it.
  func column(ofByte offset: Int, in index: Int) -> Int {
    offsets.indices.contains(index) ? max(0, offset - offsets[index]) : 0
  }

  /// The literal text of a block whose lines stand in the source from `first` on, with what stands
  /// before them (indentation, quote marks) taken off.
  func literal(_ text: UnsafeBufferPointer<UInt8>, from first: Int) -> LiteralText {
    if hasCarriageReturns, text.contains(UInt8(ascii: "\r")) {
      let bytes = Array(text)
      var mended: [UInt8] = []
      for line in SourceFile.lines(of: bytes) {
        mended += bytes[line]
        mended.append(UInt8(ascii: "\n"))
      }
      return mended.withUnsafeBufferPointer { literal(mended: $0, from: first) }
    }
    return literal(mended: text, from: first)
  }

  private func literal(
    mended text: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> LiteralText {
    let places = places(of: text, from: first)
    let end = text.last == UInt8(ascii: "\n") ? text.count - 1 : text.count
    return LiteralText(
      text: String(decoding: UnsafeBufferPointer(rebasing: text[..<end]), as: UTF8.self),
      file: file,
      lineOffsets: places.isEmpty ? [offsets.last ?? 0] : places
    )
  }

  private func places(of text: UnsafeBufferPointer<UInt8>, from first: Int) -> [Int] {
    var places: [Int] = []
    var start = 0
    while start < text.count || places.isEmpty {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      let number = min(first + places.count, lines.count - 1)
      guard number >= 0 else { return [] }
      // A line of the block is the tail of its line in the source, tabs that were cut aside.
      places.append(offsets[number] + max(0, lines[number].count - (end - start)))
      start = end + 1
    }
    return places
  }

  /// Whole lines as literal text, from one line through another, 0-based.
  func literal(lines range: Range<Int>) -> LiteralText {
    let range = range.clamped(to: 0..<lines.count)
    return LiteralText(
      text: range.map { String(decoding: line($0), as: UTF8.self) }.joined(separator: "\n"),
      file: file,
      lineOffsets: range.map { offsets[$0] }
    )
  }
}
