public import APIModel
public import FixtureFormat

/// Finds what documented operations create, list, read, change and delete.
public enum DocumentedCollections {
  /// Finds the collections of an API.
  ///
  /// A collection is a path and that path with a variable behind it, where some operation writes and
  /// another reads or creates, and an example or a table shows what identifies a thing. Operations with
  /// a discriminator do something else to the thing, and are left out.
  ///
  /// - Parameter operations: All operations with their identifiers.
  /// - Returns: The collections in the order of their first operation.
  public static func find(in operations: [(id: String, endpoint: Endpoint)]) -> [FixtureCollection]
  {
    let plain = operations.filter { $0.endpoint.discriminator == nil }
    var seen: Set<String> = []
    var found: [FixtureCollection] = []
    for operation in plain {
      for path in operation.endpoint.paths {
        guard let item = path.itemTemplate(in: plain.map(\.endpoint)),
          seen.insert(item.comparable).inserted,
          let collection = CollectionDraft(item: item, operations: plain).collection
        else { continue }
        found.append(collection)
      }
    }
    return found
  }
}

extension PathTemplate {
  /// The path with the names of its variables left out: pages name one variable differently.
  var comparable: String {
    "/"
      + segments.map { segment in
        segment.map { part in
          if case .literal(let text) = part { text } else { "{}" }
        }.joined()
      }.joined(separator: "/")
  }

  /// The variable that the last segment is; nil where it is or has literal text.
  var lastVariable: String? {
    guard segments.count > 1, let last = segments.last, last.count == 1,
      case .variable(let name)? = last.first
    else { return nil }
    return name
  }

  /// The path without its last segment.
  var parent: PathTemplate { PathTemplate(segments: Array(segments.dropLast())) }

  /// The path of one thing that this path belongs to: itself, or the documented one below it.
  fileprivate func itemTemplate(in endpoints: [Endpoint]) -> PathTemplate? {
    if lastVariable != nil { return self }
    let own = comparable
    return endpoints.lazy.flatMap(\.paths).first {
      $0.lastVariable != nil && $0.parent.comparable == own
    }
  }
}
