/// Reads JSON text (RFC 8259) strictly; ``JSONReading/read(_:)-(String)`` is the forgiving door.
public enum JSONParser {
  /// How deep arrays and objects may stand in each other; deeper text is refused, because whoever
  /// walks the value would overflow the stack.
  public static let depthLimit = 512

  /// The value of a text that is lawful JSON.
  ///
  /// - Throws: The first place where the text is not lawful.
  public static func parse(_ text: String) throws(JSONFault) -> JSONValue {
    try parse(Array(text.utf8))
  }

  /// The value of UTF-8 bytes that are lawful JSON.
  ///
  /// - Throws: The first place where the bytes are not lawful.
  public static func parse(_ bytes: [UInt8]) throws(JSONFault) -> JSONValue {
    switch JSONReading.read(bytes) {
    case .valid(let value): return value
    case .opaque(let fault): throw fault
    case .repaired(_, let repairs):
      let first = repairs.first ?? JSONRepair("the text had to be repaired", at: 0)
      throw JSONFault(first.description, at: first.offset)
    }
  }
}

extension JSONReading {
  /// What a text that is meant as JSON turns out to be.
  public static func read(_ text: String) -> JSONReading { read(Array(text.utf8)) }

  /// What bytes that are meant as JSON turn out to be.
  public static func read(_ bytes: [UInt8]) -> JSONReading {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      return .opaque(JSONFault("the bytes are no UTF-8", at: 0))
    }
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
