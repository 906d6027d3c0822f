/// What a page says about the life of all operations below a heading: in the text before the first.
struct SharedLifecycle {
  private let outline: Outline
  private let findings: [(passage: Int, finding: Finding)]

  /// Collects the notices that stand in no operation's region.
  init(of outline: Outline, findings: [Finding], sites: [OperationSite], regions: [[Int]]) {
    self.outline = outline
    let notices = findings.enumerated().filter { _, finding in
      if case .lifecycle = finding { true } else { false }
    }
    let owned = notices.isEmpty ? [] : Set(regions.joined())
    self.findings = notices.filter { !owned.contains($0.offset) }.map { ($0.offset, $0.element) }
    // Most pages have none.
    if self.findings.isEmpty { return }
    for site in sites { passages.formUnion(self.findings(for: site).map(\.passage)) }
  }

  /// The passages of notices that stand around an operation.
  private(set) var passages: Set<Int> = []

  /// The notices that count for the operation at a site.
  func findings(for site: OperationSite) -> [(passage: Int, finding: Finding)] {
    findings.filter { outline.contains(outline.passages[$0.passage].scope, site.title) }
  }
}
