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

  /// Whether the whole is an array.
  private(set) var isArray = false

  private var parents: [String: [Path]] = [:]

  /// Whether no example has told anything.
  var isEmpty: Bool { parents.isEmpty }

  /// How deep and how much is looked at: examples show their shape early.
  private static let depthLimit = 16
  private static let elementLimit = 50

  /// In how many objects a name is looked for: where identifiers are names, there are many alike.
  private static let placeLimit = 64

  /// Learns the shapes of values; the first decides whether the whole is an array.
  init(_ values: [JSONValue]) {
    for (index, value) in values.enumerated() {
      if index == 0, value.elements != nil { isArray = true }
      walk(value, at: Path(), depth: 0)
    }
  }

  private mutating func walk(_ value: JSONValue, at path: Path, depth: Int) {
    guard depth < Self.depthLimit else { return }
    switch value {
    case .object(let members):
      for member in members {
        Self.note(path, in: &parents[member.name, default: []])
        let isArray: Bool
        switch member.value {
        case .object: isArray = false
        case .array: isArray = true
        default: continue
        }
        var inner = path
        inner.steps.append(Path.Step(name: member.name, isArray: isArray))
        walk(member.value, at: inner, depth: depth + 1)
      }
    case .array(let elements):
      for element in elements.prefix(Self.elementLimit) {
        walk(element, at: path, depth: depth + 1)
      }
    default: return
    }
  }

  private static func note(_ path: Path, in known: inout [Path]) {
    if known.count < placeLimit, !known.contains(path) { known.append(path) }
  }

  /// The paths of the objects in which a name stands; the outer ones first.
  func parents(of name: String) -> [Path] {
    let found = parents[name] ?? []
    // Most names stand in one object.
    if found.count < 2 { return found }
    return found.enumerated().sorted { left, right in
      (left.element.steps.count, left.offset) < (right.element.steps.count, right.offset)
    }.map(\.element)
  }

  /// Where each name of a flat table stands.
  ///
  /// The object that holds most of them is where a name goes that stands in several. A name in no
  /// example goes where the one before it went, and to the top where none did.
  func places(of names: [String]) -> [Path] {
    var counts: [Path: Int] = [:]
    var seen: [Path] = []
    let found = names.map(parents(of:))
    for paths in found {
      for path in paths {
        if counts[path] == nil { seen.append(path) }
        counts[path, default: 0] += 1
      }
    }
    let main = seen.max { left, right in
      (counts[left] ?? 0, -left.steps.count) < (counts[right] ?? 0, -right.steps.count)
    }
    var last = Path()
    return found.map { paths in
      if let main, paths.contains(main) {
        last = main
      } else if let first = paths.first {
        last = first
      }
      return last
    }
  }
}
