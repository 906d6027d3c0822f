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

/// The values that the formats are made of, each read from JSON or refused.
enum FormatValue {
  static func string(_ value: JSONValue) throws(FixtureFormatError) -> String {
    guard let text = value.string else {
      throw FixtureFormatError(expected: "a string", found: value.typeName)
    }
    return text
  }

  static func boolean(_ value: JSONValue) throws(FixtureFormatError) -> Bool {
    guard case .boolean(let flag) = value else {
      throw FixtureFormatError(expected: "true or false", found: value.typeName)
    }
    return flag
  }

  static func integer(
    _ range: ClosedRange<Int>
  ) -> (JSONValue) throws(FixtureFormatError) -> Int {
    { value throws(FixtureFormatError) in
      guard let number = value.integer, range.contains(number) else {
        let limit = range.upperBound == .max ? "or more" : "to \(range.upperBound)"
        throw FixtureFormatError(
          expected: "a whole number, \(range.lowerBound) \(limit)",
          found: value.shown
        )
      }
      return number
    }
  }

  /// Text that `isLawful` accepts; `expected` describes such text.
  static func text(
    _ expected: String,
    where isLawful: @escaping (String) -> Bool
  ) -> (JSONValue) throws(FixtureFormatError) -> String {
    { value throws(FixtureFormatError) in
      guard let text = value.string, isLawful(text) else {
        throw FixtureFormatError(expected: expected, found: value.shown)
      }
      return text
    }
  }

  /// The path of a file of a site: relative, and without a part that leads out of it.
  static func sitePath(_ value: JSONValue) throws(FixtureFormatError) -> String {
    try text("a path below the site") { text in
      !text.utf8.contains(0)
        && text.split(separator: "/", omittingEmptySubsequences: false)
          .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }(value)
  }

  /// One of a few words.
  static func word(
    _ words: [String]
  ) -> (JSONValue) throws(FixtureFormatError) -> String {
    text("one of " + words.joined(separator: ", ")) { words.contains($0) }
  }

  static func list<Element>(
    _ value: JSONValue,
    of read: (JSONValue) throws(FixtureFormatError) -> Element
  ) throws(FixtureFormatError) -> [Element] {
    guard let elements = value.elements else {
      throw FixtureFormatError(expected: "an array", found: value.typeName)
    }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do {
        result.append(try read(element))
      } catch {
        throw error.within(String(index))
      }
    }
    return result
  }
}

extension JSONValue {
  /// The type in words, with its article.
  fileprivate var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// A short value as it is, anything else as its type: what tells a reader most in one line.
  fileprivate var shown: String {
    switch self {
    case .string(let text) where text.utf8.count <= 40: "'\(text)'"
    case .number(let text) where text.utf8.count <= 40: text
    case .boolean(let flag): flag ? "true" : "false"
    default: typeName
    }
  }
}
