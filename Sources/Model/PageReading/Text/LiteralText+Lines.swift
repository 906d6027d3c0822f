import SourceText

extension LiteralText {
  /// The lines of the text, without their ends.
  var lines: [Substring] { text.lineTexts }

  /// The first line, without its end.
  var firstLine: Substring { Substring(text.utf8.prefix { $0 != UInt8(ascii: "\n") }) }

  /// This text with another below it.
  func followed(by other: LiteralText, blankLine: Bool) -> LiteralText {
    guard !text.isEmpty else { return other }
    var offsets = lineOffsets
    if blankLine { offsets.append(other.lineOffsets.first ?? lineOffsets.last ?? 0) }
    return LiteralText(
      text: text + (blankLine ? "\n\n" : "\n") + other.text,
      file: file,
      lineOffsets: offsets + other.lineOffsets
    )
  }

  /// From the first byte to the last, where the lines follow each other in one file.
  var span: SourceSpan {
    let start = lineOffsets.first ?? 0
    let lastLine = text.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    let end = max(start, (lineOffsets.last ?? start) + lastLine)
    return SourceSpan(file: file, bytes: start..<end)
  }

  /// A text of one piece that stands at a span: running text that is read as a literal.
  init(_ text: String, at span: SourceSpan) {
    let count = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    self.init(
      text: text,
      file: span.file,
      lineOffsets: Array(repeating: span.bytes.lowerBound, count: count)
    )
  }

  /// The text without the spaces that all its lines start with; lines of blanks do not count.
  var withoutIndentation: LiteralText {
    let lines = lines
    let depth =
      lines.filter { line in line.utf8.contains { $0 != 0x20 } }
      .map { line in line.utf8.prefix { $0 == 0x20 }.count }.min() ?? 0
    if depth == 0 { return self }
    let cut = lines.map { line in String(decoding: line.utf8.dropFirst(depth), as: UTF8.self) }
    let offsets = zip(lineOffsets, lines).map { offset, line in
      offset + min(depth, line.utf8.count)
    }
    return LiteralText(text: cut.joined(separator: "\n"), file: file, lineOffsets: offsets)
  }
}
