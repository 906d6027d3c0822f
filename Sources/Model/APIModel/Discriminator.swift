/// What tells two operations on one method and path apart.
public enum Discriminator: Hashable, Sendable {
  /// A top-level key of the request body, such as `reboot`.
  case bodyKey(String)
  /// A header with a value.
  case header(name: String, value: String)
  /// A query parameter, with a value or alone.
  case query(name: String, value: String?)
}

extension Discriminator: CustomStringConvertible {
  /// The place and what stands there: `body reboot`, `header X-Action: stop`, `query versions`.
  public var description: String {
    switch self {
    case .bodyKey(let key): "body \(key)"
    case .header(let name, let value): "header \(name): \(value)"
    case .query(let name, let value): "query \(name)" + (value.map { "=\($0)" } ?? "")
    }
  }
}
