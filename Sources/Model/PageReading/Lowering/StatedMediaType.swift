/// The media type of a request that a line of its page states: ``Content-Type: `multipart/form-data` ``.
enum StatedMediaType {
  /// The media type of a passage that is such a line and belongs to no example or response; nil for any
  /// other.
  static func value(of passage: Passage, in outline: Outline) -> String? {
    let text = passage.joinedText
    guard text.utf8.count <= 120, text.utf8.first.map({ $0 | 0x20 }) == UInt8(ascii: "c"),
      let colon = text.firstIndex(of: ":"), text[..<colon].lowercased() == "content-type"
    else { return nil }
    let hint = outline.hint(of: passage.scope)
    let value = Words.trimmed(text[text.index(after: colon)...]).prefix { !" ;,`".contains($0) }
    guard hint.side != .response, !hint.isExample, value.contains("/"), value.first != "/" else {
      return nil
    }
    return value.lowercased()
  }
}
