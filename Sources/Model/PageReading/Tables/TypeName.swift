import Vocabulary

/// The name of a type or of a thing with members, made one from how headings and cells write it:
/// `Item[]`, `Array of Item objects`, `The item object`, `Items`.
struct TypeName: Hashable {
  private let words: String

  /// Takes the name out of a text; nil for a text without one, and for sentences.
  init?(_ text: String, vocabulary: Vocabulary) {
    guard text.utf8.count <= 64 else { return nil }
    var words = Words.words(of: text)[...]
    while let first = words.first, Self.leads.contains(first) { words.removeFirst() }
    let structures = vocabulary.words(.structure)
    while let last = words.last, structures.contains(last) || Self.ends.contains(last) {
      words.removeLast()
    }
    guard let last = words.popLast(), words.count < 4 else { return nil }
    self.words = words.joined() + Self.singular(last)
  }

  private static let leads: Set<String> = ["the", "a", "an", "array", "list", "of", "collection"]
  private static let ends: Set<String> = ["parameters", "fields", "members", "models", "schemas"]

  private static func singular(_ word: String) -> String {
    if word.utf8.count < 4 || word.hasSuffix("ss") || !word.hasSuffix("s") { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    let isLong = ["sses", "xes", "ches", "shes"].contains(where: word.hasSuffix)
    return String(word.dropLast(isLong ? 2 : 1))
  }
}
