import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Pages whose headings are labels: the method stands under one, the path under another.
struct LabelledPage: Dialect {
  static let name = "labelled-page"
  static let rank = 2

  func operations(in outline: Outline) -> [OperationSite] {
    var sites: [OperationSite] = []
    var method: (method: HTTPMethod, passage: Int, title: Int)?
    var path: (path: PathSpelling, passage: Int, title: Int)?
    for (index, passage) in outline.passages.enumerated() {
      guard case .operation(let role)? = outline.scopes[passage.scope].hint.part,
        !outline.hint(of: passage.scope).isExample
      else { continue }
      let title = outline.titleScope(of: passage.scope)
      if method.map({ $0.title != title }) ?? false { method = nil }
      if path.map({ $0.title != title }) ?? false { path = nil }
      let text = Words.trimmed([passage.block].plainText.drop { "-•* ".contains($0) })
      if role == .method, let found = HTTPMethod(text) {
        method = (found, index, title)
      } else if role == .path || role == .uri, let found = PathSpelling(text) {
        path = (found, index, title)
      }
      guard let (verb, first, _) = method, let (spelling, second, _) = path else { continue }
      var site = OperationSite(
        passage: min(first, second),
        title: title,
        method: verb,
        path: spelling,
        span: outline.passages[second].block.span,
        rule: "labelled-method-and-path"
      )
      site.alsoIn = [max(first, second)]
      sites.append(site)
      (method, path) = (nil, nil)
    }
    return sites
  }

  func reason(for sites: [OperationSite]) -> String {
    "the method and the path stand under headings of their own"
  }
}
