import JSONText

// A schema is written as JSON Schema has it: numbers and truth values of `enum` and `default` as such,
// where the type is theirs, so that other readers of JSON Schema understand it.

extension FixtureParameter {
  /// What restricts the value, as a schema.
  public var schema: FixtureSchema {
    FixtureSchema(
      type: type,
      format: format,
      allowedValues: allowedValues,
      minimum: minimum,
      maximum: maximum,
      defaultValue: defaultValue
    )
  }
}

extension FixtureSchema {
  private static let types = ["string", "integer", "number", "boolean", "array", "object"]

  var json: JSONValue { .object(restrictions) }

  /// The members of the schema as an object.
  var restrictions: [JSONMember] {
    var members: [JSONMember] = []
    if let type {
      let name = JSONValue.string(type)
      members.append(JSONMember("type", isNullable ? .array([name, .string("null")]) : name))
    }
    members.add("format", unlessEmpty: format.map { .string($0) })
    members.add("enum", unlessEmpty: .array(allowedValues.map(typed)))
    let (least, greatest) = limitNames
    if let minimum { members.append(JSONMember(least, .number(minimum))) }
    if let maximum { members.append(JSONMember(greatest, .number(maximum))) }
    if let defaultValue { members.append(JSONMember("default", typed(defaultValue))) }
    if !properties.isEmpty {
      members.append(
        JSONMember("properties", .object(properties.map { JSONMember($0.name, $0.schema.json) }))
      )
    }
    let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
    members.add("required", unlessEmpty: .array(required))
    if let items { members.append(JSONMember("items", items.json)) }
    return members
  }

  private var limitNames: (String, String) {
    type == "string" ? ("minLength", "maxLength") : ("minimum", "maximum")
  }

  /// A value of this type, as it is written on the page.
  private func typed(_ text: String) -> JSONValue {
    switch type {
    case "integer", "number": FormatNumber.isNumber(text) ? .number(text) : .string(text)
    case "boolean" where text == "true" || text == "false": .boolean(text == "true")
    default: .string(text)
    }
  }

  init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init()
    // What is null besides is written as JSON Schema does, in an array.
    if json["type"]?.elements != nil {
      let names = try object.list("type", of: FormatValue.word(Self.types + ["null"]))
      type = names.first { $0 != "null" }
      isNullable = names.contains("null")
    } else {
      type = try object.optional("type", FormatValue.word(Self.types))
    }
    format = try object.optional("format", FormatValue.string)
    allowedValues = try object.list("enum", of: FormatValue.scalar)
    let (least, greatest) = limitNames
    minimum = try object.optional(least, FormatNumber.read)
    maximum = try object.optional(greatest, FormatNumber.read)
    defaultValue = try object.optional("default", FormatValue.scalar)
    items = try object.optional("items", FixtureSchema.init(json:))
    properties =
      try object.optional("properties") { value throws(FixtureFormatError) in
        try Self.properties(value)
      } ?? []
    // An object description of a parameter has a flag under this name.
    if json["required"]?.elements != nil {
      let required = Set(try object.list("required", of: FormatValue.string))
      for index in properties.indices {
        properties[index].isRequired = required.contains(properties[index].name)
      }
    }
  }

  private static func properties(
    _ json: JSONValue
  ) throws(FixtureFormatError) -> [FixtureProperty] {
    guard let members = json.members else {
      throw FixtureFormatError(expected: "an object", found: json.typeName)
    }
    var properties: [FixtureProperty] = []
    for member in members {
      do {
        properties.append(FixtureProperty(member.name, try FixtureSchema(json: member.value)))
      } catch {
        throw error.within(member.name)
      }
    }
    return properties
  }
}
