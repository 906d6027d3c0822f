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
