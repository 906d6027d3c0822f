import APIModel
import SourceText

/// Finds operations that are documented more than once with nothing to tell them apart: a mock can
/// answer as one of them only.
enum RepeatedOperations {
  /// A diagnostic for each method and path that several operations share.
  ///
  /// It is a warning where both stand in one file, and a note otherwise: folders may hold one API in
  /// several versions.
  static func diagnostics(for reference: APIReference) -> [Diagnostic] {
    let endpoints = reference.endpoints
    let addresses = endpoints.map { endpoint in
      endpoint.paths.map { Address(method: endpoint.method, path: $0.withoutNames) }
    }
    let counts = Dictionary(addresses.joined().map { ($0, 1) }, uniquingKeysWith: +)
    var first: [Call: Int] = [:]
    var alike: [[Endpoint]] = []
    // Most operations have an address of their own.
    for (endpoint, addresses) in zip(endpoints, addresses)
    where addresses.contains(where: { (counts[$0] ?? 0) > 1 }) {
      let calls = Self.calls(of: endpoint)
      if let known = calls.lazy.compactMap({ first[$0] }).first {
        alike[known].append(endpoint)
      } else {
        for call in calls { first[call] = alike.count }
        alike.append([endpoint])
      }
    }
    return alike.filter { $0.count > 1 }.map(diagnostic)
  }

  /// A method and a path, whatever its variables are called.
  private struct Address: Hashable {
    var method: HTTPMethod
    var path: String
  }

  /// What a request shows of the operation that it means.
  private struct Call: Hashable {
    var address: Address
    var discriminator: Discriminator?
    var bodyKeys: Set<String>
  }

  private static func calls(of endpoint: Endpoint) -> [Call] {
    let keys = endpoint.requestBodies.flatMap { $0.schema.fields.map(\.name) }
    return endpoint.paths.map { path in
      Call(
        address: Address(method: endpoint.method, path: path.withoutNames),
        discriminator: endpoint.discriminator,
        bodyKeys: Set(keys)
      )
    }
  }

  private static func diagnostic(_ alike: [Endpoint]) -> Diagnostic {
    let first = alike[0]
    var spans: [FileIndex: SourceSpan] = [:]
    let onOnePage = alike.first { endpoint in
      let span = spans[endpoint.file]
      spans[endpoint.file] = span ?? endpoint.origin.span
      return span.map { $0 != endpoint.origin.span } ?? false
    }
    let repeated = onOnePage ?? alike[1]
    let others = alike.filter { $0.origin.span != repeated.origin.span }
    return Diagnostic(
      onOnePage == nil ? .note : .warning,
      rule: "operation-repeated",
      "'\(first.method) \(first.path)' is documented "
        + (alike.count == 2 ? "twice" : "\(alike.count) times")
        + ", and nothing tells which is meant",
      at: repeated.origin.span,
      notes: others.prefix(3).map {
        .init("'\($0.title)' is here", at: $0.origin.span)
      },
      fix: "Join them, or show in the request body or the query what tells them apart"
    )
  }
}
