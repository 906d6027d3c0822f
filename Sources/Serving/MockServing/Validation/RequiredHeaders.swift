import FixtureFormat

/// Which documented header fields a request is refused without.
enum RequiredHeaders {
  /// Whether a field that the page requires is one that a client has to set.
  ///
  /// Credentials are a matter of authentication, a microversion has a default, media types are
  /// negotiated, and what belongs to the connection is set by the client and not by its programmer. A
  /// name with a placeholder in it (`X-Meta-*`, `X-Meta-{key}`) names no field.
  static func canBeAskedFor(_ name: String, of operation: FixtureOperation) -> Bool {
    let others =
      (operation.authentication?.headers ?? []) + (operation.versions?.headers ?? [])
    let key = name.lowercased()
    return DocumentedHeaders.isName(name) && !key.utf8.contains(UInt8(ascii: "*"))
      && !others.contains { $0.isEqual(ignoringCaseTo: name) }
      && !setByClients.contains(key) && !key.hasPrefix("proxy-") && !key.hasPrefix("sec-")
  }

  /// The fields that a script in a browser must not set (the Fetch Standard's forbidden request
  /// headers), and those that this mock has other rules for.
  private static let setByClients: Set<String> = [
    "accept", "accept-charset", "accept-encoding", "access-control-request-headers",
    "access-control-request-method", "connection", "content-length", "content-type", "cookie",
    "cookie2", "date", "dnt", "expect", "host", "keep-alive", "origin", "referer", "set-cookie",
    "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "via",
  ]
}
