import SourceText
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
  static func onlyIntroducesATable(_ text: String, vocabulary: Vocabulary) -> Bool {
    guard text.utf8.count < 200 else { return false }
    if text.hasPrefix("This table shows") || saysThatTheseAreHeaders(text, vocabulary: vocabulary) {
      return true
    }
    if text.utf8.count < 80, text.hasByte(where: { $0 >= 0xE3 }),
      vocabulary.holds(.tableLead, in: text)
    {
      return true
    }
    guard text.holds("able") || text.holds("ABLE") else { return false }
    let words = Words.words(of: text)
    guard words.first == "table", words.count > 2, let number = words.dropFirst().first,
      number.utf8.allSatisfy(\.isDigit)
    else { return false }
    return !vocabulary.words(.tableVerb).isDisjoint(with: words)
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
  static func saysThatTheseAreHeaders(_ text: String, vocabulary: Vocabulary) -> Bool {
    guard text.utf8.count < 200 else { return false }
    if text.hasByte(where: { $0 >= 0xE3 }), vocabulary.holds(.inHeaders, in: text) { return true }
    guard text.holds("eader") || text.holds("EADER") else { return false }
    let words = Words.words(of: text)
    return (words.first == "these" || words.first == "the")
      && words.contains { $0 == "header" || $0 == "headers" }
      && !vocabulary.words(.carried).isDisjoint(with: words)
  }
}
