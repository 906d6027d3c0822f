import APIModel
import MarkupTree

/// Pages that set the method off from the path: `**GET** /images`, `<Route method="GET">/images</Route>`,
/// or a badge with the method and the path below it.
struct MethodBadge: Dialect {
  static let name = "method-badge"

  func operations(in outline: Outline) -> [OperationSite] {
    outline.passages.indices.flatMap { index -> [OperationSite] in
      let passage = outline.passages[index]
      guard let inlines = passage.block.inlines, !outline.hint(of: passage.scope).isExample,
        let (method, rest) = Self.badge(inlines)
      else { return [] }
      var path = Words.trimmed(rest.plainText)
      var last = index
      if path.isEmpty, index + 1 < outline.passages.count,
        outline.passages[index + 1].scope == passage.scope,
        let next = outline.passages[index + 1].block.inlines
      {
        path = Words.trimmed(next.plainText)
        last = index + 1
      }
      guard let line = OperationLine("\(method) \(path)") else { return [] }
      let sites = OperationSite.sites(
        of: [(line, passage.block.span)],
        passage: index,
        title: outline.titleScope(of: passage.scope),
        rule: "method-badge"
      )
      return sites.map { site in
        var site = site
        if last != index { site.alsoIn = [last] }
        return site
      }
    }
  }

  /// The method that a paragraph starts with, in type of its own or as an attribute, and what follows.
  private static func badge(_ inlines: [Inline]) -> (method: String, rest: [Inline])? {
    let method: String
    switch inlines.first {
    case .strong(let inner), .emphasis(let inner): method = Words.trimmed(inner.plainText)
    case .code(let text): method = Words.trimmed(text)
    case .html(let tag):
      guard let start = tag.place(of: "method=\"") else { return nil }
      method = String(tag[start.upperBound...].prefix { $0 != "\"" })
    default: return nil
    }
    guard let known = HTTPMethod(method) else { return nil }
    return (known.rawValue, Array(inlines.dropFirst()))
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1
      ? "a method is set off before its path"
      : "\(sites.count) methods are set off before their paths"
  }
}
