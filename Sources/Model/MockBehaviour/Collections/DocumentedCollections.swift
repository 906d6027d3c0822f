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
    let paths = DocumentedPaths(operations.filter { $0.endpoint.discriminator == nil })
    var seen: Set<String> = []
    var found: [FixtureCollection] = []
    for operation in paths.operations {
      for path in operation.endpoint.paths {
        guard let item = paths.item(of: path),
          seen.insert(item.withoutNames).inserted,
          let collection = CollectionDraft(item: item, paths: paths).collection
        else { continue }
        found.append(collection)
      }
    }
    return found
  }
}
