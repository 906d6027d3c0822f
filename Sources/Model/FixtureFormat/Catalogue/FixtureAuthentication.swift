/// The header fields that carry the credentials of a caller.
public struct FixtureAuthentication: Hashable, Sendable {
  /// The names on the wire, at least one, in the order of the page; a request needs one of them.
  public var headers: [String]

  /// The scheme in front of the credentials in `Authorization` (RFC 9110, section 11), such as
  /// `Bearer` or `Basic`; nil where the field holds a bare token or the page shows no scheme.
  public var scheme: String?

  /// Makes the facts about credentials.
  public init(headers: [String], scheme: String? = nil) {
    self.headers = headers
    self.scheme = scheme
  }
}
