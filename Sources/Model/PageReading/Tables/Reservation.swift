import SourceText
import Vocabulary

/// What takes back what a text seems to state about values: a negation in its clause, or a value named
/// beside the range or the list.
///
/// A limit that is enforced wrongly is worse than one that is not read.
struct Reservation {
  /// The words.
  let vocabulary: Vocabulary

  /// The text without the clauses that say the contrary and the sentences that name an exception; nil
  /// where all of it stands.
  func limits(in text: String) -> String? {
    var kept: [Substring] = []
    var isWhole = true
    for sentence in Self.sentences(of: text) {
      if namesException(sentence) {
        isWhole = false
        continue
      }
      for clause in Self.clauses(of: sentence) {
        if negates(clause) { isWhole = false } else { kept.append(clause) }
      }
    }
    return isWhole ? nil : kept.joined(separator: ", ")
  }

  /// Whether the clause at the end of a text, which leads to values, says the contrary.
  func negates(lead text: some StringProtocol) -> Bool {
    let sentence = Self.sentences(of: String(text)).last ?? ""
    return Self.clauses(of: sentence).last.map(negates) ?? false
  }

  /// Whether a text says that other values than those it names may be given, too.
  func leavesOpen(_ text: String) -> Bool {
    guard text.utf8.count < 4096 else { return false }
    let lower = text.lowercased()
    return vocabulary.texts(.openEnd).contains { phrase in
      guard let place = lower.place(ofPhrase: phrase) else { return false }
      let rest = Self.sentences(of: String(lower[place.lowerBound...])).first ?? ""
      return vocabulary.words(.refused).isDisjoint(with: Self.words(of: rest))
    }
  }

  // MARK: Clauses

  /// Whether a clause has a word like `not` that is not part of one that makes a limit: `no more than`.
  private func negates(_ clause: Substring) -> Bool {
    let words = Self.words(of: clause)
    let negations = vocabulary.words(.negation)
    guard words.contains(where: negations.contains) else { return false }
    let leads = [SentenceWord.greatest, .least].flatMap(vocabulary.phrases)
    var index = 0
    while index < words.count {
      let lead = leads.filter { words[index...].starts(with: $0) }.map(\.count).max()
      if lead == nil, negations.contains(words[index]) {
        // `not exceed` starts with the word that `must not exceed` has.
        return true
      }
      index += lead ?? 1
    }
    return false
  }

  /// Whether a number or a range is one of several things: `1 to 100, or -1 for all`.
  private func namesException(_ sentence: Substring) -> Bool {
    let words = Self.words(of: sentence)
    return words.indices.contains { index in
      guard words[index] == "or", index > 0, index + 1 < words.count else { return false }
      return LimitWords.isNumber(words[index + 1])
    }
  }

  // MARK: Parts of texts

  private static func words(of text: some StringProtocol) -> [String] {
    text.lowercased().split { " ,;:()[]\"`*.!?“”".contains($0) }.map(String.init)
  }

  /// The sentences of a text: a full stop ends one where a capital letter or nothing follows.
  private static func sentences(of text: String) -> [Substring] {
    var result: [Substring] = []
    var start = text.startIndex
    for index in text.indices where ".;。；".contains(text[index]) {
      let rest = text[text.index(after: index)...]
      let isEnd =
        text[index] != "."
        || rest.first == " " && rest.dropFirst().first.map { $0.isUppercase || $0 == "`" } ?? true
      guard isEnd else { continue }
      result.append(text[start..<index])
      start = rest.startIndex
    }
    result.append(text[start...])
    return result
  }

  /// The clauses of a sentence, at its commas, colons and parentheses, and where `and` or `but` joins
  /// more than numbers.
  private static func clauses(of sentence: Substring) -> [Substring] {
    let pieces = sentence.split { "(),，:：（）".contains($0) }
    return pieces.flatMap { piece -> [Substring] in
      var result: [Substring] = []
      var start = piece.startIndex
      var words = piece.split(separator: " ")[...]
      while let word = words.popFirst() {
        guard word == "and" || word == "but", let next = words.first,
          !LimitWords.isNumber(next.lowercased().filter { $0 != "`" && $0 != "," })
        else { continue }
        result.append(piece[start..<word.startIndex])
        start = word.endIndex
      }
      result.append(piece[start...])
      return result
    }
  }
}
