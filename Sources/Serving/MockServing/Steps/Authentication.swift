import FixtureFormat

/// Refuses requests without the documented credentials (401).
///
/// Any credentials of the documented form are good.
struct Authentication: DecisionStep {
  private let operations: [DocumentedOperation]

  /// Nil for a mock that asks for no credentials.
  init?(_ operations: [DocumentedOperation], _ options: MockOptions) {
    guard options.requiresAuthentication else { return nil }
    self.operations = operations
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard let match = exchange.matches.first, exchange.wish.code == nil,
      let documented = operations[match.operation].operation.authentication,
      !documented.headers.isEmpty
    else { return nil }
    if documented.headers.contains(where: { has($0, documented.scheme, exchange.request) }) {
      exchange.note("authentication: credentials are there")
      return nil
    }
    let names = documented.headers.joined(separator: " or ")
    let scheme = documented.scheme.map { "\($0) " } ?? ""
    return operations[match.operation].refusal(
      Problem(
        kind: .notAuthorized,
        status: 401,
        detail: "The page documents credentials in \(names): \(scheme)TOKEN. Any text is good here."
      ),
      [.init("WWW-Authenticate", Self.challenge(documented))]
    )
  }

  private func has(_ name: String, _ scheme: String?, _ request: MockRequest) -> Bool {
    request.headers.values(of: name).contains { value in
      guard let scheme, name.isEqual(ignoringCaseTo: "Authorization") else { return !value.isEmpty }
      let start = String(value.prefix(scheme.count))
      let rest = value.dropFirst(scheme.count)
      return start.isEqual(ignoringCaseTo: scheme) && rest.first == " " && rest.count > 1
    }
  }

  /// The challenge (RFC 9110, section 11.6.1); a field of its own is named as its own scheme.
  private static func challenge(_ documented: FixtureAuthentication) -> String {
    let named = documented.scheme ?? documented.headers.first ?? "Bearer"
    let isOwn = !named.isEqual(ignoringCaseTo: "Authorization") && DocumentedHeaders.isName(named)
    return "\(isOwn ? named : "Bearer") realm=\"endpaper\""
  }
}
