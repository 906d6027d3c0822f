import FixtureFormat

/// Keeps the operations with the method of the request, and answers for a path that has none.
struct MethodChoice: DecisionStep {
  let operations: [DocumentedOperation]

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    let method = exchange.request.method
    let matches = exchange.matches
    let chosen =
      special(matches, method) ?? (method == "HEAD" ? special(matches, "GET") : nil)
    if let chosen {
      exchange.matches = chosen
      return nil
    }
    let documented = matches.map { operations[$0.operation].operation }
    let allowed = AllowedMethods(documented: documented.map(\.method))
    let allow = HeaderFields.Field("Allow", allowed.field)
    let help = documented.first.map { [HelpLink.field(of: $0)] } ?? []
    if method == "OPTIONS" {
      return MockAnswer(status: 204, headers: HeaderFields([allow] + help))
    }
    return Problem(
      kind: .methodNotDocumented,
      status: 405,
      detail: "No page documents \(method) for this path.",
      documented: allowed.methods,
      suggestions: documented.map { Problem.Suggestion($0, path: $0.paths.first ?? "/") }
    ).answer([allow] + help)
  }

  /// The matches with a method that have the most special path among those.
  private func special(_ matches: [RouteTable.Match], _ method: String) -> [RouteTable.Match]? {
    let found = matches.filter { operations[$0.operation].operation.method == method }
    guard let first = found.first else { return nil }
    return found.filter { $0.rank == first.rank }
  }
}
