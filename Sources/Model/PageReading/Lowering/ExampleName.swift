import SourceText
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
    let (frame, filler) = (vocabulary.words(.exampleFrame), vocabulary.words(.exampleFiller))
    if isLanguage(title) || introduces(words, vocabulary) { return "" }
    let isRole =
      role != nil || !frame.isDisjoint(with: words.prefix(1))
      || !frame.isDisjoint(with: words.suffix(1))
    return slug(isRole ? words.filter { !frame.contains($0) && !filler.contains($0) } : words)
  }

  /// Whether a title only names the language of what it stands above, as the titles of tabs do.
  static func isLanguage(_ title: String) -> Bool {
    guard title.utf8.count <= 16 else { return false }
    let bare = Words.trimmed(title).lowercased()
    return CommonRules.programmingLanguages.contains(bare) || tools.contains(bare)
  }

  private static let tools: Set<String> = [
    "curl", "http", "httpie", "javascript", "node", "node.js", "nodejs", "cli", "cmd", "text",
    "json", "xml", "yaml", "plain", "output",
  ]

  /// Whether words are the end of a sentence that leads to what follows it: `To authorize, use this
  /// code`, `The answer looks like this`.
  private static func introduces(_ words: [String], _ vocabulary: Vocabulary) -> Bool {
    words.count > 2
      && vocabulary.phrases(.introducing).contains { words.suffix($0.count).elementsEqual($0) }
  }

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
