import JSONText
import SourceText

/// An expression of JavaScript that stands for a value, however hostile its text is.
struct JavaScriptLiteral: Hashable, Sendable, CustomStringConvertible {
  /// The expression as it stands in a program.
  let description: String

  /// A string (ECMAScript, section 12.9.4), spelt so that it is JSON as well.
  static func string(_ text: String) -> JavaScriptLiteral {
    if text.isPlain { return JavaScriptLiteral(description: "\"\(text)\"") }
    let escaped = text.replacingScalars { $0 == "\"" ? "\\\"" : spelling(of: $0) }
    return JavaScriptLiteral(description: "\"\(escaped)\"")
  }

  /// A template (ECMAScript, section 12.9.6): the text between backquotes, line feeds as they are.
  static func template(text: String) -> JavaScriptLiteral {
    JavaScriptLiteral(description: "`\(templateText(text))`")
  }

  /// A template with the value of a variable between two texts.
  static func template(
    prefix: String = "", _ variable: StaticString, _ text: String = ""
  ) -> JavaScriptLiteral {
    JavaScriptLiteral(
      description: "`\(templateText(prefix))${\(variable)}\(templateText(text))`")
  }

  private static func templateText(_ text: String) -> String {
    if text.isPlain { return text }
    return text.replacingScalars { scalar in
      switch scalar {
      case "`", "$": "\\\(scalar)"
      case "\n": nil
      default: spelling(of: scalar)
      }
    }
  }

  /// The name of a property: an identifier as it is, anything else as a string.
  ///
  /// `__proto__` is a name of its own between brackets alone: else it would set the prototype.
  static func propertyName(_ name: String) -> JavaScriptLiteral {
    if name == "__proto__" { return JavaScriptLiteral(description: "[\"__proto__\"]") }
    let isIdentifier =
      !name.isEmpty
      && name.utf8.enumerated().allSatisfy { index, byte in
        byte.isDigit ? index > 0 : byte.isNameByte || byte == UInt8(ascii: "$")
      }
    return isIdentifier ? JavaScriptLiteral(description: name) : string(name)
  }

  /// A number, truth value or `null`; nil for anything that has parts or is a string.
  static func scalar(_ value: JSONValue) -> JavaScriptLiteral? {
    switch value {
    case .null: JavaScriptLiteral(description: "null")
    case .boolean(let isTrue): JavaScriptLiteral(description: isTrue ? "true" : "false")
    case .number(let text): JavaScriptLiteral(description: text)
    case .string, .array, .object: nil
    }
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.isUnseen:
      String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    default: nil
    }
  }
}
