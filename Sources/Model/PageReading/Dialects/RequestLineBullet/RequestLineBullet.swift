import APIModel
import MarkupTree
import SourceText

/// Pages that name the request line in a bullet and say what it does behind it:
/// ``* `GET /projects.json` will return all projects``.
struct RequestLineBullet: Dialect {
  static let name = "request-line-bullet"
  static let rank = -1

  func operations(in outline: Outline) -> [OperationSite] {
    outline.passages.enumerated().flatMap { index, passage -> [OperationSite] in
      guard !outline.hint(of: passage.scope).isExample,
        let lines = Self.lines(of: passage.block)
      else { return [] }
      return OperationSite.sites(
        of: lines,
        passage: index,
        title: outline.titleScope(of: passage.scope),
        rule: "request-line-bullet"
      )
    }
  }

  /// The request lines that the items of a list start with; nil where one does not.
  private static func lines(of block: Block) -> [(line: OperationLine, span: SourceSpan)]? {
    guard case .list(let list) = block.content else { return nil }
    let lines = list.items.compactMap { item -> (OperationLine, SourceSpan)? in
      guard case .code(let text)? = item.blocks.first?.inlines?.first,
        let line = OperationLine(text)
      else { return nil }
      return (line, item.span)
    }
    return lines.isEmpty || lines.count < list.items.count ? nil : lines
  }

  /// The bullet says what the operation does, too.
  func finding(at passage: Int, in outline: Outline, of page: inout PageContext) -> Finding? {
    Self.lines(of: outline.passages[passage].block) == nil ? nil : .prose
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a bullet starts with a request line" : "\(sites.count) bullets start with a request line"
  }
}
