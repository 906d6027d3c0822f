import JSONText

extension FixtureRequestBody {
  var json: JSONValue {
    var members: [JSONMember] = []
    members.add("mediaTypes", unlessEmpty: .array(mediaTypes.map { .string($0) }))
    if let isRequired { members.append(JSONMember("required", .boolean(isRequired))) }
    members.add("schema", unlessEmpty: schema?.json)
    return .object(members)
  }

  init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      mediaTypes: try object.list("mediaTypes", of: FormatValue.string),
      isRequired: try object.optional("required", FormatValue.boolean),
      schema: try object.optional("schema", FixtureSchema.init(json:))
    )
  }
}

extension FixtureAuthentication {
  var json: JSONValue {
    var members = [JSONMember("headers", .array(headers.map { .string($0) }))]
    members.add("scheme", unlessEmpty: scheme.map { .string($0) })
    return .object(members)
  }

  init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    let headers = try object.required("headers", expecting: "an array") {
      value throws(FixtureFormatError) in
      let names = try FormatValue.list(value, of: FormatValue.string)
      guard !names.isEmpty else {
        throw FixtureFormatError(expected: "at least one name", found: "an empty array")
      }
      return names
    }
    self.init(headers: headers, scheme: try object.optional("scheme", FormatValue.string))
  }
}

extension FixtureVersions {
  var json: JSONValue {
    var members: [JSONMember] = []
    members.add("first", unlessEmpty: first.map { .string($0) })
    members.add("last", unlessEmpty: last.map { .string($0) })
    members.add("headers", unlessEmpty: .array(headers.map { .string($0) }))
    return .object(members)
  }

  init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      first: try object.optional("first", FormatValue.string),
      last: try object.optional("last", FormatValue.string),
      headers: try object.list("headers", of: FormatValue.string)
    )
  }
}
