/// What a server does with a response header field that a page documents.
public enum FixtureHeaderRole: Hashable, Sendable {
  /// It is sent as it is documented.
  case documented
  /// It speaks of the exchange that was copied onto the page, or opens the server to other origins: a
  /// server says these things of itself.
  case computed
  /// It makes a browser do something beyond the answer: go to another address, throw away what other
  /// servers on this host have stored, report to a third party, or prefer another server.
  case withheld

  /// The role of a field, by its name in any case.
  ///
  /// `Set-Cookie` is documented: pages show it because clients need it, and a browser keeps the cookie
  /// for the host of the mock alone.
  public init(_ name: String) {
    let name = name.lowercased()
    if Self.computedNames.contains(name) || name.utf8.starts(with: "access-control-".utf8) {
      self = .computed
    } else {
      self = Self.withheldNames.contains(name) ? .withheld : .documented
    }
  }

  private static let computedNames: Set<String> = [
    "connection", "content-encoding", "content-length", "date", "keep-alive", "proxy-connection",
    "te", "trailer", "transfer-encoding", "upgrade",
  ]

  private static let withheldNames: Set<String> = [
    "alt-svc", "clear-site-data", "nel", "refresh", "report-to", "reporting-endpoints",
    "service-worker-allowed", "strict-transport-security",
  ]
}
