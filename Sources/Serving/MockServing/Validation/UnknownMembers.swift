import FixtureFormat
import JSONText
import SourceText

/// The members of a body that no page documents.
enum UnknownMembers {
  /// More of them tell nobody more.
  private static let most = 16

  /// The members that stand in an object whose members the page describes, and are none of those.
  ///
  /// Each has its place as a JSON Pointer, and what was meant perhaps. A member of the whole may be
  /// `known` from elsewhere, such as the key that tells operations apart.
  static func faults(
    in value: JSONValue,
    against schema: FixtureSchema,
    known: String?
  ) -> [Problem.Fault] {
    var faults: [Problem.Fault] = []
    collect(value, schema, at: .root, known, &faults)
    return faults
  }

  /// The fields of a form that no page documents; `tags[]` and `address.city` are parts of `tags` and
  /// `address`.
  static func faults(
    inForm fields: [RequestTarget.QueryItem],
    against schema: FixtureSchema,
    known: String?
  ) -> [Problem.Fault] {
    let names = schema.properties.map(\.name)
    guard !names.isEmpty else { return [] }
    var seen: Set<String> = []
    return fields.compactMap { field in
      let base = ParameterRules.base(of: field.name)
      guard seen.count < most, field.name != known, !names.contains(field.name),
        !names.contains(base), seen.insert(field.name).inserted
      else { return nil }
      return fault(field.name, place: field.name, names)
    }
  }

  private static func collect(
    _ value: JSONValue,
    _ schema: FixtureSchema,
    at place: JSONPointer,
    _ known: String?,
    _ faults: inout [Problem.Fault]
  ) {
    switch value {
    case .array(let elements):
      guard let items = schema.items else { return }
      for (index, element) in elements.enumerated() {
        collect(element, items, at: place.appending(String(index)), nil, &faults)
      }
    case .object(let members):
      // An object that is not described takes anything.
      guard !schema.properties.isEmpty else { return }
      for member in members {
        guard faults.count < most else { return }
        let place = place.appending(member.name)
        if let property = schema.properties.first(where: { $0.name == member.name }) {
          collect(member.value, property.schema, at: place, nil, &faults)
        } else if member.name != known {
          let names = schema.properties.map(\.name)
          faults.append(fault(member.name, place: place.description, names))
        }
      }
    case .string, .number, .boolean, .null: return
    }
  }

  private static func fault(_ name: String, place: String, _ names: [String]) -> Problem.Fault {
    Problem.Fault(
      location: "body",
      name: Redaction.shortened(place, to: 120),
      detail: UndocumentedName.detail(name, among: names)
    )
  }
}
