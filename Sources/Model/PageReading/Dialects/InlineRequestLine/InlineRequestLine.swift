import MarkupTree

/// Pages that write the request line in a paragraph of its own, as inline code (Docker, Slate) or bare.
struct InlineRequestLine: Dialect {
  static let name = "inline-request-line"

  func operations(in outline: Outline) -> [OperationSite] {
    var sites = JoinedSites()
    for (index, passage) in outline.passages.enumerated() {
      guard case .paragraph(let inlines) = passage.block.content,
        let lines = RequestLines.inlineCode(inlines)
          ?? RequestLines.bare(inlines, text: passage.joinedText),
        case let hint = outline.hint(of: passage.scope), !hint.isExample, hint.side != .response
      else { continue }
      for site in OperationSite.sites(
        of: lines.map { ($0, passage.block.span) },
        passage: index,
        title: outline.titleScope(of: passage.scope),
        rule: "inline-request-line"
      ) {
        // Pages say it twice: bare at the top, and as a whole address below.
        sites.add(site)
      }
    }
    return sites.all
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a paragraph holds only a request line"
      : "\(sites.count) paragraphs hold only a request line"
  }
}
