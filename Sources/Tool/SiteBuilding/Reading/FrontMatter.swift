import MarkupTree
import SourceText
import YAMLText

/// What the front matter of a page says: only its title, so far.
///
/// Other generators put keys of their own there; those are passed over.
enum FrontMatter {
  /// The document with the title of its front matter as its first heading, where it has no heading of
  /// the first level: Hugo, Jekyll and Docusaurus print that one themselves.
  ///
  /// Front matter that is no YAML, or no keys with values, is an error with its place.
  static func applied(to document: MarkupDocument) -> Diagnosed<MarkupDocument> {
    guard let text = document.frontMatter else { return Diagnosed(document) }
    let parsed = YAMLText.parse(text)
    guard let root = parsed.value, !root.isNull else {
      return Diagnosed(document, parsed.diagnostics)
    }
    guard root.entries != nil else {
      let fault = Diagnostic(
        .error, rule: "front-matter-kind", "front matter takes keys with values", at: root.span,
        fix: "Write 'title: ...' between the two lines of hyphens, or remove them")
      return Diagnosed(document, parsed.diagnostics + [fault])
    }
    guard let node = root["title"], let title = node.text, !title.isEmpty,
      !document.blocks.contains(where: isTitle)
    else { return Diagnosed(document, parsed.diagnostics) }
    var titled = document
    let section = Section(
      level: 1, title: [.text(title)], titleSpan: node.span, blocks: document.blocks)
    let span = document.blocks.last.map { node.span.extended(to: $0.span) } ?? node.span
    titled.blocks = [Block(.section(section), span: span)]
    return Diagnosed(titled, parsed.diagnostics)
  }

  private static func isTitle(_ block: Block) -> Bool {
    if case .section(let section) = block.content { section.level == 1 } else { false }
  }
}
