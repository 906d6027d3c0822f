import APIModel
import FixtureFormat
import JSONText

extension FixtureSchema {
  /// How deep members are described: pages that go deeper describe a recursion.
  private static let depthLimit = 32

  /// The schema of a value; nil where the page says nothing about it.
  init?(_ schema: Schema) {
    self.init(schema, depth: 0)
    if self == FixtureSchema() { return nil }
  }

  private init(_ schema: Schema, depth: Int) {
    let kind = schema.knownKind
    let members =
      depth < Self.depthLimit
      ? schema.fields.map { field in
        FixtureProperty(
          field.name,
          isRequired: field.isNeeded,
          FixtureSchema(field.schema, depth: depth + 1)
        )
      } : []
    self.init(
      type: kind?.rawValue,
      format: schema.type?.format,
      allowedValues: schema.allowedValues,
      minimum: schema.minimum.flatMap(Self.number),
      maximum: schema.maximum.flatMap(Self.number),
      defaultValue: schema.defaultValue
    )
    isNullable = kind != nil && schema.type?.isNullable == true
    guard kind == .array else {
      properties = members
      return
    }
    let element = schema.type?.element.flatMap(\.jsonType)
    if !members.isEmpty {
      items = FixtureSchema(type: TypeReference.Kind.object.rawValue, properties: members)
    } else if element != nil || !allowedValues.isEmpty || minimum != nil || maximum != nil {
      items = FixtureSchema(
        type: element?.rawValue, allowedValues: allowedValues, minimum: minimum, maximum: maximum)
    }
    // What restricts an array restricts its elements.
    (allowedValues, minimum, maximum) = ([], nil, nil)
  }

  /// A limit as JSON writes it; nil for a text that is no number.
  static func number(_ text: String) -> String? {
    guard case .number(let number)? = try? JSONParser.parse(text) else { return nil }
    return number
  }
}

extension Schema {
  /// The type as JSON has it: what has members and no known type is an object.
  var knownKind: TypeReference.Kind? {
    if let kind = type?.kind.jsonType { return kind }
    return fields.isEmpty ? nil : .object
  }
}

extension SchemaField {
  /// Whether an object has to have the member: the page says so, or it says so of `book.title` alone
  /// and names `book` nowhere else.
  fileprivate var isNeeded: Bool {
    if requirement == .required { return true }
    let isImplied = requirement == .unstated && schema.type?.written.isEmpty == true
    return isImplied && schema.type?.kind == .object && schema.fields.contains(where: \.isNeeded)
  }
}

extension TypeReference.Kind {
  /// The type where it is one that a value of JSON can be tested for.
  fileprivate var jsonType: TypeReference.Kind? {
    switch self {
    case .null, .file, .named: nil
    default: self
    }
  }
}
