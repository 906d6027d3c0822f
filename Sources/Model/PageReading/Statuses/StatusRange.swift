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
      let marks = sign.dropFirst().prefix(2)
      let isClass = marks.allSatisfy { $0 | 0x20 == UInt8(ascii: "x") }
      return isClass && !(sign.dropFirst(3).first.map { $0.isNameByte } ?? false)
    }
  }

  /// The diagnostic of a text that stands where a status is expected; nil for one that is no number.
  static func diagnostic(_ text: String, at span: SourceSpan) -> Diagnostic? {
    if isOne(text) {
      return Diagnostic(
        .note,
        rule: "status-range",
        "'\(text.prefix(3))' is no single status",
        at: span,
        notes: [.init("it is kept as text")],
        fix: "List the statuses that are given, such as 500 and 503"
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
