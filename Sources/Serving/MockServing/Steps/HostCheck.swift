/// Refuses hosts that are not ours, so that a web page cannot reach the mock under a name of its own
/// that it lets point to this machine (DNS rebinding).
struct HostCheck: DecisionStep {
  private let allowed: Set<String>

  init(_ options: MockOptions) {
    allowed = Set(([options.host] + options.allowedHosts).map { Self.comparable($0[...]) })
  }

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    // Without a Host field (HTTP/1.0) there is no name that could be a foreign one.
    guard let field = exchange.target.authority ?? exchange.request.headers["Host"] else {
      return nil
    }
    guard let authority = Authority(field) else {
      return Problem(
        kind: .malformedHost,
        status: 400,
        detail: "The host of the request is not a name or an address with an optional port."
      ).answer()
    }
    if authority.isAddress || authority.isLoopbackName { return nil }
    if allowed.contains(Self.comparable(authority.name[...])) { return nil }
    return Problem(
      kind: .foreignHost,
      status: 403,
      detail: "This server does not answer for the host '\(authority.name)'. "
        + "Start it with --allow-host \(authority.name) if that is its name."
    ).answer()
  }

  /// A host name as it compares: without case, and without the dot of the root.
  private static func comparable(_ name: Substring) -> String {
    let name = name.lowercased()
    return name.utf8.last == UInt8(ascii: ".") ? String(name.dropLast()) : name
  }
}
