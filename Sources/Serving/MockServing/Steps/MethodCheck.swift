import FixtureFormat

/// Refuses methods that neither HTTP nor a page defines.
struct MethodCheck: DecisionStep {
  private let known: Set<String>

  /// Knows the methods of RFC 9110, PATCH (RFC 5789), QUERY, and those that are documented.
  init(_ operations: [DocumentedOperation]) {
    let documented = Set(operations.map(\.operation.method)).subtracting([AllowedMethods.any])
    known = documented.union([
      "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
      "QUERY",
    ])
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    if known.contains(exchange.request.method) { return nil }
    return Problem(
      kind: .unknownMethod,
      status: 501,
      detail:
        "The method \(Problem.shown(exchange.request.method)) is not known here; methods are case-sensitive."
    ).answer()
  }
}
