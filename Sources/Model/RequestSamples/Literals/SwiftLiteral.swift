/// An expression of Swift that stands for a value, however hostile its text is.
struct SwiftLiteral: Hashable, Sendable, CustomStringConvertible {
  /// The expression as it stands in a program.
  let description: String

  /// A string on one line: between number signs where it has quotes, with escapes where it has to
  /// (The Swift Programming Language, "String Literals").
  static func string(_ text: String) -> SwiftLiteral {
    let quote = UInt8(ascii: "\"")
    let hasSigns = text.utf8.contains { $0 == quote || $0 == UInt8(ascii: "\\") }
    // Three quotes after a number sign would start a text of several lines.
    guard hasSigns, !text.hasUnseenScalars, !text.hasLines, text.utf8.first != quote else {
      return escaped(text)
    }
    let signs = numberSigns(for: text, quotes: "\"")
    return SwiftLiteral(description: "\(signs)\"\(text)\"\(signs)")
  }

  /// A string over several lines, each of which starts with the indentation.
  ///
  /// A text that cannot stand as it is stands on one line.
  static func lines(_ text: String, indentation: String) -> SwiftLiteral {
    guard !text.hasUnseenScalars else { return escaped(text) }
    let quotes = "\"\"\""
    let hasSigns = text.utf8.contains(UInt8(ascii: "\\")) || text.holds(quotes)
    let signs = hasSigns ? numberSigns(for: text, quotes: quotes) : ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : indentation + $0 }
    return SwiftLiteral(
      description: ([signs + quotes] + lines + [indentation + quotes + signs])
        .joined(separator: "\n"))
  }

  /// A string with the value of a variable between two texts.
  static func interpolated(
    prefix: String = "", _ variable: StaticString, _ text: String = ""
  ) -> SwiftLiteral {
    SwiftLiteral(description: "\"\(escapedText(prefix))\\(\(variable))\(escapedText(text))\"")
  }

  private static func escaped(_ text: String) -> SwiftLiteral {
    SwiftLiteral(description: "\"\(escapedText(text))\"")
  }

  private static func escapedText(_ text: String) -> String {
    if text.isPlain { return text }
    return text.replacingScalars { scalar in
      scalar.escapeOfC
        ?? (scalar.isUnseen ? "\\u{\(scalar.hexadecimal(digits: 1))}" : nil)
    }
  }

  /// As few number signs, one at least, as make quotes and backslashes of the text mean themselves.
  private static func numberSigns(for text: String, quotes: String) -> String {
    var signs = "#"
    while text.holds(quotes + signs) || text.holds("\\" + signs) { signs += "#" }
    return signs
  }
}
