import JSONText

extension FixtureCatalogue {
  static let formatName = "endpaper-fixtures"

  /// The catalogue as JSON: pretty, every key at its fixed place, LF at the end; what is nil, false
  /// or empty is left out.
  public func encoded() -> String {
    var bytes = Self.head(title: title)
    for (index, operation) in operations.enumerated() {
      if index > 0 { bytes += Self.separator }
      bytes += operation.encoded()
    }
    bytes += Self.tail(collections: collections, isEmpty: operations.isEmpty)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text up to the operations, for who writes a long catalogue piece by piece.
  public static func head(title: String) -> [UInt8] {
    FormatText.head(
      formatName, version: currentVersion, [JSONMember("title", .string(title))],
      list: "operations")
  }

  /// What stands between two operations.
  public static let separator = FormatText.separator

  /// The text behind the operations; `isEmpty` says that there are none.
  public static func tail(collections: [FixtureCollection], isEmpty: Bool) -> [UInt8] {
    var members: [JSONMember] = []
    members.add("collections", unlessEmpty: .array(collections.map(\.json)))
    return FormatText.tail(members, isEmpty: isEmpty)
  }
}

extension FixtureOperation {
  /// The operation as it stands in the text of a catalogue, without the comma behind it.
  public func encoded() -> [UInt8] { FormatText.element(json) }
}

extension FixtureOperation {
  fileprivate var json: JSONValue {
    var members = [
      JSONMember("id", .string(id)),
      JSONMember("title", .string(title)),
      JSONMember("method", .string(method)),
      JSONMember("paths", .array(paths.map { .string($0) })),
    ]
    members.add("discriminator", unlessEmpty: discriminator?.json)
    members.append(JSONMember("page", .string(page)))
    members.add("deprecated", unlessEmpty: .boolean(isDeprecated))
    members.add("versions", unlessEmpty: versions?.json)
    members.add("authentication", unlessEmpty: authentication?.json)
    members.add("parameters", unlessEmpty: .array(parameters.map(\.json)))
    members.add("requestBody", unlessEmpty: requestBody?.json)
    members.append(JSONMember("responses", .array(responses.map(\.json))))
    members.add("listBehaviour", unlessEmpty: listBehaviour?.json)
    return .object(members)
  }
}

extension FixtureDiscriminator {
  fileprivate var json: JSONValue {
    let (location, name, value): (String, String, String?) =
      switch self {
      case .bodyKey(let name): ("body", name, nil)
      case .header(let name, let value): ("header", name, value)
      case .query(let name, let value): ("query", name, value)
      }
    var members = [JSONMember("in", .string(location)), JSONMember("name", .string(name))]
    if let value { members.append(JSONMember("value", .string(value))) }
    return .object(members)
  }
}

extension FixtureParameter {
  fileprivate var json: JSONValue {
    var members = [JSONMember("name", .string(name)), JSONMember("in", .string(location))]
    if let isRequired { members.append(JSONMember("required", .boolean(isRequired))) }
    members += schema.restrictions
    return .object(members)
  }
}

extension FixtureResponse {
  fileprivate var json: JSONValue {
    var members = [JSONMember("status", .number(String(status)))]
    members.add("assumed", unlessEmpty: .boolean(isAssumed))
    members.add("reason", unlessEmpty: .string(reason))
    members.add("headers", unlessEmpty: .array(headerNames.map { .string($0) }))
    members.add("mediaType", unlessEmpty: mediaType.map { .string($0) })
    members.add("schema", unlessEmpty: schema?.json)
    members.add("examples", unlessEmpty: .array(examples.map(\.json)))
    return .object(members)
  }
}

extension FixtureExample {
  fileprivate var json: JSONValue {
    var members = [JSONMember("name", .string(name))]
    members.add("headers", unlessEmpty: .array(headers.map(\.json)))
    members.add("mediaType", unlessEmpty: mediaType.map { .string($0) })
    members.add("body", unlessEmpty: body.map { .string($0) })
    members.add("path", unlessEmpty: .array(pathValues.map(\.json)))
    members.add("query", unlessEmpty: .array(queryValues.map(\.json)))
    members.add("errorMessage", unlessEmpty: errorMessage.map { .string($0.description) })
    return .object(members)
  }
}

extension FixtureValue {
  fileprivate var json: JSONValue {
    .object([JSONMember("name", .string(name)), JSONMember("value", .string(value))])
  }
}
