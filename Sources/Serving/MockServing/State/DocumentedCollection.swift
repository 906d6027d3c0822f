import FixtureFormat
import JSONText
import SourceText

/// A collection of the catalogue with everything about it that does not depend on a request.
final class DocumentedCollection: Sendable {
  /// What a list of the collection shows of a thing.
  struct ListShape: Sendable {
    /// The elements of the documented lists by their identifiers.
    var elements: [String: JSONValue] = [:]

    /// The names of their members; empty where no element is documented.
    var names: Set<String> = []
  }

  /// The collection as the catalogue has it.
  let collection: FixtureCollection

  /// The things that the pages show, in the order of the lists and then of the other pages.
  let seeds: [StoredItem]

  /// The identifiers that show which form they have.
  let knownIdentifiers: [String]

  /// What the lists show, by the index of their operation.
  let shapes: [Int: ListShape]

  private let model: JSONValue?
  private let hasNumbers: Bool

  /// Reads the examples of the operations of a collection.
  ///
  /// - Parameters:
  ///   - collection: The collection.
  ///   - roles: The indexes of its operations, with what they do.
  ///   - operations: All operations of the catalogue.
  ///   - site: The files that hold the examples.
  init(
    _ collection: FixtureCollection,
    roles: [(operation: Int, role: FixtureCollectionOperation.Role)],
    operations: [DocumentedOperation],
    site: SiteSnapshot
  ) {
    self.collection = collection
    func bodies(_ wanted: FixtureCollectionOperation.Role) -> [(operation: Int, JSONValue)] {
      roles.filter { $0.role == wanted }.flatMap { entry in
        operations[entry.operation].usual.compactMap { answer -> (Int, JSONValue)? in
          guard case .file(let file) = answer.answer.body else { return nil }
          return (try? JSONParser.parse(site.files[file].bytes)).map { (entry.operation, $0) }
        }
      }
    }
    var seeds: [StoredItem] = []
    var shapes: [Int: ListShape] = [:]
    func add(_ id: String, _ members: [JSONMember]) {
      if let index = seeds.firstIndex(where: { $0.id.isExactly(id) }) {
        seeds[index].members = seeds[index].members.overlaid(by: members)
      } else {
        seeds.append(StoredItem(id: id, members: members, isChanged: false))
      }
    }
    for (operation, body) in bodies(.list) {
      for element in collection.list.flatMap({ body[$0] })?.elements ?? [] {
        guard let id = element[collection.idField]?.identifier else { continue }
        shapes[operation, default: ListShape()].elements[id] = element
        shapes[operation, default: ListShape()].names.formUnion(element.members?.map(\.name) ?? [])
        add(id, element.members ?? [])
      }
    }
    let shown = bodies(.read).compactMap { $0.1[collection.item] }
    for item in shown {
      if let id = item[collection.idField]?.identifier { add(id, item.members ?? []) }
    }
    let created = bodies(.create).compactMap { $0.1[collection.item]?[collection.idField] }
    for entry in roles where entry.role != .create && entry.role != .list {
      for value in operations[entry.operation].usual.flatMap(\.pathValues)
      where value.name == collection.idVariable && !value.value.isEmpty {
        add(value.value, [])
      }
    }
    self.seeds = seeds
    self.shapes = shapes
    // Where no page shows a thing alone, one in a list is what things look like.
    let listed = bodies(.list).lazy.compactMap { body in
      collection.list.flatMap { body.1[$0] }?.elements?.first
    }
    model = (shown + listed).first { $0.members != nil }
    let documented = created + (shown + listed).compactMap { $0[collection.idField] }
    let known = seeds.map(\.id) + created.compactMap(\.identifier)
    knownIdentifiers = known
    hasNumbers =
      if case .number = documented.first { true } else { false }
  }

  /// All of a thing: what is known of it, and for the rest what the page shows of another one.
  func view(of item: StoredItem) -> JSONValue {
    let base = renamed(model ?? .object([]), to: item.id)
    let kept = (base.members ?? []).filter { !item.removed.contains($0.name) }
    let value = JSONValue.object(kept.overlaid(by: item.members))
    return value.replacing(collection.idField, by: identifier(item.id))
  }

  /// What an answer shows of a thing whose page shows another one.
  ///
  /// - Parameters:
  ///   - item: The thing.
  ///   - example: What the page shows.
  ///   - named: The members that stand in the answer although the page does not show them.
  /// - Returns: The members of the page with the values of the thing, and the named ones behind them.
  func shown(_ item: StoredItem, in example: JSONValue, adding named: Set<String>) -> JSONValue {
    let example = renamed(example, to: item.id)
    let kept = (example.members ?? []).filter { !item.removed.contains($0.name) }
    let names = named.union(kept.map(\.name))
    let known = (view(of: item).members ?? []).filter { names.contains($0.name) }
    return .object(kept.overlaid(by: known))
  }

  /// A documented thing under another identifier, its addresses included.
  func renamed(_ example: JSONValue, to id: String) -> JSONValue {
    guard let shown = example[collection.idField]?.identifier,
      let replacement = ValueReplacement(FixtureValue(collection.idVariable, shown), by: id)
    else { return example }
    return replacement.applied(to: example, named: "")
  }

  /// The members of an example that a thing keeps which is made after it: those that are shown of it
  /// later, without its identifier.
  func lasting(_ members: [JSONMember]) -> [JSONMember] {
    let names = Set(model?.members?.map(\.name) ?? [])
    return members.filter { names.contains($0.name) && collection.idField.steps != [$0.name] }
  }

  /// What a list shows of a thing.
  func element(of item: StoredItem, in operation: Int) -> JSONValue {
    let shape = shapes[operation] ?? ListShape()
    if !item.isChanged, let element = shape.elements[item.id] { return element }
    let view = view(of: item)
    guard !shape.names.isEmpty, let members = view.members else { return view }
    return .object(members.filter { shape.names.contains($0.name) })
  }

  /// An identifier as the examples write it: a number or a string.
  func identifier(_ id: String) -> JSONValue {
    hasNumbers && Int(id).map(String.init) == id ? .number(id) : .string(id)
  }
}

extension JSONValue {
  /// The text of a string or a number that is not empty: what identifies a thing in a path.
  var identifier: String? {
    switch self {
    case .string(let text), .number(let text): text.isEmpty ? nil : text
    default: nil
    }
  }
}
