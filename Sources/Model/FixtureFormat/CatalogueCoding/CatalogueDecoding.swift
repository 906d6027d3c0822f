import JSONText
import SourceText

extension FixtureCatalogue {
  /// Reads the JSON of a catalogue, UTF-8.
  ///
  /// Keys that this version does not know are ignored. Throws for a text that is no JSON, another
  /// format or version, a key that is missing, and a value of a wrong type or outside its range.
  public init(decoding bytes: [UInt8]) throws(FixtureFormatError) {
    let object = try FormatText.decode(bytes, as: Self.formatName, version: Self.currentVersion)
    self.init(
      title: try object.required("title", FormatValue.string),
      operations: try object.required("operations", expecting: "an array") {
        value throws(FixtureFormatError) in
        try FormatValue.list(value, of: FixtureOperation.init(json:))
      },
      collections: try object.list("collections", of: FixtureCollection.init(json:))
    )
  }
}

extension FixtureOperation {
  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      id: try object.required("id", FormatValue.string),
      title: try object.required("title", FormatValue.string),
      method: try object.required("method", Self.method),
      paths: try object.required("paths", expecting: "an array", Self.paths),
      discriminator: try object.optional("discriminator", FixtureDiscriminator.init(json:)),
      page: try object.required("page", FormatValue.sitePath),
      isDeprecated: try object.optional("deprecated", FormatValue.boolean) ?? false,
      versions: try object.optional("versions", FixtureVersions.init(json:)),
      authentication: try object.optional("authentication", FixtureAuthentication.init(json:)),
      parameters: try object.list("parameters", of: FixtureParameter.init(json:)),
      requestBody: try object.optional("requestBody", FixtureRequestBody.init(json:)),
      responses: try object.required("responses", expecting: "an array") {
        value throws(FixtureFormatError) in
        try FormatValue.list(value, of: FixtureResponse.init(json:))
      },
      listBehaviour: try object.optional("listBehaviour", FixtureListBehaviour.init(json:))
    )
  }

  private static func method(_ json: JSONValue) throws(FixtureFormatError) -> String {
    try FormatValue.text("a method in capital letters") { text in
      !text.isEmpty && text.utf8.allSatisfy { $0.isCapital }
    }(json)
  }

  private static func paths(_ json: JSONValue) throws(FixtureFormatError) -> [String] {
    let path = FormatValue.text("a path that starts with '/'") { $0.utf8.first == 0x2F }
    let paths = try FormatValue.list(json, of: path)
    guard !paths.isEmpty else {
      throw FixtureFormatError(expected: "at least one path", found: "an empty array")
    }
    return paths
  }
}

extension FixtureDiscriminator {
  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    let location = try object.required("in", FormatValue.word(["body", "header", "query"]))
    let name = try object.required("name", FormatValue.string)
    switch location {
    case "body": self = .bodyKey(name)
    case "header":
      self = .header(name: name, value: try object.required("value", FormatValue.string))
    default: self = .query(name: name, value: try object.optional("value", FormatValue.string))
    }
  }
}

extension FixtureParameter {
  private static let locations = ["path", "query", "header", "cookie", "unknown"]

  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    let schema = try FixtureSchema(json: json)
    self.init(
      name: try object.required("name", FormatValue.string),
      location: try object.required("in", FormatValue.word(Self.locations)),
      isRequired: try object.optional("required", FormatValue.boolean),
      type: schema.type,
      allowedValues: schema.allowedValues,
      format: schema.format,
      minimum: schema.minimum,
      maximum: schema.maximum,
      defaultValue: schema.defaultValue
    )
  }
}

extension FixtureResponse {
  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      status: try object.required(
        "status", expecting: "a status code", FormatValue.integer(100...599)),
      isAssumed: try object.optional("assumed", FormatValue.boolean) ?? false,
      reason: try object.optional("reason", FormatValue.string) ?? "",
      headerNames: try object.list("headers", of: FormatValue.string),
      mediaType: try object.optional("mediaType", FormatValue.string),
      schema: try object.optional("schema", FixtureSchema.init(json:)),
      examples: try object.list("examples", of: FixtureExample.init(json:))
    )
  }
}

extension FixtureExample {
  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      name: try object.required("name", FormatValue.string),
      headers: try object.list("headers", of: FixtureValue.init(json:)),
      mediaType: try object.optional("mediaType", FormatValue.string),
      body: try object.optional("body", FormatValue.sitePath),
      pathValues: try object.list("path", of: FixtureValue.init(json:)),
      queryValues: try object.list("query", of: FixtureValue.init(json:)),
      errorMessage: try object.optional("errorMessage", FormatValue.pointer)
    )
  }
}

extension FixtureValue {
  fileprivate init(json: JSONValue) throws(FixtureFormatError) {
    let object = try FormatObject(json)
    self.init(
      try object.required("name", FormatValue.string),
      try object.required("value", FormatValue.string)
    )
  }
}
