/// What the person who starts a mock decides; a site decides the rest.
public struct MockOptions: Hashable, Sendable {
  /// The host that the server was told to bind to: a name, or an address without brackets.
  public var host: String

  /// More host names that a request may name, without port.
  public var allowedHosts: [String]

  /// Makes options; without any, only loopback names and addresses are hosts of the mock.
  public init(host: String = "127.0.0.1", allowedHosts: [String] = []) {
    self.host = host
    self.allowedHosts = allowedHosts
  }
}
