import FixtureFormat
import JSONText

/// What the query of an operation does to its list, looked up by the names of parameters.
struct ListRules: Sendable {
  /// The place of the list in a body.
  let list: JSONPointer

  /// The members of a body that name pages.
  let links: [FixturePageLink]

  /// The member of a body that counts all elements.
  let total: JSONPointer?

  /// The fields that filters and markers look at.
  let fields: [JSONPointer]

  /// The size of a page where a request asks for one by its number and names no size.
  let usualPageSize: Int?

  private let parameters: [FixtureListParameter]

  /// Nil for an operation whose query does nothing to a list.
  init?(_ operation: FixtureOperation) {
    guard let behaviour = operation.listBehaviour, let list = behaviour.list,
      !behaviour.parameters.isEmpty
    else { return nil }
    self.list = list
    links = behaviour.links
    total = behaviour.total
    parameters = behaviour.parameters
    fields = behaviour.parameters.compactMap { parameter in
      switch parameter.effect {
      case .equals(let field), .compares(let field, _, _), .marker(let field): field
      default: nil
      }
    }
    let sizeName = behaviour.parameters.first { $0.effect == .pageSize }?.name
    usualPageSize = operation.parameters.first { $0.name == sizeName && $0.location == "query" }?
      .defaultValue.flatMap(Int.init)
  }

  /// What a parameter does; nil for one that does nothing to the list.
  func effect(of name: String) -> FixtureListEffect? {
    for parameter in parameters where parameter.name == name { return parameter.effect }
    return nil
  }

  /// The name of the parameter with such an effect, the first of several.
  func name(where isMeant: (FixtureListEffect) -> Bool) -> String? {
    parameters.first { isMeant($0.effect) }?.name
  }

  /// Whether a request can ask for a page of the list.
  var arePaged: Bool { parameters.contains { $0.effect == .pageSize } }

  /// Whether a request says anything about the list.
  func concern(_ query: [RequestTarget.QueryItem]) -> Bool {
    query.contains { effect(of: $0.name) != nil }
  }
}
