/// The elements of a header field that is a list (RFC 9110, section 5.6.1).
enum ListField {
  /// The elements between commas that stand outside quoted strings, without the blanks around them;
  /// empty ones are left out.
  static func elements(of field: String, separator: UInt8 = UInt8(ascii: ",")) -> [String] {
    var elements: [String] = []
    var start = field.utf8.startIndex
    var isQuoted = false
    var isEscaped = false
    var index = start
    while index < field.utf8.endIndex {
      let byte = field.utf8[index]
      if byte == separator, !isQuoted {
        append(field.utf8[start..<index], to: &elements)
        start = field.utf8.index(after: index)
      } else if byte == UInt8(ascii: "\""), !isEscaped {
        isQuoted.toggle()
      }
      isEscaped = isQuoted && byte == UInt8(ascii: "\\") && !isEscaped
      index = field.utf8.index(after: index)
    }
    append(field.utf8[start...], to: &elements)
    return elements
  }

  /// A text without the blanks and tabs around it.
  static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var text = text.drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func append(_ raw: Substring.UTF8View, to elements: inout [String]) {
    let element = trimmed(raw)
    if !element.isEmpty { elements.append(String(Substring(element))) }
  }
}
