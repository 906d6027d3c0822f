import MarkupTree

/// The first line of an item of an API Blueprint: `Response 200 (application/json)`.
struct BlueprintLabel {
  /// The first word in lower case.
  var word = ""

  /// What stands between it and the parentheses.
  var text = ""

  /// What stands in the parentheses at the end.
  var remark = ""

  /// Reads the label of an item; empty where it starts with no text.
  init(of item: ListItem) {
    self.init(item.blocks.first?.inlines?.lines.first ?? "")
  }

  /// Reads a line.
  init(_ line: String) {
    let first = line.prefix { $0.isLetter }
    word = first.lowercased()
    (text, remark) = Self.withoutRemark(String(line.dropFirst(first.count)))
  }

  /// A text and the remark in parentheses at its end: `Buoy Base (object)`.
  static func withoutRemark(_ text: String) -> (text: String, remark: String) {
    let whole = Words.trimmed(text)
    guard whole.last == ")", let open = whole.lastIndex(of: "(") else { return (whole, "") }
    return (
      Words.trimmed(whole[..<open]), Words.trimmed(whole[whole.index(after: open)...].dropLast())
    )
  }
}
