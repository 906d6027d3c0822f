import Vocabulary

/// The name by which a client asks for an example.
enum ExampleName {
  /// The slug of a heading or caption, without the words that only say that it is an example: `Example
  /// List images: JSON response` gives `list-images`; empty where nothing else is said.
  static func slug(of title: String, vocabulary: Vocabulary) -> String {
    // The form of a message stands under a heading that says no more.
    let role = vocabulary.section(title)
    if role == .format { return "template" }
    let words = Words.words(of: title)
    let isRole =
      role != nil || !frame.isDisjoint(with: words.prefix(1))
      || !frame.isDisjoint(with: words.suffix(1))
    return slug(isRole ? words.filter { !frame.contains($0) && !filler.contains($0) } : words)
  }

  private static let frame: Set<String> = [
    "example", "examples", "sample", "samples", "request", "requests", "response", "responses",
  ]

  private static let filler: Set<String> = [
    "json", "xml", "http", "api", "and", "the", "body", "header", "headers", "uri", "payload",
  ]

  /// ASCII letters and digits; words are separated by hyphens, and cut off behind 60 bytes.
  private static func slug(_ words: [String]) -> String {
    var slug = ""
    for word in words {
      let bytes = word.utf8.filter { $0.isLetter || $0.isDigit }
      guard !bytes.isEmpty, slug.utf8.count + bytes.count < 60 else { continue }
      slug += (slug.isEmpty ? "" : "-") + String(decoding: bytes, as: UTF8.self)
    }
    return slug
  }
}
