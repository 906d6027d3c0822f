import JSONText

/// Where names stand in the JSON of examples: what a flat table leaves out.
struct ExampleShape {
  /// A way into a JSON value: member names, each with whether its value is an array.
  struct Path: Hashable {
    var steps: [Step] = []

    struct Step: Hashable {
      var name: String
      var isArray: Bool
    }
  }

  /// A step from one path to a longer one.
  private struct Way: Hashable {
    var path: Int
    var step: Path.Step
  }

  /// Whether the whole is an array.
  private(set) var isArray = false

  /// The paths of all objects, that of the whole first; the others stand for them by their places.
  private var paths = [Path()]
  private var longer: [Way: Int] = [:]

  /// The paths of the objects that have members.
  private var haveMembers: Set<Int> = []

  /// The paths of the objects in which a name stands, in the order of the examples.
  private var parents: [String: [Int]] = [:]

  /// How deep and how much is looked at: examples show their shape early.
  private static let depthLimit = 16
  private static let elementLimit = 50

  /// In how many objects a name is looked for: where identifiers are names, there are many alike.
  private static let placeLimit = 64

  /// Learns the shapes of values; the first decides whether the whole is an array.
  init(_ values: [JSONValue]) {
    for (index, value) in values.enumerated() {
      if index == 0, value.elements != nil { isArray = true }
      walk(value, at: 0, depth: 0)
    }
  }

  private mutating func walk(_ value: JSONValue, at path: Int, depth: Int) {
    guard depth < Self.depthLimit else { return }
    switch value {
    case .object(let members):
      if parents.isEmpty { parents.reserveCapacity(members.count) }
      if !members.isEmpty, path > 0 { haveMembers.insert(path) }
      for member in members {
        Self.note(path, in: &parents[member.name, default: []])
        let isArray: Bool
        switch member.value {
        case .object: isArray = false
        case .array: isArray = true
        default: continue
        }
        let inner = self.path(from: path, by: Path.Step(name: member.name, isArray: isArray))
        walk(member.value, at: inner, depth: depth + 1)
      }
    case .array(let elements):
      for element in elements.prefix(Self.elementLimit) {
        walk(element, at: path, depth: depth + 1)
      }
    default: return
    }
  }

  private mutating func path(from path: Int, by step: Path.Step) -> Int {
    let way = Way(path: path, step: step)
    if let known = longer[way] { return known }
    longer[way] = paths.count
    paths.append(Path(steps: paths[path].steps + [step]))
    return paths.count - 1
  }

  private static func note(_ path: Int, in known: inout [Int]) {
    if known.count < placeLimit, !known.contains(path) { known.append(path) }
  }

  /// Whether no example shows a name inside another.
  var isFlat: Bool { paths.count == 1 }

  /// Whether a name stands in an example.
  func holds(_ name: String) -> Bool { parents[name] != nil }

  // MARK: For the names of a flat table

  /// The objects in which a name stands, by their places among all; empty for one in no example.
  func objects(holding name: String) -> [Int] { parents[name] ?? [] }

  /// The way to an object, by its place among all; 0 is the whole.
  func path(_ object: Int) -> Path { paths[object] }

  /// Whether a member of the whole is an object or an array of objects in an example.
  func isWhole(_ name: String) -> Bool {
    [false, true].contains { isArray in
      longer[Way(path: 0, step: Path.Step(name: name, isArray: isArray))]
        .map(haveMembers.contains) ?? false
    }
  }
}
