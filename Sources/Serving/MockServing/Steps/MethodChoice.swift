import FixtureFormat

/// Keeps the operations with the method of the request, and answers for a path that has none.
struct MethodChoice: DecisionStep {
  let operations: [DocumentedOperation]
  let prefix: String

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    let method = exchange.request.method
    let matches = exchange.matches
    let chosen =
      special(matches, method) ?? (method == "HEAD" ? special(matches, "GET") : nil)
      ?? (Self.isForAny(method) ? special(matches, AllowedMethods.any) : nil)
    if let chosen {
      exchange.matches = chosen
      return nil
    }
    let documented = matches.map { operations[$0.operation].operation }
    let allowed = AllowedMethods(documented: documented.map(\.method))
    let allow = HeaderFields.Field("Allow", allowed.field)
    let help = documented.first.map { [HelpLink.field(of: $0)] } ?? []
    if method == "OPTIONS" {
      exchange.note("method: OPTIONS asks what is documented")
      return MockAnswer(status: 204, headers: HeaderFields([allow] + help))
    }
    return Problem(
      kind: .methodNotDocumented,
      status: 405,
      detail: "No page documents \(method) for this path. "
        + "Documented are \(allowed.methods.joined(separator: ", ")).",
      documented: allowed.methods,
      suggestions: documented.map { operation in
        Problem.Suggestion(operation, path: prefix + (operation.paths.first ?? "/"))
      }
    ).answer([allow] + help)
  }

  /// Whether an operation for every method answers this one: those that are about the connection or
  /// about what is allowed are not meant.
  private static func isForAny(_ method: String) -> Bool {
    !["OPTIONS", "CONNECT", "TRACE"].contains(method)
  }

  /// The matches with a method that have the most special path among those.
  private func special(_ matches: [RouteTable.Match], _ method: String) -> [RouteTable.Match]? {
    let found = matches.filter { operations[$0.operation].operation.method == method }
    guard let first = found.first else { return nil }
    return found.filter { $0.rank == first.rank }
  }
}
