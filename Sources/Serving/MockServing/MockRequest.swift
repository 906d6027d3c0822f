/// A request as it arrived, framing already taken off.
public struct MockRequest: Hashable, Sendable {
  /// The method, as written: methods are case-sensitive.
  public var method: String

  /// The request target, as written: `/images?limit=2`, `http://host/images` or `*`.
  public var target: String

  /// The header fields in order.
  public var headers: HeaderFields

  /// The content, transfer codings already removed.
  public var body: [UInt8]

  /// Makes a request.
  public init(
    method: String,
    target: String,
    headers: HeaderFields = HeaderFields(),
    body: [UInt8] = []
  ) {
    self.method = method
    self.target = target
    self.headers = headers
    self.body = body
  }
}
