import JSONText

/// An expression of Python that stands for a value, however hostile its text is.
struct PythonLiteral: Hashable, Sendable, CustomStringConvertible {
  /// The expression as it stands in a program.
  let description: String

  /// A string (Python Language Reference, section 2.5).
  static func string(_ text: String) -> PythonLiteral {
    PythonLiteral(description: "\"\(escaped(text))\"")
  }

  /// A string with the value of a variable between two texts (section 2.4.3).
  static func formatted(
    prefix: String = "", _ variable: StaticString, _ text: String = ""
  ) -> PythonLiteral {
    PythonLiteral(description: "f\"\(braced(prefix)){\(variable)}\(braced(text))\"")
  }

  private static func braced(_ text: String) -> String {
    if text.isPlain { return text }
    return escaped(text).replacingScalars { scalar in
      scalar == "{" || scalar == "}" ? "\(scalar)\(scalar)" : nil
    }
  }

  /// A number, truth value or `None`; nil for anything that has parts or is a string.
  static func scalar(_ value: JSONValue) -> PythonLiteral? {
    switch value {
    case .null: PythonLiteral(description: "None")
    case .boolean(let isTrue): PythonLiteral(description: isTrue ? "True" : "False")
    case .number(let text): PythonLiteral(description: text)
    case .string, .array, .object: nil
    }
  }

  private static func escaped(_ text: String) -> String {
    if text.isPlain { return text }
    return text.replacingScalars { scalar in
      if let escape = scalar.escapeOfC { return escape }
      return switch scalar.value {
      case _ where !scalar.isUnseen: nil
      case ...0xFF: "\\x" + scalar.hexadecimal(digits: 2)
      case ...0xFFFF: "\\u" + scalar.hexadecimal(digits: 4)
      default: "\\U" + scalar.hexadecimal(digits: 8)
      }
    }
  }
}
