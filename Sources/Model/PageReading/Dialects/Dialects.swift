/// The dialects, in the order in which equals are preferred.
enum Dialects {
  static let all: [any Dialect] = [
    OpenStackReference(), SphinxHTTPDomain(), APIBlueprint(), APIDoctor(), LabelledPage(),
    URISection(), RequestLineBlock(), InlineRequestLine(), RequestLineHeading(), MethodBadge(),
    LabelledLines(), RequestLineTable(), RequestTemplateBlock(), RequestLineBullet(),
    RemarkedRequestLine(),
  ]

  /// The dialects that are asked about a page on which no other finds an operation.
  private static let fallbacks: [any Dialect] = [LabelledTable()]

  /// Whether a page is known to explain and to document no operation.
  static func isGuide(_ outline: Outline) -> Bool {
    all.lazy.compactMap { $0.claim(outline) }.first == .guide
  }

  /// A dialect that finds operations on a page, and those operations.
  typealias Candidate = (dialect: any Dialect, sites: [OperationSite])

  /// The dialects that find operations on a page.
  ///
  /// A page that a dialect claims is read by no other.
  static func candidates(for outline: Outline) -> [Candidate] {
    let owner = all.first { $0.claim(outline) != nil }
    let candidates = candidates(for: outline, among: owner.map { [$0] } ?? all)
    return candidates.isEmpty && owner == nil
      ? self.candidates(for: outline, among: fallbacks) : candidates
  }

  private static func candidates(
    for outline: Outline, among dialects: [any Dialect]
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    for dialect in dialects {
      let sites = dialect.operations(in: outline)
      if !sites.isEmpty { candidates.append((dialect, sites)) }
    }
    return candidates
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
