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

  /// About how many bytes it takes in memory, and printed in an answer: what stands deep is indented.
  var weight: Int { weight(atDepth: 0) }

  private func weight(atDepth depth: Int) -> Int {
    let line = 16 + 2 * depth
    return switch self {
    case .null, .boolean: line
    case .number(let text), .string(let text): line + text.utf8.count
    case .array(let elements):
      elements.reduce(16 + 2 * line) { $0 + $1.weight(atDepth: depth + 1) }
    case .object(let members):
      members.reduce(16 + 2 * line) {
        $0 + $1.name.utf8.count + $1.value.weight(atDepth: depth + 1)
      }
    }
  }
}
