/// What the person who starts a mock decides; a site decides the rest.
public struct MockOptions: Hashable, Sendable {
  /// The host that the server was told to bind to: a name, or an address without brackets.
  public var host: String

  /// More host names that a request may name, without port.
  public var allowedHosts: [String]

  /// Which web pages of other origins may read answers.
  public var allowedOrigins = AllowedOrigins.loopback

  /// The path below which the documented paths lie, such as `/api`; empty for none.
  ///
  /// Above it there are the files of the site alone, and below it there are none of them.
  public var prefix = ""

  /// Whether a request has to bear the documented credentials (401 without them).
  public var requiresAuthentication = false

  /// Whether requests are held against the documented parameters and bodies.
  public var validates = true

  /// Whether a query parameter that is not documented is an error rather than a warning.
  public var isStrict = false

  /// Whether POST, PUT, PATCH and DELETE change what later requests see.
  public var isStateful = false

  /// Whether answers are made from the documented types rather than from the examples.
  public var isDynamic = false

  /// The milliseconds that every answer waits which does not ask for another delay.
  public var delay = 0

  /// What goes wrong with every answer that does not ask for another fault; nil for nothing.
  public var fault: MockFault?

  /// Whether the site may become another one while the server runs, and its pages are told so.
  public var hasPreview = false

  /// The token that opens the journal and the reset below `/__admin`; nil closes them to everybody.
  public var adminToken: String?

  /// Makes options; without any, only loopback names and addresses are hosts of the mock.
  public init(host: String = "127.0.0.1", allowedHosts: [String] = []) {
    self.host = host
    self.allowedHosts = allowedHosts
  }
}
