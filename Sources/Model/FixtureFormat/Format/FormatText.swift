import JSONText

/// The frame that the formats share: a JSON object that names its format and version first.
enum FormatText {
  /// The text of an object of this format: pretty, the keys in this order, LF at its end.
  static func encode(_ format: String, version: Int, _ members: [JSONMember]) -> String {
    let head = [
      JSONMember("format", .string(format)),
      JSONMember("version", .number(String(version))),
    ]
    return JSONWriter.pretty(.object(head + members)) + "\n"
  }

  /// The object in a text of this format and version.
  static func decode(
    _ bytes: [UInt8],
    as format: String,
    version: Int
  ) throws(FixtureFormatError) -> FormatObject {
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      throw FixtureFormatError(
        expected: "JSON",
        found: "a fault at byte \(error.offset): \(error.description)"
      )
    }
    let object = try FormatObject(value)
    _ = try object.required("format", expecting: "'\(format)'", FormatValue.word([format]))
    _ = try object.required("version", expecting: "version \(version)") {
      value throws(FixtureFormatError) in
      guard value.integer == version else {
        throw FixtureFormatError(
          expected: "version \(version), the one that this endpaper writes",
          found: value.integer.map { "version \($0)" } ?? "something else"
        )
      }
      return version
    }
    return object
  }
}

extension [JSONMember] {
  /// Adds a member that is left out where it says nothing: nil, false, an empty text or list.
  mutating func add(_ name: String, unlessEmpty value: JSONValue?) {
    switch value {
    case nil, .boolean(false), .string(""), .array([]): break
    case .some(let value): append(JSONMember(name, value))
    }
  }
}
