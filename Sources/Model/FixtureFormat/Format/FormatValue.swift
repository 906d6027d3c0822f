import JSONText

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

  /// A string, a number or a truth value as it is written.
  static func scalar(_ value: JSONValue) throws(FixtureFormatError) -> String {
    switch value {
    case .string(let text), .number(let text): return text
    case .boolean(let flag): return flag ? "true" : "false"
    default:
      throw FixtureFormatError(expected: "a string, a number or a boolean", found: value.typeName)
    }
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

  /// A place in JSON text (RFC 6901).
  static func pointer(_ value: JSONValue) throws(FixtureFormatError) -> JSONPointer {
    guard let text = value.string, let pointer = JSONPointer(text: text) else {
      throw FixtureFormatError(expected: "a JSON Pointer", found: value.shown)
    }
    return pointer
  }

  /// One of the words of an enumeration.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    of type: Word.Type
  ) -> (JSONValue) throws(FixtureFormatError) -> Word {
    { value throws(FixtureFormatError) in
      let word = try FormatValue.word(type.allCases.map(\.rawValue))(value)
      guard let found = type.init(rawValue: word) else {
        throw FixtureFormatError(expected: "a word", found: value.shown)
      }
      return found
    }
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
  var typeName: String {
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
  var shown: String {
    switch self {
    case .string(let text) where text.utf8.count <= 40: "'\(text)'"
    case .number(let text) where text.utf8.count <= 40: text
    case .boolean(let flag): flag ? "true" : "false"
    default: typeName
    }
  }
}
