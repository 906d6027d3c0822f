import JSONText

/// The frame that the formats share: a JSON object that names its format and version first.
enum FormatText {
  /// The text of an object of this format, up to the elements of the list that is its next member:
  /// pretty, the keys in this order.
  static func head(
    _ format: String,
    version: Int,
    _ members: [JSONMember],
    list: String
  ) -> [UInt8] {
    let first = [
      JSONMember("format", .string(format)),
      JSONMember("version", .number(String(version))),
    ]
    var bytes = Array("{".utf8)
    for member in first + members {
      write(member, into: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    bytes += "\n  ".utf8
    JSONWriter.write(string: list, into: &bytes)
    bytes += ": [".utf8
    return bytes
  }

  /// An element of the list, without the comma behind it.
  static func element(_ value: JSONValue) -> [UInt8] {
    var bytes = Array("\n    ".utf8)
    JSONWriter.write(value, atDepth: 2, into: &bytes)
    return bytes
  }

  /// What stands between two elements of the list.
  static let separator = [UInt8(ascii: ",")]

  /// The text behind the elements of the list, with LF at its end.
  static func tail(_ members: [JSONMember], isEmpty: Bool) -> [UInt8] {
    var bytes = Array((isEmpty ? "]" : "\n  ]").utf8)
    for member in members {
      bytes.append(UInt8(ascii: ","))
      write(member, into: &bytes)
    }
    return bytes + "\n}\n".utf8
  }

  private static func write(_ member: JSONMember, into bytes: inout [UInt8]) {
    bytes += "\n  ".utf8
    JSONWriter.write(string: member.name, into: &bytes)
    bytes += ": ".utf8
    JSONWriter.write(member.value, atDepth: 1, into: &bytes)
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
