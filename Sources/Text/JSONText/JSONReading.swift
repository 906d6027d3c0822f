/// What a text that is meant as JSON turned out to be.
public enum JSONReading: Hashable, Sendable {
  /// Lawful JSON (RFC 8259).
  case valid(JSONValue)
  /// Not lawful, but only one reading is likely; the repairs are in the order of the text.
  case repaired(JSONValue, repairs: [JSONRepair])
  /// Not JSON: a template with bare placeholders, cut off, or something else.
  case opaque(JSONFault)

  /// The value of valid and of repaired JSON.
  public var value: JSONValue? {
    switch self {
    case .valid(let value), .repaired(let value, _): value
    case .opaque: nil
    }
  }

  /// Whether the text is lawful as it stands.
  public var isValid: Bool {
    if case .valid = self { true } else { false }
  }
}

/// One thing that had to be mended to read a text as JSON.
public struct JSONRepair: Hashable, Sendable {
  /// What was mended, such as `a comma is missing`.
  public var description: String

  /// The 0-based UTF-8 byte offset in the text.
  public var offset: Int

  /// Makes a repair.
  public init(_ description: String, at offset: Int) {
    self.description = description
    self.offset = offset
  }
}

/// The first place where a text stops being JSON.
public struct JSONFault: Hashable, Sendable, Error {
  /// What is wrong, such as `'<minDisk>' is a placeholder, not a value`.
  public var description: String

  /// The 0-based UTF-8 byte offset in the text.
  public var offset: Int

  /// Whether the text is a template: bare placeholders stand where values belong.
  public var isTemplate: Bool

  /// Makes a fault.
  public init(_ description: String, at offset: Int, isTemplate: Bool = false) {
    self.description = description
    self.offset = offset
    self.isTemplate = isTemplate
  }
}
