/// Where a server listens.
public struct ServerAddress: Hashable, Sendable, CustomStringConvertible {
  /// The IPv4 or IPv6 address, without brackets.
  public let host: String

  /// The port; never 0.
  public let port: Int

  /// Whether the address is reached from this machine alone.
  public var isLoopback: Bool { host.utf8.starts(with: "127.".utf8) || host == "::1" }

  /// The address as a URL without a path: `http://127.0.0.1:4010`.
  public var description: String {
    host.utf8.contains(UInt8(ascii: ":")) ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
  }
}
