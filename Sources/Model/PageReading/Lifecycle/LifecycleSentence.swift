import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Sentences that say how far along its life something is, and what to use instead.
enum LifecycleSentence {
  /// Whether a text says of the very thing it stands at that its life ends: `This API has been
  /// discarded`, `Deprecated since version 2`.
  static func isAboutThis(
    _ text: String,
    subject: SentenceWord = .operation,
    vocabulary: Vocabulary
  ) -> Bool {
    if text.hasByte(where: { $0 >= 0xE3 }), vocabulary.holds(.thisOperation, in: text) {
      return true
    }
    let subjects = vocabulary.words(subject)
    let start = text.utf8.count <= 1000 ? text[...] : text.prefix(1000)
    for sentence in start.split(whereSeparator: { ".!?;。".contains($0) }) {
      let words = Words.words(of: sentence.prefix(200))
      guard let first = words.first else { continue }
      if vocabulary.lifecycle(first) == .deprecated || vocabulary.lifecycle(first) == .discarded,
        isSaidAlone(sentence, words, of: subject, subjects)
      {
        return true
      }
      if namesRelease(words, vocabulary) { return true }
      guard let subject = words.prefix(8).lastIndex(where: subjects.contains),
        words[..<subject].contains(where: determiners.contains)
      else { continue }
      let rest = words[(subject + 1)...].prefix(8)
      guard let verb = rest.firstIndex(where: verbs.contains) else { continue }
      guard let word = rest[(verb + 1)...].firstIndex(where: { vocabulary.lifecycle($0) != nil })
      else { continue }
      if negations.isDisjoint(with: rest[..<word]) { return true }
    }
    return false
  }

  /// Whether a text that stands like a label is nothing but such a sentence.
  static func isWhole(_ text: String, vocabulary: Vocabulary) -> Bool {
    vocabulary.lifecycle(in: text) != nil && isAboutThis(text, vocabulary: vocabulary)
  }

  /// Whether the word for an end of life at the start of a sentence is said of what the sentence stands
  /// at (`Deprecated: use …`, `Deprecated since 2.0`, `Deprecated alias`), and not of the thing behind it,
  /// which the sentence goes on to speak of: `Deprecated images are not shown`.
  private static func isSaidAlone(
    _ sentence: Substring, _ words: [String], of subject: SentenceWord, _ subjects: Set<String>
  ) -> Bool {
    let rest = words.dropFirst()
    guard let next = rest.first, let end = sentence.endOfFirstWord,
      sentence[end...].first == " ", sentence[end...].dropFirst().first?.isLetter == true
    else { return true }
    if next == "of" { return false }
    if behind.contains(next) { return true }
    guard verbs.union(auxiliaries).isDisjoint(with: rest) else { return false }
    return subject != .operation || !subjects.isDisjoint(with: rest)
  }

  /// What goes on from a word for an end of life without naming the thing.
  private static let behind: Set<String> = [
    "in", "since", "from", "as", "with", "after", "by", "and", "but", "for", "on", "until", "at",
    "use", "please", "see", "due", "because", "notice", "warning", "now", "this", "these", "it",
    "you", "we", "version", "release", "instead", "do", "will",
  ]

  private static let auxiliaries: Set<String> = [
    "can", "cannot", "may", "must", "will", "shall", "should", "do", "does", "did", "could",
  ]

  /// What turns a statement round, between its verb and the word.
  private static let negations: Set<String> = ["not", "never", "longer"]

  /// `Removed in v4`, `Discontinued since 2024`: of what it stands at, not of what it does.
  private static func namesRelease(_ words: [String], _ vocabulary: Vocabulary) -> Bool {
    guard words.count > 2, vocabulary.lifecycle(words[0]) != nil,
      ["in", "since", "from", "as", "with", "after"].contains(words[1])
    else { return false }
    let number = words[2...].first { !["version", "release", "api", "of"].contains($0) }
    return number.map { word in
      let digits = word.hasPrefix("v") ? word.dropFirst() : word[...]
      return digits.utf8.first?.isDigit ?? false
    } ?? false
  }

  /// How far along its life a text says that a thing is; a removal that is still to come makes it
  /// deprecated.
  static func stage(
    _ word: LifecycleWord, in text: some StringProtocol, vocabulary: Vocabulary
  ) -> Lifecycle.Stage {
    guard word != .deprecated else { return word.stage }
    let words = Words.words(of: text)
    let places = words.indices.filter { vocabulary.lifecycle(words[$0]) == word }
    let isToCome =
      !places.isEmpty
      && places.allSatisfy { place in
        let before = words[..<place].suffix(4)
        return !vocabulary.words(.coming).isDisjoint(with: before)
          || before.suffix(2) == ["to", "be"]
      }
    return isToCome ? .deprecated : word.stage
  }

  private static let determiners: Set<String> = ["this", "these", "the", "all", "both"]

  private static let verbs: Set<String> = ["is", "are", "was", "were", "been", "be", "has", "have"]

  /// The lifecycle that a paragraph states of what it stands at; nil where it states none.
  ///
  /// `text` is that of the inlines, with its blanks joined.
  static func read(
    _ inlines: [Inline],
    text: String,
    span: SourceSpan,
    vocabulary: Vocabulary,
    rule: String
  ) -> Lifecycle? {
    let stage: Lifecycle.Stage
    if let word = vocabulary.lifecycle(in: text), isAboutThis(text, vocabulary: vocabulary) {
      stage = Self.stage(word, in: text, vocabulary: vocabulary)
    } else if let end = RetirementSentence.stage(of: text, vocabulary: vocabulary) {
      stage = end
    } else {
      return nil
    }
    return Lifecycle(
      stage: stage,
      notice: inlines,
      replacement: replacement(in: inlines, text: text),
      origin: Origin(span, rule: rule)
    )
  }

  /// What the text recommends: what it links to, quotes, puts in parentheses, or names after `Use`.
  static func replacement(in inlines: [Inline], text: String) -> Replacement? {
    if let named = ReplacementText.find(in: inlines) { return named }
    if let title = between("\"", "\"", in: text) ?? between("“", "”", in: text)
      ?? outerParentheses(of: text) ?? afterUse(text)
    {
      return Replacement(title: title, destination: nil)
    }
    return nil
  }

  private static func between(_ open: Character, _ close: Character, in text: String) -> String? {
    guard let start = text.firstIndex(of: open),
      let end = text[text.index(after: start)...].firstIndex(of: close)
    else { return nil }
    let inner = Words.trimmed(text[text.index(after: start)..<end])
    return inner.isEmpty ? nil : inner
  }

  /// The text of parentheses that hold parentheses themselves: the title of another page.
  private static func outerParentheses(of text: String) -> String? {
    var depth = 0
    var deepest = 0
    var start: String.Index?
    for index in text.indices {
      if text[index] == "(" {
        if depth == 0 { start = text.index(after: index) }
        depth += 1
        deepest = max(deepest, depth)
      } else if text[index] == ")", depth > 0 {
        depth -= 1
        if depth == 0 {
          if deepest > 1, let start { return Words.trimmed(text[start..<index]) }
          deepest = 0
        }
      }
    }
    return nil
  }

  private static func afterUse(_ text: String) -> String? {
    for lead in ["described in ", "Use the API in ", "use the API in ", "Use ", "use "] {
      guard let range = text.firstRange(of: lead) else { continue }
      var rest = text[range.upperBound...]
      if let end = rest.firstRange(of: " instead") { rest = rest[..<end.lowerBound] }
      if let end = rest.firstRange(of: ". ") { rest = rest[..<end.lowerBound] }
      while let last = rest.last, ".!".contains(last) { rest = rest.dropLast() }
      let title = Words.trimmed(rest)
      if !title.isEmpty, title.utf8.count < 120 { return title }
    }
    return nil
  }

  private static let brackets = ByteSet("([{")

  /// The lifecycle that a title states in its remark: `Show an image (deprecated)`.
  static func read(title: String, span: SourceSpan, vocabulary: Vocabulary) -> Lifecycle? {
    let brackets = brackets
    guard title.hasByte(where: { $0 >= 0x80 || brackets.contains($0) }),
      let open = title.firstIndex(where: { "([（【{".contains($0) })
    else { return nil }
    guard let word = vocabulary.lifecycle(in: title[open...]) else { return nil }
    return Lifecycle(stage: word.stage, origin: Origin(span, rule: "lifecycle-in-title"))
  }
}

extension LifecycleWord {
  /// The stage of the model.
  var stage: Lifecycle.Stage {
    switch self {
    case .deprecated: .deprecated
    case .discarded: .discarded
    case .removed: .removed
    }
  }
}

extension Substring {
  /// Where the first word ends; nil for a text without one.
  fileprivate var endOfFirstWord: Index? {
    firstIndex(where: \.isLetter).map { start in
      self[start...].firstIndex { !$0.isLetter } ?? endIndex
    }
  }
}
