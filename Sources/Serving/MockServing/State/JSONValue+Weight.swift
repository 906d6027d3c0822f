import JSONText

extension JSONValue {
  /// What one value in the state may weigh, in bytes: as much as a request may bring.
  static let mostWeight = 1 << 20

  /// How deep arrays and objects stand in each other; 0 for a value that is neither.
  var depth: Int {
    switch self {
    case .null, .boolean, .number, .string: 0
    case .array(let elements): 1 + (elements.lazy.map(\.depth).max() ?? 0)
    case .object(let members): 1 + (members.lazy.map(\.value.depth).max() ?? 0)
    }
  }

  /// About how many bytes it takes in memory.
  var weight: Int {
    switch self {
    case .null, .boolean: 16
    case .number(let text), .string(let text): 16 + text.utf8.count
    case .array(let elements): elements.reduce(32) { $0 + $1.weight }
    case .object(let members): members.reduce(32) { $0 + 16 + $1.name.utf8.count + $1.value.weight }
    }
  }
}
