import APIModel

/// Methods and paths to look a real call up in, however many a page documents.
struct CallIndex {
  /// The last segment of a template that is fixed text, and how many follow it.
  private struct Key: Hashable {
    var segment: String
    var fromEnd: Int
  }

  private var templates: [Key: [(method: HTTPMethod, path: PathTemplate)]] = [:]
  private var freeTemplates: [(method: HTTPMethod, path: PathTemplate)] = []

  /// Adds an operation.
  mutating func insert(_ method: HTTPMethod, _ path: PathTemplate) {
    let segments = path.segments.filter { !$0.isEmpty }
    for (fromEnd, parts) in segments.reversed().enumerated() {
      if parts.count == 1, case .literal(let text) = parts[0] {
        templates[Key(segment: text, fromEnd: fromEnd), default: []].append((method, path))
        return
      }
    }
    freeTemplates.append((method, path))
  }

  /// Whether a call is one of an operation, with values for its variables.
  func contains(_ method: HTTPMethod, _ path: String) -> Bool {
    func fits(_ entry: (method: HTTPMethod, path: PathTemplate)) -> Bool {
      (entry.method == method || entry.method == .any)
        && RequestTarget.values(of: entry.path, in: path) != nil
    }
    for (fromEnd, segment) in path.split(separator: "/").reversed().enumerated() {
      let near = templates[Key(segment: String(segment), fromEnd: fromEnd)] ?? []
      if near.contains(where: fits) { return true }
    }
    return freeTemplates.contains(where: fits)
  }
}
