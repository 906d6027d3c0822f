/// Where a server listens.
public struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
  /// The IPv4 or IPv6 address, without brackets.
  public let host: String

  /// The port; never 0.
  public let port: Int

  /// Whether the address is reached from this machine alone.
  public var isLoopback: Bool { host.utf8.starts(with: "127.".utf8) || host == "::1" }

  /// Whether every address of the machine is listened on.
  public var isEverywhere: Bool { host == "0.0.0.0" || host == "::" }

  /// The address as a URL without a path: `http://127.0.0.1:4010`.
  ///
  /// A client cannot call "every address", so the one of the machine itself stands for it.
  public var description: String {
    let host = isEverywhere ? "127.0.0.1" : host
    guard host.utf8.contains(UInt8(ascii: ":")) else { return "http://\(host):\(port)" }
    // The zone of a link-local address is set off by a percent sign (RFC 6874).
    let parts = host.utf8.split(separator: UInt8(ascii: "%"), maxSplits: 1).map(Substring.init)
    return "http://[\(parts.joined(separator: "%25"))]:\(port)"
  }
}
