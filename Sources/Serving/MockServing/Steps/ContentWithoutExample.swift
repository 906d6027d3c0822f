import FixtureFormat

/// Warns where the page describes the content of an answer and shows no example of it, so that
/// nothing is sent; it never answers.
struct ContentWithoutExample: DecisionStep {
  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard let chosen = exchange.chosen, !chosen.isReplaced, chosen.answer.body == .empty,
      chosen.documented.schema != nil, !chosen.answer.isAlwaysEmpty,
      chosen.operation.operation.method != "HEAD"
    else { return nil }
    exchange.warnings.append(
      "The page shows no example of this answer; Prefer: dynamic=true makes one of its types.")
    return nil
  }
}
