import MarkupTree
import SourceText

/// Marks that tools which build sites put into text: `{{<required>}}`, `{{%removed%}}`.
enum Shortcode {
  /// The word in a mark that a text starts with, and the text behind it; nil for any other text.
  static func leading(in text: String) -> (word: String, rest: String)? {
    guard text.utf8.first == UInt8(ascii: "{"), text.hasPrefix("{{"),
      let end = text.firstRange(of: "}}")
    else { return nil }
    let word = text[..<end.lowerBound].filter { !"{<>% ".contains($0) }
    guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
    return (word, String(text[end.upperBound...].drop { $0 == " " }))
  }

  /// Whether a text is nothing but one such mark, its end included: `{{< /table >}}`, `{% endraw %}`.
  static func isWhole(_ text: String) -> Bool {
    guard text.utf8.first == UInt8(ascii: "{") else { return false }
    let ends = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")]
    return ends.contains { start, end in
      text.hasPrefix(start) && text.hasSuffix(end)
        && text.utf8.count >= start.utf8.count + end.utf8.count
        && text.firstRange(of: end)?.upperBound == text.endIndex
    }
  }

  /// Whether the first cell of a row is nothing but one such mark, and the others are empty.
  static func isWhole(_ cells: [TableCell]) -> Bool {
    guard case .paragraph(let inlines)? = cells.first?.blocks.first?.content,
      case .text(let text)? = inlines.first, text.utf8.first == UInt8(ascii: "{")
    else { return false }
    return isWhole(Words.joined(cells.flatMap(\.blocks).plainText))
  }

  /// Whether a line is nothing but one such mark.
  static func isWhole(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.first { !$0.isBlank } == UInt8(ascii: "{")
      && isWhole(Words.trimmed(String(decoding: line, as: UTF8.self)))
  }

  /// A title without the marks in it.
  static func removed(from title: String) -> String {
    guard title.holds("{{") else { return title }
    var rest = title
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      rest.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return rest.utf8.count == title.utf8.count ? title : Words.joined(rest)
  }
}
