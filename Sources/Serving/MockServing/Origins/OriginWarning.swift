/// Tells whoever looks at a request from outside the browser that its page sees nothing of the answer.
struct OriginWarning: DecisionStep {
  let policy: OriginPolicy

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard case .refused(let origin) = policy.verdict(on: exchange.request) else { return nil }
    exchange.warnings.append(
      "Pages from \(Problem.shown(origin)) may not read this answer; --cors lets them."
    )
    return nil
  }
}
