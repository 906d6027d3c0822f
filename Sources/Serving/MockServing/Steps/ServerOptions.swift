import FixtureFormat

/// Answers `OPTIONS *`, which asks about the server and not about a path (RFC 9110, section 9.3.7).
struct ServerOptions: DecisionStep {
  private let allow: String

  init(_ operations: [DocumentedOperation]) {
    allow = AllowedMethods(documented: operations.map(\.operation.method) + ["GET"]).field
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.target.segments == nil else { return nil }
    guard exchange.request.method == "OPTIONS" else {
      return Problem(
        kind: .malformedTarget,
        status: 400,
        detail: "The target * is for OPTIONS only."
      ).answer()
    }
    return MockAnswer(status: 204, headers: HeaderFields([.init("Allow", allow)]))
  }
}
