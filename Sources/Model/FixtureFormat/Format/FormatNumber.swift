import JSONText

/// Numbers that the formats keep as they are written.
enum FormatNumber {
  static func read(_ value: JSONValue) throws(FixtureFormatError) -> String {
    guard case .number(let text) = value else {
      throw FixtureFormatError(expected: "a number", found: value.shown)
    }
    return text
  }

  /// Whether a text is a number of JSON and can be written as one.
  static func isNumber(_ text: String) -> Bool {
    guard case .number? = try? JSONParser.parse(text) else { return false }
    return text.utf8.allSatisfy { $0 > 0x20 }
  }
}
