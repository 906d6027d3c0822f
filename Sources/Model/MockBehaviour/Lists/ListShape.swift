import APIModel
import JSONText

/// Where the list stands in the bodies of an operation, and what its elements are.
struct ListShape {
  /// The place of the array in a body.
  let place: JSONPointer

  /// The elements of all examples that have an array there.
  let elements: [JSONValue]

  /// The bodies that have an array there.
  let bodies: [JSONValue]

  /// How many elements are looked at.
  private static let elementLimit = 1_000

  /// The list of a successful answer; nil where no example shows exactly one array of objects.
  init?(of endpoint: Endpoint) {
    self.init(endpoint.answers, path: endpoint.path)
  }

  /// The list in bodies that answer a path.
  init?(_ answers: [JSONValue], path: PathTemplate) {
    let last = path.segments.last(where: { !$0.isEmpty })
    let resource: String? = if case .literal(let text)? = last?.first { text } else { nil }
    let isItem = if case .variable? = last?.first { true } else { false }
    let places = answers.lazy.compactMap { Self.place(in: $0, resource, isItem: isItem) }
    guard let place = places.first else { return nil }
    self.place = place
    bodies = answers.filter { $0[place]?.elements?.allSatisfy { $0.members != nil } ?? false }
    elements = Array(bodies.flatMap { $0[place]?.elements ?? [] }.prefix(Self.elementLimit))
    if elements.isEmpty { return nil }
  }

  /// Whether a field has another value in each element of a body.
  func tellsApart(_ field: JSONPointer) -> Bool {
    bodies.allSatisfy { body in
      let values = (body[place]?.elements ?? []).map { $0[field] }
      let known = values.compactMap(\.self).filter(\.isScalar)
      return known.count == values.count && Set(known).count == known.count
    }
  }

  private static let depthLimit = 4

  /// The array of objects that a body is about: the outermost; of several side by side the one with
  /// the name of the resource, else one with a name that envelopes have.
  private static func place(
    in body: JSONValue,
    _ resource: String?,
    isItem: Bool
  ) -> JSONPointer? {
    if isList(body) { return .root }
    var level = [(place: JSONPointer.root, value: body)]
    for _ in 0..<depthLimit {
      let members = level.flatMap { place, value in
        (value.members ?? []).map { (place: place.appending($0.name), value: $0.value) }
      }
      let lists = members.filter { place, value in
        isList(value) && !isLinkName(place.steps.last ?? "")
      }
      if let list = choose(lists.map(\.place), resource) {
        // Who describes one thing may list others in it.
        if isItem, level.contains(where: { isThing($0.value) }) { return nil }
        return list
      }
      if !lists.isEmpty { return nil }
      level = members.filter { $0.value.members != nil && !isLinkName($0.place.steps.last ?? "") }
    }
    return nil
  }

  private static let envelopes = [
    "items", "results", "data", "entries", "content", "records", "list", "values", "rows", "value",
    "elements", "objects", "resources", "hits", "nodes",
  ]

  private static func choose(_ places: [JSONPointer], _ resource: String?) -> JSONPointer? {
    if places.count <= 1 { return places.first }
    let names = places.map { FieldName.comparable($0.steps.last ?? "") }
    for wanted in [resource].compactMap(\.self).map(FieldName.comparable) + envelopes {
      if let index = names.firstIndex(of: wanted) { return places[index] }
    }
    return nil
  }

  private static func isList(_ value: JSONValue) -> Bool {
    guard let elements = value.elements, !elements.isEmpty else { return false }
    return elements.allSatisfy { $0.members != nil }
  }

  /// Whether a member with this name holds links and not things.
  static func isLinkName(_ name: String) -> Bool {
    let name = FieldName.comparable(name)
    return name == "link" || name.hasSuffix("links")
  }

  private static func isThing(_ value: JSONValue) -> Bool {
    (value.members ?? []).contains { ["id", "uuid", "name"].contains($0.name.lowercased()) }
  }
}
