import SourceText

/// A literal text cut into its lines, so that pieces of it keep their places.
struct LiteralLines {
  /// The whole.
  let literal: LiteralText

  /// The lines, without their ends.
  let lines: [Substring]

  /// Cuts a text.
  init(_ literal: LiteralText) {
    self.literal = literal
    lines = literal.text.lineTexts
  }

  /// The lines of a range, each with its place; blank lines at both ends left out.
  func slice(_ range: Range<Int>) -> LiteralText {
    var range = range.clamped(to: 0..<lines.count)
    while let first = range.first, Words.isBlank(lines[first]) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, Words.isBlank(lines[last]) {
      range = range.lowerBound..<last
    }
    guard let first = range.first, let last = range.last else {
      return LiteralText(text: "", file: literal.file, lineOffsets: [])
    }
    if range.count == lines.count, literal.lineOffsets.count == lines.count { return literal }
    return LiteralText(
      text: String(literal.text[lines[first].startIndex..<lines[last].endIndex]),
      file: literal.file,
      lineOffsets: range.map(offset)
    )
  }

  /// Where a line stands.
  func span(ofLine line: Int) -> SourceSpan {
    let start = offset(line)
    let length = lines.indices.contains(line) ? lines[line].utf8.count : 0
    return SourceSpan(file: literal.file, bytes: start..<(start + length))
  }

  private func offset(_ line: Int) -> Int {
    line < literal.lineOffsets.count ? literal.lineOffsets[line] : literal.lineOffsets.last ?? 0
  }
}
