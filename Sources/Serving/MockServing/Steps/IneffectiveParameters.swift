import FixtureFormat

/// Warns of documented query parameters that the mock does nothing with, so that nobody takes the whole
/// list for what was asked for; it never answers.
///
/// What the author has switched off is silent, and so is what chooses between documented requests.
struct IneffectiveParameters: DecisionStep {
  private let names: [String: Set<String>]

  /// Knows the parameters of all operations.
  init(_ operations: [DocumentedOperation]) {
    names = Dictionary(
      operations.compactMap { operation in
        let unused = operation.operation.listBehaviour?.unused ?? []
        let telling = Set(operation.answers.flatMap(\.queryValues).map(\.name))
        let silent = unused.filter { $0.reason != .switchedOff && !telling.contains($0.name) }
        return silent.isEmpty ? nil : (operation.operation.id, Set(silent.map(\.name)))
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard !exchange.target.query.isEmpty, let chosen = exchange.chosen,
      let names = names[chosen.operation.operation.id]
    else { return nil }
    var seen: Set<String> = []
    for item in exchange.target.query
    where names.contains(item.name) && seen.insert(item.name).inserted {
      exchange.warnings.append(
        "query \(Redaction.shortened(item.name, to: 80)): It has no effect in the mock.")
    }
    return nil
  }
}
