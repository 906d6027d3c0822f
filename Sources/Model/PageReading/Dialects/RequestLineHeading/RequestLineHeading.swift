import APIModel

/// Pages whose headings are request lines: `#### GET /images/{id}`.
struct RequestLineHeading: Dialect {
  static let name = "request-line-heading"

  func operations(in outline: Outline) -> [OperationSite] {
    outline.scopes.enumerated().flatMap { index, scope -> [OperationSite] in
      guard scope.kind == .section, let line = OperationLine(scope.text),
        let first = outline.passages.firstIndex(where: { outline.contains(index, $0.scope) })
      else { return [] }
      let sites = OperationSite.sites(
        of: [(line, scope.span)],
        passage: first,
        title: index,
        rule: "request-line-heading"
      )
      return sites.map { site in
        var site = site
        site.standsInHeading = true
        return site
      }
    }
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1 ? "a heading is a request line" : "\(sites.count) headings are request lines"
  }
}
