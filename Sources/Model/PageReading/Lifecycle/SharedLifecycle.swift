/// What a page says about the life of all operations below a heading: in the text before the first.
struct SharedLifecycle {
  private let outline: Outline
  private let findings: [(passage: Int, finding: Finding)]

  /// Collects the notices that stand in no operation's region.
  init(of outline: Outline, findings: [Finding], sites: [OperationSite], regions: [[Int]]) {
    self.outline = outline
    let owned = Set(regions.joined())
    self.findings = findings.enumerated().compactMap { index, finding in
      guard case .lifecycle = finding, !owned.contains(index) else { return nil }
      return (index, finding)
    }
    for site in sites { passages.formUnion(self.findings(for: site).map(\.passage)) }
  }

  /// The passages of notices that stand around an operation.
  private(set) var passages: Set<Int> = []

  /// The notices that count for the operation at a site.
  func findings(for site: OperationSite) -> [(passage: Int, finding: Finding)] {
    findings.filter { outline.contains(outline.passages[$0.passage].scope, site.title) }
  }
}
