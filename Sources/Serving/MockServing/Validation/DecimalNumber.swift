import SourceText

/// A number as JSON writes it (RFC 8259, section 6).
enum DecimalNumber {
  /// The value of a text that is exactly a number; nil for blanks, a plus sign, `NaN`, hexadecimal
  /// digits and numbers beyond what a `Double` holds.
  static func value(of text: String) -> Double? {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard takeDigits(&rest) else { return nil }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits(&rest) else { return nil }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        rest = rest.dropFirst()
      }
      guard takeDigits(&rest) else { return nil }
    }
    guard rest.isEmpty, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// Whether a text is digits with an optional minus sign, however many.
  static func isWhole(_ text: String) -> Bool {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy { $0.isDigit }
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Bool {
    guard let first = rest.first, first.isDigit else { return false }
    rest = rest.drop { $0.isDigit }
    return true
  }
}
