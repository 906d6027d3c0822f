import MarkupTree
import SourceText

/// The imports and exports of an MDX page, which are no text.
enum ModuleStatement {
  /// The sibling as raw text where it is a module statement, else as it is.
  static func resolved(_ sibling: MarkdownSibling, in source: MarkdownSource) -> MarkdownSibling {
    guard case .paragraph(let inlines) = sibling.block.content,
      case .text(let text)? = inlines.first, isStatement(text),
      sibling.lines.lowerBound >= 0
    else { return sibling }
    let lines = sibling.lines.lowerBound..<sibling.lines.upperBound + 1
    var result = sibling
    result.block.content = .raw(format: "mdx", source.literal(lines: lines))
    return result
  }

  private static func isStatement(_ text: String) -> Bool {
    if text.hasPrefix("import ") { return text.contains(" from ") || text.contains("import '") }
    return ["const ", "default ", "function ", "let "].contains { text.hasPrefix("export " + $0) }
  }
}
