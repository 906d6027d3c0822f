import APIModel
import SourceText

/// Request lines that are operations to another dialect, and nothing to the one that reads the page.
struct PassedOverLines {
  /// One for each such line.
  private(set) var diagnostics: [Diagnostic] = []

  /// Where such lines stand.
  private(set) var places: Set<SourceSpan> = []

  /// Compares what all dialects found with the operations that were read.
  init(
    _ found: [OperationSite], besides sites: [OperationSite], findings: [Finding],
    reading: ReadingSummary
  ) {
    let taken = Set(sites.flatMap { $0.requestLines + [$0.passage] })
    let others = found.filter { !taken.contains($0.passage) }
    if others.isEmpty { return }
    var known = Set(sites.flatMap(Self.calls))
    let index = CallIndex(sites)
    for site in others {
      let calls = Self.calls(of: site)
      guard known.isDisjoint(with: calls), let path = site.paths.first,
        !index.contains(site.method, path.template.description)
      else { continue }
      known.formUnion(calls)
      places.insert(site.span)
      if case .messages = findings[site.passage] { continue }
      diagnostics.append(
        Diagnostic(
          .warning,
          rule: "operation-passed-over",
          "the request line '\(site.method) \(path.template)' is passed over",
          at: site.span,
          notes: [.init("the page is read as \(reading.dialect): \(reading.reason)")],
          fix: "Write it as the other operations of the page are written"
        )
      )
    }
  }

  private struct Call: Hashable {
    var method: HTTPMethod
    var path: PathTemplate
  }

  private static func calls(of site: OperationSite) -> [Call] {
    site.paths.map { Call(method: site.method, path: $0.template) }
  }
}
