/// An expression of Go that stands for a value, however hostile its text is.
struct GoLiteral: Hashable, Sendable, CustomStringConvertible {
  /// The expression as it stands in a program.
  let description: String

  /// A string (Go specification, "String literals"): raw where it has lines or quotes and every
  /// character can stand in a raw one, else interpreted.
  static func string(_ text: String) -> GoLiteral {
    let isRaw =
      (text.hasLines || text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
      && !text.utf8.contains(UInt8(ascii: "`")) && !text.hasUnseenScalars
    return isRaw ? GoLiteral(description: "`\(text)`") : interpreted(text)
  }

  /// A string between double quotes, on one line.
  static func interpreted(_ text: String) -> GoLiteral {
    if text.isPlain { return GoLiteral(description: "\"\(text)\"") }
    let escaped = text.replacingScalars { scalar in
      if let escape = scalar.escapeOfC { return escape }
      return switch scalar.value {
      case _ where !scalar.isUnseen: nil
      case ...0xFFFF: "\\u" + scalar.hexadecimal(digits: 4)
      default: "\\U" + scalar.hexadecimal(digits: 8)
      }
    }
    return GoLiteral(description: "\"\(escaped)\"")
  }
}
