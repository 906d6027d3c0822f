extension YAMLNode {
  /// The text of a scalar, whatever it may mean; nil for a collection.
  public var text: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// The nodes of a sequence; nil for anything else.
  public var sequence: [YAMLNode]? {
    if case .sequence(let nodes) = content { nodes } else { nil }
  }

  /// The entries of a mapping in order; nil for anything else.
  public var entries: [YAMLEntry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The value of a key of a mapping; nil where there is none.
  public subscript(key: String) -> YAMLNode? {
    entries?.first { $0.key == key }?.value
  }

  /// Whether it is a plain `null`, `~` or nothing at all (YAML 1.2, 10.3.2).
  public var isNull: Bool {
    guard let plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(plain)
  }

  /// The truth value of a plain scalar: `true` and `false`, and the `yes`, `no`, `on`, `off` of
  /// YAML 1.1, which authors still write; in any case of letters.
  public var boolean: Bool? {
    switch plain?.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// The number of a plain decimal scalar such as `80` or `-1`; nil where it is none or too large.
  public var integer: Int? { plain.flatMap { Int($0) } }

  private var plain: String? {
    if case .scalar(let scalar) = content, scalar.isPlain { scalar.text } else { nil }
  }
}
