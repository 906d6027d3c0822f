/// What tells two operations on one method and path apart.
public enum FixtureDiscriminator: Hashable, Sendable {
  /// A top-level key of the request body.
  case bodyKey(String)
  /// A header field with a value.
  case header(name: String, value: String)
  /// A query parameter, with a value or alone.
  case query(name: String, value: String?)
}
