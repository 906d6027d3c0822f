/// The texts that stand for a value on a page and are none: `{image_id}`, `<name>`, `(id)`, `$ID`, `...`.
public enum Placeholder {
  /// Whether a text is empty, or is or contains a placeholder.
  public static func isPlaceholder(_ text: String) -> Bool {
    let text = text.filter { !$0.isWhitespace }
    return text.isEmpty || text == "..." || text == "…"
      || (text.utf8.first == UInt8(ascii: "$") && isName(text.dropFirst()))
      || (text.utf8.first == UInt8(ascii: ":") && isName(text.dropFirst()))
      || encloses(text, "{", "}") || encloses(text, "<", ">")
      || (text.first == "(" && text.last == ")" && encloses(text, "(", ")"))
  }

  /// Whether a name stands between these two: `{"a": 1}` is a value, `{a}` is not.
  private static func encloses(_ text: String, _ open: Character, _ close: Character) -> Bool {
    guard let first = text.firstIndex(of: open),
      let end = text[first...].firstIndex(of: close),
      let start = text[..<end].lastIndex(of: open)
    else { return false }
    return isName(text[text.index(after: start)..<end])
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "_-.".unicodeScalars.contains(scalar)
      }
      && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
