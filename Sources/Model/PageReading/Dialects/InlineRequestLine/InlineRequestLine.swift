import APIModel
import MarkupTree

/// Pages that write the request line as inline code in a paragraph of its own: Docker, Slate.
struct InlineRequestLine: Dialect {
  static let name = "inline-request-line"

  func operations(in outline: Outline) -> [OperationSite] {
    outline.passages.enumerated().flatMap { index, passage -> [OperationSite] in
      guard case .paragraph(let inlines) = passage.block.content,
        let lines = RequestLines.inlineCode(inlines),
        !outline.hint(of: passage.scope).isExample
      else { return [] }
      return OperationSite.sites(
        of: lines.map { ($0, passage.block.span) },
        passage: index,
        title: outline.titleScope(of: passage.scope),
        rule: "inline-request-line"
      )
    }
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a paragraph holds only a request line"
      : "\(sites.count) paragraphs hold only a request line"
  }
}
