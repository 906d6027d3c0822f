import FixtureFormat

/// Answers paths that no page documents with the operations that are nearest, and says what is wrong
/// with the path.
struct UndocumentedPath: DecisionStep {
  let operations: [DocumentedOperation]
  let nearest: NearestOperations
  let prefix: String

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.matches.isEmpty else { return nil }
    let segments = exchange.target.segments ?? []
    let found = nearest.nearest(to: segments, method: exchange.request.method, count: 3)
    return Problem(
      kind: .noSuchPath,
      status: 404,
      detail: detail(found.first, segments, exchange.area),
      suggestions: found.map {
        Problem.Suggestion(operations[$0.operation].operation, path: prefix + $0.path)
      }
    ).answer()
  }

  private func detail(
    _ found: (operation: Int, path: String)?,
    _ segments: [String],
    _ area: Exchange.Area
  ) -> String {
    if area == .site {
      return "The documented paths are below \(prefix) here, and no file of the site has this path."
    }
    guard let found else {
      return "No page documents this path, and none is near. The pages start at /."
    }
    let nearest = "\(operations[found.operation].operation.method) \(prefix)\(found.path)"
    let difference = PathDifference.between(segments, and: found.path).map { ": \($0)." } ?? "."
    return "No page documents this path. The nearest one is \(nearest)\(difference)"
  }
}
