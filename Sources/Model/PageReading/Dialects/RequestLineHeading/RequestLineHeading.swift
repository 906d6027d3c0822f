import APIModel

/// Pages whose headings are request lines, alone or behind a name: `#### GET /images/{id}`,
/// `## Get an image % GET /images/{image.id#link}`.
struct RequestLineHeading: Dialect {
  static let name = "request-line-heading"

  func operations(in outline: Outline) -> [OperationSite] {
    lazy var firstPassages = outline.firstPassages
    return outline.scopes.indices.flatMap { index -> [OperationSite] in
      guard outline.scopes[index].kind == .section,
        let (name, line) = Self.parts(of: outline.scopes[index].text),
        let first = firstPassages[index]
      else { return [] }
      let sites = OperationSite.sites(
        of: [(line, outline.scopes[index].span)],
        passage: first,
        title: index,
        rule: "request-line-heading"
      )
      return sites.map { site in
        var site = site
        site.standsInHeading = true
        site.name = name
        return site
      }
    }
  }

  private static func parts(of heading: String) -> (name: String?, line: OperationLine)? {
    if let line = OperationLine(heading) { return (nil, line) }
    guard let mark = heading.place(of: " % "),
      let line = OperationLine(heading[mark.upperBound...])
    else { return nil }
    return (String(heading[..<mark.lowerBound]), line)
  }

  func reason(for sites: [OperationSite]) -> String {
    sites.count == 1 ? "a heading is a request line" : "\(sites.count) headings are request lines"
  }
}
