import MarkupTree
import SourceText

/// Directives whose body is shown as it is.
extension BlockParser {
  /// `code-block`, `code`, `sourcecode`: the argument is one word, the language.
  mutating func code(_ parts: DirectiveParts, at line: Line) -> CodeBlock {
    var body = parts.body
    var language = parts.argument.first.map { buffer.text($0) }
    if let first = parts.argument.first, first.start > line.end, isCode(first) {
      // The author forgot the blank line before the code.
      report(
        .warning,
        rule: "rst-code-blank-line",
        "a blank line separates a code directive from its code",
        at: first,
        fix: "Put a blank line before the code"
      )
      body = parts.argument + (body.isEmpty ? [] : blankLine(before: body) + body)
      language = nil
    } else if parts.argument.count > 1 {
      report(
        .warning,
        rule: "rst-code-blank-line",
        "a blank line separates a code directive from its code",
        at: parts.argument[1],
        fix: "Put a blank line before this line"
      )
      let forgotten = Array(parts.argument.dropFirst())
      body = forgotten + (body.isEmpty ? [] : blankLine(before: body) + body)
    }
    language = language ?? parts.option("language", in: buffer)
    return CodeBlock(
      literal(body.dedented()),
      language: language.flatMap { $0.split(separator: " ").first.map(String.init) },
      caption: caption(parts)
    )
  }

  /// Whether a line below the directive is code: it is no word that could name a language.
  private func isCode(_ line: Line) -> Bool {
    buffer.bytes[line.textStart..<line.end].contains { byte in
      !byte.isAlphanumeric && !byte.joinsNames && byte != UInt8(ascii: "#")
    }
  }

  private func blankLine(before lines: [Line]) -> [Line] {
    lines.first.map { [Line(start: $0.start, end: $0.start, indent: 0)] } ?? []
  }

  /// The `caption` option as running text.
  mutating func caption(_ parts: DirectiveParts) -> [Inline] {
    guard let option = parts.options.first(where: { $0.name == "caption" }) else { return [] }
    return inlines(option.value.map { $0.dedented(by: $0.indent) })
  }

  /// The body of `parsed-literal` with its markup taken off.
  mutating func parsedLiteral(_ lines: [Line]) -> LiteralText {
    var result = literal(lines)
    let text = inlines(lines, keepsIndentation: true).lines
    if text.count == lines.count { result.text = text.joined(separator: "\n") }
    return result
  }
}
