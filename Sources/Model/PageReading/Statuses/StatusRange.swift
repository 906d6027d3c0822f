import MarkupTree
import SourceText

/// What stands where a status belongs and is none: a class of statuses (`5xx`), or a number with a
/// digit too many (`4044`).
enum StatusRange {
  /// Whether a text starts with a class of statuses.
  static func isOne(_ text: some StringProtocol) -> Bool {
    text.withBytes { bytes in
      let sign = bytes[BlankBytes.range(ofTextIn: bytes)].prefix(4)
      guard sign.count >= 3, let first = sign.first,
        first >= UInt8(ascii: "1"), first <= UInt8(ascii: "5")
      else { return false }
      if isSpan(bytes[BlankBytes.range(ofTextIn: bytes)]) { return true }
      let marks = sign.dropFirst().prefix(2)
      let isClass = marks.allSatisfy { $0 | 0x20 == UInt8(ascii: "x") }
      return isClass && !(sign.dropFirst(3).first.map { $0.isNameByte } ?? false)
    }
  }

  /// Whether a text starts with the ends of a range: `500-599`, `500–599`.
  static func isSpan(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard text.count >= 7, text.prefix(3).allSatisfy(\.isDigit) else { return false }
    let rest = text.dropFirst(3)
    let dashes: [[UInt8]] = [[0x2D], [0xE2, 0x80, 0x93]]
    guard let dash = dashes.first(where: rest.starts) else { return false }
    let end = rest.dropFirst(dash.count).prefix(while: \.isDigit)
    return end.count == 3 && end.first != UInt8(ascii: "0")
  }

  /// The diagnostic of a text that stands where a status is expected; nil for one that starts with no
  /// number and is none of the words that codes of errors look like, `ERR_SUNK`.
  static func diagnostic(_ text: String, at span: SourceSpan) -> Diagnostic? {
    if isOne(text) {
      return Diagnostic(
        .note,
        rule: "status-range",
        "'\(text.prefix { $0 != " " })' is no single status",
        at: span,
        notes: [.init("it is kept as text")],
        fix: "List the statuses that are given, such as 500 and 503"
      )
    }
    if text.utf8.contains(UInt8(ascii: "_")), text.utf8.allSatisfy(\.isNameByte) {
      return Diagnostic(
        .note,
        rule: "status-unknown",
        "'\(text)' is no status",
        at: span,
        notes: [.init("it is kept as text")],
        fix: "Put the codes of errors in a column of their own, beside their statuses"
      )
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let next = text[digits.endIndex...].utf8.first
    guard digits.utf8.count >= 3, next.map({ !$0.isNameByte && $0 != UInt8(ascii: ".") }) ?? true
    else { return nil }
    return Diagnostic(
      .warning,
      rule: "status-unknown",
      "'\(digits)' is no status",
      at: span,
      notes: [.init("it is kept as text")],
      fix: "Write a status between 100 and 599"
    )
  }
}
