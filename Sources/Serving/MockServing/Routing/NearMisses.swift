import FixtureFormat

/// The documented operations that a path nearly has, as an answer names them.
struct NearMisses: Sendable {
  /// An operation that is near, and the path of it that is.
  typealias Miss = (operation: Int, path: String)

  let operations: [DocumentedOperation]

  /// The path below which the mock answers; empty for none.
  let prefix: String

  private let nearest: NearestOperations

  /// More operations than these tell nobody more.
  private static let most = 3

  /// Knows the operations of a mock below a prefix.
  init(_ operations: [DocumentedOperation], prefix: String) {
    self.operations = operations
    self.prefix = prefix
    nearest = NearestOperations(operations.map(\.operation))
  }

  /// The operations that are near, the nearest first.
  ///
  /// In front is what was meant for sure: a documented path with another beginning, or without a slash
  /// at its end. Then comes what is near by its words.
  func near(to segments: [String], method: String) -> [Miss] {
    var found = meant(by: segments, method: method)
    for miss in nearest.nearest(to: segments, method: method, count: Self.most)
    where !found.contains(where: { $0 == miss }) {
      found.append(miss)
    }
    return Array(found.prefix(Self.most))
  }

  /// The operations whose path the client has, but for its beginning and a slash at the end.
  func meant(by segments: [String], method: String) -> [Miss] {
    var segments = segments
    if segments.last?.isEmpty == true { segments.removeLast() }
    return Array(nearest.ending(with: segments, method: method).prefix(Self.most))
  }

  /// A sentence that names the nearest operation and what is wrong with the path; nil for none.
  func sentence(on found: [Miss], askedFor segments: [String]) -> String? {
    guard let first = found.first else { return nil }
    let path = prefix + first.path
    let difference = PathDifference.between(segments, and: path).map { ": \($0)." } ?? "."
    return "The nearest one is \(operations[first.operation].operation.method) \(path)\(difference)"
  }

  /// The operations as a problem lists them.
  func suggestions(_ found: [Miss]) -> [Problem.Suggestion] {
    found.map { Problem.Suggestion(operations[$0.operation].operation, path: prefix + $0.path) }
  }
}
