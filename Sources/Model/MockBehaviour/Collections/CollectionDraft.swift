import APIModel
import FixtureFormat
import JSONText

/// A collection in the making: the operations on its two paths, and what their examples show.
struct CollectionDraft {
  private let itemPath: PathTemplate
  private var roles: [(id: String, endpoint: Endpoint, role: FixtureCollectionOperation.Role)] = []

  init(item: PathTemplate, paths: DocumentedPaths) {
    itemPath = item
    let itemKey = item.withoutNames
    let listKey = item.parent.withoutNames
    for index in paths.indices(on: [itemKey, listKey, listKey + "/detail"]) {
      let (id, endpoint) = paths.operations[index]
      let isItem = endpoint.paths.contains { $0.withoutNames == itemKey }
      let role = isItem ? Self.itemRole(endpoint) : Self.listRole(endpoint)
      if let role { roles.append((id, endpoint, role)) }
    }
  }

  /// The collection; nil where nothing is ever changed, or nothing says what identifies a thing.
  var collection: FixtureCollection? {
    let known = Set(roles.map(\.role))
    guard !known.isDisjoint(with: [.create, .update, .replace, .delete]),
      !known.isDisjoint(with: [.read, .list, .create]), roles.count > 1,
      let variable = itemPath.lastVariable
    else { return nil }
    let list = roles.lazy.filter { $0.role == .list }.compactMap { ListShape(of: $0.endpoint) }
      .first
    let bodies = [.read, .create, .update, .replace].flatMap { role in
      roles.filter { $0.role == role }.flatMap { $0.endpoint.answers }
    }
    let names = Self.idNames(variable)
    guard let (item, field) = Self.item(in: bodies, names) ?? Self.element(of: list, names) else {
      return nil
    }
    return FixtureCollection(
      path: itemPath.parent.description,
      itemPath: itemPath.description,
      idVariable: variable,
      idField: JSONPointer([field]),
      list: list?.place,
      item: item,
      operations: roles.map { FixtureCollectionOperation(id: $0.id, role: $0.role) }
    )
  }

  // MARK: Roles

  private static func itemRole(_ endpoint: Endpoint) -> FixtureCollectionOperation.Role? {
    switch endpoint.method {
    case .get: .read
    case .patch: .update
    case .put: .replace
    case .delete: .delete
    default: nil
    }
  }

  private static func listRole(_ endpoint: Endpoint) -> FixtureCollectionOperation.Role? {
    switch endpoint.method {
    case .get: ListShape(of: endpoint) == nil ? nil : .list
    case .post: .create
    default: nil
    }
  }

  // MARK: Identity

  /// The names of the member that a path variable names, the most likely first.
  private static func idNames(_ variable: String) -> [String] {
    let key = FieldName.comparable(variable)
    let endings = ["uuid", "id", "name", "slug", "key", "code"].filter(key.hasSuffix)
    return [key] + endings + ["id", "uuid", "name"]
  }

  /// Where a thing stands in a body that holds one, and the member that identifies it.
  private static func item(
    in bodies: [JSONValue],
    _ names: [String]
  ) -> (JSONPointer, String)? {
    for body in bodies {
      if let name = identity(of: body, names) { return (.root, name) }
      for member in body.members ?? [] {
        if let name = identity(of: member.value, names) {
          return (JSONPointer([member.name]), name)
        }
      }
    }
    return nil
  }

  /// Where only a list shows things, one of them is taken to stand alone in a body.
  private static func element(
    of list: ListShape?,
    _ names: [String]
  ) -> (JSONPointer, String)? {
    list?.elements.first.flatMap { identity(of: $0, names) }.map { (.root, $0) }
  }

  private static func identity(of value: JSONValue, _ names: [String]) -> String? {
    let members = (value.members ?? []).filter { $0.value.isScalar }
    for name in names {
      if let found = members.first(where: { FieldName.comparable($0.name) == name }) {
        return found.name
      }
    }
    return nil
  }
}

extension JSONValue {
  /// Whether it is a string or a number: what can identify something.
  var isScalar: Bool {
    switch self {
    case .string, .number: true
    default: false
    }
  }
}

extension Endpoint {
  /// The JSON of the documented answers that report success.
  var answers: [JSONValue] {
    examples.compactMap { example in
      guard example.role == .response, example.status.map({ (200...299).contains($0) }) ?? true
      else { return nil }
      return example.body?.json?.value
    }
  }
}
