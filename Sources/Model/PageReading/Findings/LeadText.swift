import Vocabulary

/// Sentences that stand beside a table or an example and speak of it.
enum LeadText {
  /// Whether a sentence speaks of the block that follows.
  static func isAboutTheNextBlock(_ text: String, vocabulary: Vocabulary) -> Bool {
    guard text.utf8.count < 400 else { return false }
    if text.hasSuffix(":") || text.hasSuffix("：") { return true }
    return !vocabulary.mentions(in: text).isDisjoint(with: [.table, .following, .parameters])
  }

  /// Whether a sentence does nothing but introduce a table: the table says it all.
  static func onlyIntroducesATable(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    if text.hasPrefix("This table shows") || saysThatTheseAreHeaders(text) { return true }
    if text.utf8.count < 80, text.holds("参见表") || text.holds("如表") { return true }
    guard text.holds("able") || text.holds("ABLE") else { return false }
    let words = Words.words(of: text)
    guard words.first == "table", words.count > 2, let number = words.dropFirst().first,
      number.utf8.allSatisfy(\.isDigit)
    else { return false }
    return words.contains { ["lists", "list", "describes", "shows", "describe"].contains($0) }
  }

  /// Whether a text is one sentence for people, and no code.
  static func isSentence(_ text: String) -> Bool {
    guard text.utf8.count < 400, let last = Words.trimmed(text).last, last == "." || last == "。"
    else {
      return false
    }
    return !text.contains { "{}<>=\"\n/".contains($0) }
  }

  /// Whether a sentence says that what was just listed travels in header fields.
  static func saysThatTheseAreHeaders(_ text: String) -> Bool {
    guard text.utf8.count < 200 else { return false }
    if text.holds("header中") || text.holds("消息头中") { return true }
    guard text.holds("eader") || text.holds("EADER") else { return false }
    let words = Words.words(of: text)
    return (words.first == "these" || words.first == "the")
      && words.contains { $0 == "header" || $0 == "headers" }
      && words.contains { ["contained", "returned", "included", "sent", "carried"].contains($0) }
  }
}
