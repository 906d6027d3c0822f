/// What tells two operations on one method and path apart.
public enum Discriminator: Hashable, Sendable {
  /// A top-level key of the request body, such as `reboot`.
  case bodyKey(String)
  /// A header with a value.
  case header(name: String, value: String)
  /// A query parameter, with a value or alone.
  case query(name: String, value: String?)
}
