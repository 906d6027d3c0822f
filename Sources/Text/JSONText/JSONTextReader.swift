import SourceText

/// Reads values, arrays and objects and notes each repair; a text without repairs is lawful JSON.
///
/// One reader serves both doors, so that what is valid and what is repaired can never disagree.
struct JSONTextReader {
  let bytes: [UInt8]
  var index = 0
  var repairs: [JSONRepair] = []
  private var depth = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte at the reading place, or nil at the end.
  var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func repair(_ description: String, at offset: Int) {
    repairs.append(JSONRepair(description, at: offset))
  }

  mutating func readDocument() throws(JSONFault) -> JSONValue {
    try skipBlanks()
    let value = try readValue()
    try skipBlanks()
    guard let next = current else { return value }
    throw JSONFault(
      "{[".utf8.contains(next)
        ? "another value follows the first, and several in a row are a stream of JSON, not JSON"
        : "expected the end after the value",
      at: index)
  }

  private mutating func readValue() throws(JSONFault) -> JSONValue {
    guard let byte = current else { throw cutOff }
    switch byte {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try readNumber())
    case UInt8(ascii: "."):
      if ellipsisLength > 0 {
        throw JSONFault("an ellipsis stands where a value belongs", at: index, isTemplate: true)
      }
      return .number(try readNumber())
    case UInt8(ascii: "<"): throw placeholder
    default:
      if let string = try readString() { return .string(string) }
      return try readWord()
    }
  }

  // MARK: Arrays and objects

  /// What stands before the reading place inside brackets.
  private enum Place { case start, item, comma, ellipsis }

  private mutating func readArray() throws(JSONFault) -> JSONValue {
    var elements: [JSONValue] = []
    try readItems(until: UInt8(ascii: "]")) { (reader: inout Self) throws(JSONFault) in
      elements.append(try reader.readValue())
    }
    return .array(elements)
  }

  private mutating func readObject() throws(JSONFault) -> JSONValue {
    let start = index
    var members: [JSONMember] = []
    try readItems(until: UInt8(ascii: "}")) { (reader: inout Self) throws(JSONFault) in
      members.append(try reader.readMember(ofObjectAt: start))
    }
    return .object(members)
  }

  /// Reads from an opening bracket to its closing one, `item` for each thing between commas.
  private mutating func readItems(
    until close: UInt8,
    _ item: (inout Self) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    depth += 1
    defer { depth -= 1 }
    if depth > JSONParser.depthLimit {
      throw JSONFault("nested deeper than \(JSONParser.depthLimit)", at: index)
    }
    index += 1
    var place = Place.start
    var end = index
    while true {
      try skipBlanks()
      guard let byte = current else { throw cutOff }
      if byte == close {
        if place == .comma { repair("a comma stands before the closing bracket", at: end - 1) }
        index += 1
        return
      }
      if byte == UInt8(ascii: ",") {
        if place == .start || place == .comma { repair("a comma is too many", at: index) }
        index += 1
        if place != .start { place = .comma }
      } else if ellipsisLength > 0 {
        repair("an ellipsis stands for what was left out", at: index)
        index += ellipsisLength
        place = .ellipsis
      } else {
        if place == .item {
          guard startsItem(byte) else {
            let bracket = Character(Unicode.Scalar(close))
            throw JSONFault("expected ',' or '\(bracket)'", at: index)
          }
          repair("a comma is missing", at: end)
        }
        try item(&self)
        place = .item
      }
      end = index
    }
  }

  /// Whether a byte behind an item can start the next one, so that only a comma is missing.
  private func startsItem(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "="): false
    default: true
    }
  }

  private mutating func readMember(ofObjectAt start: Int) throws(JSONFault) -> JSONMember {
    let place = index
    let name: String
    var isBare = false
    if let string = try readString() {
      name = string
    } else {
      if current == UInt8(ascii: "<") { throw placeholder }
      let word = wordRange
      if word.isEmpty {
        let isDoubled = current == UInt8(ascii: "{") && index == start + 1
        throw JSONFault("expected a member name", at: index, isTemplate: isDoubled)
      }
      name = String(decoding: bytes[word], as: UTF8.self)
      isBare = true
      index = word.upperBound
      repair("a member name has no quotes", at: place)
    }
    try skipBlanks()
    guard current == UInt8(ascii: ":") else {
      if current == nil { throw cutOff }
      // `{name}` is how templates write a value that is to be filled in.
      let isTemplate = isBare && current == UInt8(ascii: "}")
      throw JSONFault("expected ':'", at: index, isTemplate: isTemplate)
    }
    index += 1
    try skipBlanks()
    if current == UInt8(ascii: ",") || current == UInt8(ascii: "}") {
      throw JSONFault("a value is missing", at: index)
    }
    return JSONMember(name, try readValue())
  }

  // MARK: Words

  /// The letters, digits and signs of names from the reading place on.
  private var wordRange: Range<Int> {
    var end = index
    while end < bytes.count, Self.isWordByte(bytes[end]) { end += 1 }
    return index..<end
  }

  static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isNameByte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "@") || byte >= 0x80
  }

  private mutating func readWord() throws(JSONFault) -> JSONValue {
    let range = wordRange
    let word = String(decoding: bytes[range].prefix(40), as: UTF8.self)
    let value: JSONValue
    switch word {
    case "true", "True", "TRUE": value = .boolean(true)
    case "false", "False", "FALSE": value = .boolean(false)
    case "null", "None", "NULL", "nil": value = .null
    case "": throw JSONFault("expected a value", at: index)
    default:
      throw JSONFault("'\(word)' is no value", at: index, isTemplate: depth > 0)
    }
    if !["true", "false", "null"].contains(word) {
      repair("'\(word)' is not how JSON spells it", at: index)
    }
    index = range.upperBound
    return value
  }

  private var placeholder: JSONFault {
    let rest = bytes[index...].prefix(48)
    let end = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    return JSONFault("'\(text)' is a placeholder, not a value", at: index, isTemplate: depth > 0)
  }

  private var cutOff: JSONFault {
    JSONFault("the text ends before the value does", at: bytes.count)
  }
}
