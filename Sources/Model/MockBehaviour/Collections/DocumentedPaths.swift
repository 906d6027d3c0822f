import APIModel

/// The operations of an API by their paths, so that what lies on one path is looked up, not searched.
struct DocumentedPaths {
  /// The operations, in the order of the site.
  let operations: [(id: String, endpoint: Endpoint)]
  private var indices: [String: [Int]] = [:]
  private var items: [String: PathTemplate] = [:]

  init(_ operations: [(id: String, endpoint: Endpoint)]) {
    self.operations = operations
    for (index, operation) in operations.enumerated() {
      for path in operation.endpoint.paths {
        indices[path.withoutNames, default: []].append(index)
        guard path.lastVariable != nil else { continue }
        let parent = path.parent.withoutNames
        if items[parent] == nil { items[parent] = path }
      }
    }
  }

  /// The indices of the operations on any of some paths without names, ascending and each once.
  func indices(on keys: [String]) -> [Int] {
    Set(keys.flatMap { indices[$0] ?? [] }).sorted()
  }

  /// The path of one thing that a path belongs to: itself, or the first documented one below it.
  func item(of path: PathTemplate) -> PathTemplate? {
    path.lastVariable != nil ? path : items[path.withoutNames]
  }
}

extension PathTemplate {
  /// The variable that the last segment is; nil where it is or has literal text.
  var lastVariable: String? {
    guard segments.count > 1, let last = segments.last, last.count == 1,
      case .variable(let name)? = last.first
    else { return nil }
    return name
  }

  /// The path without its last segment.
  var parent: PathTemplate { PathTemplate(segments: Array(segments.dropLast())) }
}
