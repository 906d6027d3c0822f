import MarkupTree
import SourceText

/// Paragraphs, and the literal blocks that `::` at their end announces.
extension BlockParser {
  /// A line that no other construct claims: a title, a term, or the start of a paragraph.
  mutating func text(_ scope: inout BlockScope) {
    let next = scope.line(at: scope.index + 1)
    if let next, next.indent > 0, !next.isBlank {
      definitionList(&scope)
      return
    }
    if underlinedTitle(&scope) { return }
    let start = scope.index
    scope.index += 1
    while let line = scope.current, !line.isBlank, line.indent == 0 { scope.index += 1 }
    let lines = Array(scope.lines[start..<scope.index])
    if let line = scope.current, !line.isBlank {
      report(
        .warning,
        rule: "rst-unexpected-indent",
        "the lines of a paragraph are indented alike",
        at: line,
        fix: "Put a blank line before this line to quote it, or take its indentation off"
      )
    }
    paragraph(lines, &scope)
  }

  /// Adds a paragraph, and the literal block that it announces with `::`.
  mutating func paragraph(_ lines: [Line], _ scope: inout BlockScope) {
    guard var last = lines.last, announcesLiteral(last) else {
      add(lines, &scope)
      return
    }
    let length = last.count
    if length == 2 {
      if lines.count > 1 { add(Array(lines.dropLast()), &scope) }
    } else {
      let hasSpace = buffer.bytes[last.end - 3] == UInt8(ascii: " ")
      last = buffer.line(from: last.start, to: last.end - (hasSpace ? 3 : 1))
      add(lines.dropLast() + [last], &scope)
    }
    literalBlock(after: lines, &scope)
  }

  private mutating func add(_ lines: [Line], _ scope: inout BlockScope) {
    let inlines = inlines(lines)
    let span = span(of: lines)
    scope.append(Block(.paragraph(inlines), span: span, labels: takeInlineLabels()))
  }

  /// Whether a paragraph ends with `::` that no backslash escapes.
  private func announcesLiteral(_ line: Line) -> Bool {
    let bytes = buffer.bytes
    guard line.count >= 2, bytes[line.end - 1] == UInt8(ascii: ":"),
      bytes[line.end - 2] == UInt8(ascii: ":")
    else { return false }
    var slashes = 0
    while line.end - 3 - slashes >= line.start,
      bytes[line.end - 3 - slashes] == UInt8(ascii: "\\")
    {
      slashes += 1
    }
    return slashes % 2 == 0
  }

  private mutating func literalBlock(after lines: [Line], _ scope: inout BlockScope) {
    let block = scope.lines.indentedBlock(at: scope.index)
    if !block.lines.isEmpty {
      scope.index = block.end
      scope.append(Block(.code(CodeBlock(literal(block.lines))), span: span(of: block.lines)))
      if !block.endsWithBlank { reportUnindent("a literal block", before: scope) }
      return
    }
    scope.skipBlankLines()
    if quotedLiteralBlock(&scope) { return }
    guard let last = lines.last else { return }
    report(
      .warning,
      rule: "rst-literal-missing",
      "'::' at the end of a paragraph announces an indented literal block",
      at: last,
      fix: "Indent the lines that belong to it, or end the paragraph with one colon"
    )
  }

  /// Lines that start with one and the same punctuation character.
  private mutating func quotedLiteralBlock(_ scope: inout BlockScope) -> Bool {
    guard let first = scope.current, first.indent == 0 else { return false }
    let quote = buffer.bytes[first.start]
    guard quote.isPunctuation else { return false }
    let start = scope.index
    while let line = scope.current, !line.isBlank, buffer.bytes[line.start] == quote {
      scope.index += 1
    }
    let lines = Array(scope.lines[start..<scope.index])
    scope.append(Block(.code(CodeBlock(literal(lines))), span: span(of: lines)))
    if let line = scope.current, !line.isBlank {
      reportUnindent("a quoted literal block", before: scope)
    }
    return true
  }
}
