import MarkupTree
import SourceText

/// The request lines that are all there is in a block.
enum RequestLines {
  /// The lines of a code block that holds request lines and nothing else; nil for any other block.
  static func all(in code: CodeBlock) -> [(line: OperationLine, span: SourceSpan)]? {
    guard OperationLine.mayStart(code.literal.text) else { return nil }
    var found: [(OperationLine, SourceSpan)] = []
    let cut = LiteralLines(code.literal)
    for (index, text) in cut.lines.enumerated() {
      if Words.isBlank(text) { continue }
      let lines = OperationLine.all(text)
      if lines.isEmpty { return nil }
      found += lines.map { ($0, cut.span(ofLine: index)) }
    }
    return found.isEmpty ? nil : found
  }

  /// The lines of a paragraph that holds request lines and nothing else, behind a first line that
  /// only says so (`URI format`); nil for any other paragraph.
  static func all(
    in inlines: [Inline],
    span: SourceSpan,
    isLabel: (String) -> Bool
  ) -> [(line: OperationLine, span: SourceSpan)]? {
    var found: [(OperationLine, SourceSpan)] = []
    for (index, text) in inlines.plainLines.lineTexts.enumerated() {
      if Words.isBlank(text) || (index == 0 && isLabel(String(text))) { continue }
      guard let line = OperationLine(text) else { return nil }
      found.append((line, span))
    }
    return found.isEmpty ? nil : found
  }

  /// The lines of a paragraph that holds methods and paths in running text and nothing else; nil for any
  /// other paragraph, and for whole addresses and messages, which are calls.
  static func bare(_ inlines: [Inline], text: String) -> [OperationLine]? {
    guard text.utf8.count < 1024, OperationLine.mayStart(text),
      inlines.allSatisfy({ inline in
        switch inline {
        // `/<name>` is a tag to Markdown.
        case .text, .softBreak, .lineBreak, .html: true
        default: false
        }
      })
    else { return nil }
    var lines: [OperationLine] = []
    for text in inlines.plainLines.lineTexts where !Words.isBlank(text) {
      let all = OperationLine.all(text)
      guard !all.isEmpty,
        all.allSatisfy({ line in
          line.misspeltMethod == nil && !line.hasVersion
            && line.target.utf8.first == UInt8(ascii: "/")
        })
      else { return nil }
      lines += all
    }
    return lines.isEmpty ? nil : lines
  }

  /// The lines that a paragraph consists of, each written as inline code; nil for any other paragraph.
  static func inlineCode(_ inlines: [Inline]) -> [OperationLine]? {
    var lines: [OperationLine] = []
    var isLineStart = true
    for inline in inlines {
      switch inline {
      case .code(let text):
        // Where the closing backquote is missing, the next one ends the code behind a description.
        if lines.isEmpty, let colon = text.place(of: " : "),
          let line = OperationLine(text[..<colon.lowerBound])
        {
          return [line]
        }
        guard isLineStart, case let all = OperationLine.all(text), !all.isEmpty else { return nil }
        lines += all
        isLineStart = false
      case .text(let text):
        if !Words.isBlank(text) { return nil }
      case .softBreak, .lineBreak: isLineStart = true
      default: return nil
      }
    }
    return lines.isEmpty ? nil : lines
  }
}
