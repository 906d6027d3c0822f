import APIModel

/// Methods and paths to look a real call up in, however many a page documents.
struct CallIndex {
  /// An operation by one of its paths.
  struct Entry {
    /// The number that the operation was added with.
    var operation: Int

    /// The method.
    var method: HTTPMethod

    /// The path.
    var path: PathTemplate

    /// How closely a path says what it is for: by its fixed segments, then by their number.
    let closeness: (fixed: Int, all: Int)

    init(operation: Int, method: HTTPMethod, path: PathTemplate) {
      self.operation = operation
      self.method = method
      self.path = path
      let segments = path.segments.filter { !$0.isEmpty }
      let fixed = segments.count { parts in
        parts.allSatisfy { if case .literal = $0 { true } else { false } }
      }
      closeness = (fixed, segments.count)
    }

    /// Whether a call is one of the operation, with values for its variables.
    ///
    /// Paths may have a common base in front, but what has the root for its path is called at the root.
    func fits(_ method: HTTPMethod, _ path: String) -> Bool {
      (self.method == method || self.method == .any)
        && (closeness.all > 0 || path.allSatisfy { $0 == "/" })
        && RequestTarget.values(of: self.path, in: path) != nil
    }
  }

  /// The last segment of a template that is fixed text, and how many follow it.
  private struct Key: Hashable {
    var segment: String
    var fromEnd: Int
  }

  private var templates: [Key: [Entry]] = [:]
  private var freeTemplates: [Entry] = []

  /// An index of nothing.
  init() {}

  /// The operations at sites, each by its place among them.
  init(_ sites: [OperationSite]) {
    for (number, site) in sites.enumerated() {
      for path in site.paths { insert(site.method, path.template, of: number) }
    }
  }

  /// Adds an operation.
  mutating func insert(_ method: HTTPMethod, _ path: PathTemplate, of operation: Int) {
    let entry = Entry(operation: operation, method: method, path: path)
    let segments = path.segments.filter { !$0.isEmpty }
    for (fromEnd, parts) in segments.reversed().enumerated() {
      if parts.count == 1, case .literal(let text) = parts[0] {
        templates[Key(segment: text, fromEnd: fromEnd), default: []].append(entry)
        return
      }
    }
    freeTemplates.append(entry)
  }

  /// Whether a call is one of an operation, with values for its variables.
  func contains(_ method: HTTPMethod, _ path: String) -> Bool {
    for (fromEnd, segment) in Self.segments(of: path).reversed().enumerated() {
      let near = templates[Key(segment: segment, fromEnd: fromEnd)] ?? []
      if near.contains(where: { $0.fits(method, path) }) { return true }
    }
    return freeTemplates.contains { $0.fits(method, path) }
  }

  /// The operations that a call may be one of, each by its path.
  func entries(for method: HTTPMethod, _ path: String) -> [Entry] {
    var found: [Entry] = []
    for (fromEnd, segment) in Self.segments(of: path).reversed().enumerated() {
      let near = templates[Key(segment: segment, fromEnd: fromEnd)] ?? []
      found += near.filter { $0.fits(method, path) }
    }
    return found + freeTemplates.filter { $0.fits(method, path) }
  }

  private static func segments(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }
}
