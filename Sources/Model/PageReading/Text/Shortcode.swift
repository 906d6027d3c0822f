/// Marks that tools which build sites put into text: `{{<required>}}`, `{{%removed%}}`.
enum Shortcode {
  /// The word in a mark that a text starts with, and the text behind it; nil for any other text.
  static func leading(in text: String) -> (word: String, rest: String)? {
    guard text.hasPrefix("{{"), let end = text.firstRange(of: "}}") else { return nil }
    let word = text[..<end.lowerBound].filter { !"{<>% ".contains($0) }
    guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0 == "-" }) else { return nil }
    return (word, String(text[end.upperBound...].drop { $0 == " " }))
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
