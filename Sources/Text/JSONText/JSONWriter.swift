/// Writes JSON values as text: order kept, numbers as they were written, only what must be escaped is.
public enum JSONWriter {
  /// The value over several lines, indented by two spaces, without a line end behind the last.
  ///
  /// Empty arrays and objects stay on their line.
  public static func pretty(_ value: JSONValue) -> String {
    var output: [UInt8] = []
    write(value, indentation: 0, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The value on one line without blanks.
  public static func compact(_ value: JSONValue) -> String {
    var output: [UInt8] = []
    write(value, indentation: nil, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes the value as ``pretty(_:)`` does where it stands this deep in a text: its later lines are
  /// indented by two spaces more for each level.
  public static func write(_ value: JSONValue, atDepth depth: Int, into output: inout [UInt8]) {
    write(value, indentation: depth, into: &output)
  }

  /// Writes a string with its quotes.
  public static func write(string text: String, into output: inout [UInt8]) {
    write(text, into: &output)
  }

  private static func write(_ value: JSONValue, indentation: Int?, into output: inout [UInt8]) {
    switch value {
    case .null: output += "null".utf8
    case .boolean(let flag): output += (flag ? "true" : "false").utf8
    case .number(let text): output += text.utf8
    case .string(let text): write(text, into: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        separate(index, indentation, &output)
        write(element, indentation: indentation.map { $0 + 1 }, into: &output)
      }
      close(UInt8(ascii: "]"), isEmpty: elements.isEmpty, indentation, &output)
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        separate(index, indentation, &output)
        write(member.name, into: &output)
        output.append(UInt8(ascii: ":"))
        if indentation != nil { output.append(UInt8(ascii: " ")) }
        write(member.value, indentation: indentation.map { $0 + 1 }, into: &output)
      }
      close(UInt8(ascii: "}"), isEmpty: members.isEmpty, indentation, &output)
    }
  }

  private static func separate(_ index: Int, _ indentation: Int?, _ output: inout [UInt8]) {
    if index > 0 { output.append(UInt8(ascii: ",")) }
    if let indentation { breakLine(indentation + 1, &output) }
  }

  private static func close(
    _ bracket: UInt8,
    isEmpty: Bool,
    _ indentation: Int?,
    _ output: inout [UInt8]
  ) {
    if let indentation, !isEmpty { breakLine(indentation, &output) }
    output.append(bracket)
  }

  private static func breakLine(_ indentation: Int, _ output: inout [UInt8]) {
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<indentation {
      output.append(UInt8(ascii: " "))
      output.append(UInt8(ascii: " "))
    }
  }

  /// Writes a string with the escapes that RFC 8259 section 7 demands: what needs none in one piece.
  private static func write(_ text: String, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for (index, byte) in bytes.enumerated() where needsEscape(byte) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        escape(byte, into: &output)
        start = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, into output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output += "\\\"".utf8
    case UInt8(ascii: "\\"): output += "\\\\".utf8
    case 0x08: output += "\\b".utf8
    case 0x09: output += "\\t".utf8
    case 0x0A: output += "\\n".utf8
    case 0x0C: output += "\\f".utf8
    case 0x0D: output += "\\r".utf8
    default:
      let digits = String(byte, radix: 16)
      output += "\\u00\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8
    }
  }
}
