import JSONText
import SourceText

/// What requests have said of one thing of a collection, or what a page shows of it.
struct StoredItem: Hashable, Sendable {
  /// The identifier, as it stands in a path after decoding.
  let id: String

  /// The members that are known; what is not among them is taken from the documented example.
  var members: [JSONMember]

  /// The members of the example that it does not have any more.
  var removed: Set<String> = []

  /// Whether a request has changed it: a page shows it as it was.
  var isChanged: Bool
}

/// The things of a collection under one path, in the order in which a list shows them.
struct StoredCollection: Hashable, Sendable {
  /// The things.
  private(set) var items: [StoredItem]

  /// How many things were added since the start.
  private(set) var created = 0

  /// Makes a collection of the things that the pages show.
  init(_ items: [StoredItem]) { self.items = items }

  /// The thing with this identifier.
  subscript(_ id: String) -> StoredItem? { items.first { $0.id.isExactly(id) } }

  /// Puts a thing in the place of that with its identifier, or at the end.
  mutating func put(_ item: StoredItem) {
    if let index = items.firstIndex(where: { $0.id.isExactly(item.id) }) {
      items[index] = item
    } else {
      items.append(item)
      created += 1
    }
  }

  /// Takes a thing out.
  mutating func remove(_ id: String) { items.removeAll { $0.id.isExactly(id) } }
}

/// Which copy of a collection a request means: `/v2/{tenant_id}/images` is another one for each tenant.
struct CollectionKey: Hashable, Sendable {
  /// The index of the collection in the catalogue.
  let collection: Int

  /// The values of the path variables in front of the identifier.
  let pathValues: [String]
}

/// All collections that requests have changed; the others are as the pages show them.
struct StoredCollections: Hashable, Sendable {
  /// What all changes together may weigh in bytes: a change counts at least a kilobyte.
  static let mostBytes = 16 << 20

  private static let leastBytes = 1_024

  private var collections: [CollectionKey: StoredCollection] = [:]
  private var bytes = 0

  /// A collection that was changed.
  subscript(_ key: CollectionKey) -> StoredCollection? { collections[key] }

  /// Keeps a changed collection; false where there is no room for the thing that has changed.
  ///
  /// To take a thing out of a collection that is kept already, there always is room.
  mutating func keep(
    _ collection: StoredCollection,
    _ key: CollectionKey,
    changing item: StoredItem?
  ) -> Bool {
    let weight = item.map { JSONValue.object($0.members).weight } ?? 0
    let isNew = collections[key] == nil
    let seeds = isNew ? collection.items.count * Self.leastBytes : 0
    let cost = max(weight, Self.leastBytes) + seeds
    guard item == nil && !isNew || bytes + cost <= Self.mostBytes else {
      return false
    }
    bytes = min(bytes + cost, Self.mostBytes)
    collections[key] = collection
    return true
  }
}
