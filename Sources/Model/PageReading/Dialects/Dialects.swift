/// The dialects, in the order in which equals are preferred.
enum Dialects {
  static let all: [any Dialect] = [
    OpenStackReference(), SphinxHTTPDomain(), APIBlueprint(), LabelledPage(), URISection(),
    RequestLineBlock(), InlineRequestLine(), RequestLineHeading(),
  ]

  /// A dialect that finds operations on a page, and those operations.
  typealias Candidate = (dialect: any Dialect, sites: [OperationSite])

  /// The dialects that find operations on a page.
  static func candidates(for outline: Outline) -> [Candidate] {
    all.compactMap { dialect in
      let sites = dialect.operations(in: outline)
      return sites.isEmpty ? nil : (dialect, sites)
    }
  }

  /// The dialect that a page is written in; nil for a page without an operation.
  static func best(of candidates: [Candidate]) -> Candidate? {
    var best: Candidate?
    for candidate in candidates {
      let rank = type(of: candidate.dialect).rank
      let isBetter =
        best.map { best in
          let other = type(of: best.dialect).rank
          return rank > other || (rank == other && candidate.sites.count > best.sites.count)
        } ?? true
      if isBetter { best = candidate }
    }
    return best
  }
}
