public import JSONText

extension FixtureListBehaviour {
  /// The behaviour as it stands in the JSON of a catalogue.
  public var json: JSONValue {
    var members: [JSONMember] = []
    if let list { members.append(JSONMember("list", .string(list.description))) }
    members.add("parameters", unlessEmpty: .array(parameters.map(\.json)))
    members.add("links", unlessEmpty: .array(links.map(\.json)))
    if let total { members.append(JSONMember("total", .string(total.description))) }
    members.add("unused", unlessEmpty: .array(unused.map(\.json)))
    return .object(members)
  }

  init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      list: try object.optional("list", FormatValue.pointer),
      parameters: try object.list("parameters", of: FixtureListParameter.init(json:)),
      links: try object.list("links", of: FixturePageLink.init(json:)),
      total: try object.optional("total", FormatValue.pointer),
      unused: try object.list("unused", of: FixtureUnusedParameter.init(json:))
    )
  }
}

extension FixtureListParameter {
  private static let effects =
    ["equals", "page-size", "marker", "offset", "page-number", "sort", "sort-direction", "fields"]
    + FixtureComparison.allCases.map(\.rawValue)

  fileprivate var json: JSONValue {
    let (word, details): (String, [JSONMember]) =
      switch effect {
      case .equals(let field): ("equals", [Self.member(field)])
      case .compares(let field, let comparison, let order):
        (comparison.rawValue, [Self.member(field), JSONMember("as", .string(order.rawValue))])
      case .pageSize: ("page-size", [])
      case .marker(let field): ("marker", [Self.member(field)])
      case .offset: ("offset", [])
      case .pageNumber(let first): ("page-number", [JSONMember("first", .number(String(first)))])
      case .sort: ("sort", [])
      case .sortDirection: ("sort-direction", [])
      case .fieldSelection: ("fields", [])
      }
    return .object(
      [JSONMember("name", .string(name)), JSONMember("effect", .string(word))] + details
    )
  }

  private static func member(_ field: JSONPointer) -> JSONMember {
    JSONMember("field", .string(field.description))
  }

  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    let name = try object.required("name", FormatValue.string)
    let word = try object.required("effect", FormatValue.word(Self.effects))
    self.init(name, try Self.effect(word, object))
  }

  private static func effect(
    _ word: String,
    _ object: FormatObject
  ) throws(FixtureFormatError) -> FixtureListEffect {
    switch word {
    case "page-size": return .pageSize
    case "offset": return .offset
    case "page-number":
      let first = try object.required("first", expecting: "0 or 1", FormatValue.integer(0...1))
      return .pageNumber(first: first)
    case "sort": return .sort
    case "sort-direction": return .sortDirection
    case "fields": return .fieldSelection
    default: break
    }
    let field = try object.required("field", FormatValue.pointer)
    if word == "marker" { return .marker(field: field) }
    guard let comparison = FixtureComparison(rawValue: word) else { return .equals(field: field) }
    let order = try object.required("as", FormatValue.word(of: FixtureOrder.self))
    return .compares(field: field, comparison, as: order)
  }
}

extension FixturePageLink {
  fileprivate var json: JSONValue {
    .object(
      [
        JSONMember("rel", .string(relation.rawValue)),
        JSONMember("place", .string(place.description)),
        JSONMember("form", .string(form.rawValue)),
      ] + (isNullable ? [JSONMember("nullable", .boolean(true))] : [])
    )
  }

  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      try object.required("rel", FormatValue.word(of: Relation.self)),
      at: try object.required("place", FormatValue.pointer),
      as: try object.required("form", FormatValue.word(of: Form.self)),
      isNullable: try object.optional("nullable", FormatValue.boolean) ?? false
    )
  }
}

extension FixtureUnusedParameter {
  fileprivate var json: JSONValue {
    .object([JSONMember("name", .string(name)), JSONMember("reason", .string(reason.rawValue))])
  }

  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      try object.required("name", FormatValue.string),
      because: try object.required(
        "reason",
        FormatValue.word(of: FixtureUnusedParameter.Reason.self)
      )
    )
  }
}
