import JSONText

/// A JSON object of one of the formats, read key by key.
///
/// Keys that nobody asks for are ignored, so that a later version may add some; a key that is there
/// with a value of another type is an error, and so is `null`.
struct FormatObject {
  private let value: JSONValue

  init(_ value: JSONValue) throws(FixtureFormatError) {
    guard case .object = value else {
      throw FixtureFormatError(expected: "an object", found: value.typeName)
    }
    self.value = value
  }

  /// The value of a key that may be missing.
  func optional<Value>(
    _ key: String,
    _ read: (JSONValue) throws(FixtureFormatError) -> Value
  ) throws(FixtureFormatError) -> Value? {
    guard let member = value[key] else { return nil }
    do {
      return try read(member)
    } catch {
      throw error.within(key)
    }
  }

  /// The value of a key that has to be there; `expected` is what a message says when it is not.
  func required<Value>(
    _ key: String,
    expecting expected: String = "a string",
    _ read: (JSONValue) throws(FixtureFormatError) -> Value
  ) throws(FixtureFormatError) -> Value {
    guard let found = try optional(key, read) else {
      throw FixtureFormatError(expected: expected, found: "nothing").within(key)
    }
    return found
  }

  /// The elements of an array; none where the key is missing.
  func list<Element>(
    _ key: String,
    of read: (JSONValue) throws(FixtureFormatError) -> Element
  ) throws(FixtureFormatError) -> [Element] {
    try optional(key) { value throws(FixtureFormatError) in
      try FormatValue.list(value, of: read)
    } ?? []
  }
}
