/// The dialects, in the order in which equals are preferred.
enum Dialects {
  static let all: [any Dialect] = [
    OpenStackReference(), SphinxHTTPDomain(), APIBlueprint(), LabelledPage(), URISection(),
    RequestLineBlock(), InlineRequestLine(), RequestLineHeading(),
  ]

  /// The dialect that a page is written in, and the operations it finds; nil for a page without one.
  static func choose(
    for outline: Outline
  ) -> (dialect: any Dialect, sites: [OperationSite])? {
    var best: (dialect: any Dialect, sites: [OperationSite])?
    for dialect in all {
      let sites = dialect.operations(in: outline)
      guard !sites.isEmpty else { continue }
      let rank = type(of: dialect).rank
      let isBetter =
        best.map { best in
          let other = type(of: best.dialect).rank
          return rank > other || (rank == other && sites.count > best.sites.count)
        } ?? true
      if isBetter { best = (dialect, sites) }
    }
    return best
  }
}
