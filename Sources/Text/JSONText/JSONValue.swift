import SourceText

/// A JSON value (RFC 8259) that keeps what other readers lose: the order of members, duplicate names,
/// and numbers as they were written.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number in the spelling of the text, such as `1.50` or `1E400`; always lawful JSON.
  case number(String)
  /// A string, escapes resolved.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object with its members in the order of the text.
  case object([JSONMember])
}

/// A member of a JSON object.
public struct JSONMember: Hashable, Sendable {
  /// The name, escapes resolved.
  public var name: String

  /// The value.
  public var value: JSONValue

  /// Makes a member.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue {
  /// The value of the last member with this name (what RFC 8259, section 4, calls interoperable only
  /// where names are unique); nil for a missing name and for what is no object.
  public subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name.isExactly(name) }?.value
  }

  /// The elements of an array; nil for anything else.
  public var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of an object; nil for anything else.
  public var members: [JSONMember]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// The text of a string; nil for anything else.
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The value of a number that is whole and fits; nil for anything else.
  public var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }
}
