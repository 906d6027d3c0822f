import FixtureFormat

/// Answers paths that no page documents with the operations that are nearest.
struct UndocumentedPath: DecisionStep {
  let operations: [DocumentedOperation]
  let nearest: NearestOperations

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.matches.isEmpty else { return nil }
    let found = nearest.nearest(to: exchange.target.segments ?? [], count: 3)
    let detail =
      found.first.map { first in
        let operation = operations[first.operation].operation
        return "No page documents this path. The nearest one is \(operation.method) \(first.path)."
      } ?? "No page documents this path, and none is near. The pages start at /."
    return Problem(
      kind: .noSuchPath,
      status: 404,
      detail: detail,
      suggestions: found.map {
        Problem.Suggestion(operations[$0.operation].operation, path: $0.path)
      }
    ).answer()
  }
}
