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

extension JSONReading {
  /// What a text that is meant as JSON turns out to be.
  public static func read(_ text: String) -> JSONReading { read(valid: Array(text.utf8)) }

  /// What bytes that are meant as JSON turn out to be.
  public static func read(_ bytes: [UInt8]) -> JSONReading {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return .opaque(JSONFault("the bytes are no UTF-8", at: 0))
    }
    return read(valid: bytes)
  }

  private static func read(valid bytes: [UInt8]) -> JSONReading {
    var reader = JSONTextReader(bytes)
    do {
      let value = try reader.readDocument()
      if reader.repairs.isEmpty { return .valid(value) }
      return .repaired(value, repairs: reader.repairs.sorted { $0.offset < $1.offset })
    } catch {
      return .opaque(error)
    }
  }

  /// Whether a text is meant as JSON: blanks aside it starts with `{` or `[` and ends with `}` or `]`.
  public static func looksLikeJSON(_ text: String) -> Bool {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = text.utf8.first(where: { !isBlank($0) }),
      let last = text.utf8.last(where: { !isBlank($0) })
    else { return false }
    return (first == UInt8(ascii: "{") || first == UInt8(ascii: "["))
      && (last == UInt8(ascii: "}") || last == UInt8(ascii: "]"))
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
