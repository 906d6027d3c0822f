import APIModel
import Vocabulary

/// Sentences that say without a word for it that an operation nears its end: `This endpoint will be shut
/// down in May`, `Please do not use this call in new code`.
enum RetirementSentence {
  /// The stage that a text states; nil where it states none.
  static func stage(of text: String, vocabulary: Vocabulary) -> Lifecycle.Stage? {
    guard phrases.occur(in: text) else { return nil }
    let subjects = vocabulary.words(.operation)
    for sentence in text.prefix(1000).split(whereSeparator: { ".!?;".contains($0) }) {
      let words = Words.words(of: sentence.prefix(200))
      guard let subject = words.firstIndex(where: subjects.contains), subject > 0,
        determiners.contains(words[subject - 1])
      else { continue }
      if isAdvisedAgainst(words, subject: subject) { return .deprecated }
      if let end = ending(words[(subject + 1)...]) { return end }
    }
    return nil
  }

  /// A first look: what one of the sentences has in it.
  private static let phrases = Phrases(
    "not use th", "shut down", "sunset", "switched off", "turned off", "phased out", "no longer ")

  private static let determiners: Set<String> = ["this", "these", "the"]

  /// Whether words say not to use the thing at all, or not in what is new; a use that is named behind
  /// it is no such thing: `Do not use this call to poll`.
  private static func isAdvisedAgainst(_ words: [String], subject: Int) -> Bool {
    guard words[..<(subject - 1)].suffix(2) == ["not", "use"], words[subject - 1] != "the" else {
      return false
    }
    let rest = words[(subject + 1)...].prefix(2)
    return rest.isEmpty || rest.last == "new" || rest.first == "anymore"
      || rest.elementsEqual(["any", "more"]) || rest.elementsEqual(["any", "longer"])
  }

  /// The stage by the words right behind the subject: `will be shut down`, `is no longer supported`.
  private static func ending(_ words: ArraySlice<String>) -> Lifecycle.Stage? {
    let verbs = words.prefix { auxiliaries.contains($0) }
    guard !verbs.isEmpty else { return nil }
    let rest = words[verbs.endIndex...]
    if rest.starts(with: ["no", "longer"]) {
      return rest.dropFirst(2).first.map(kept.contains) == true ? .deprecated : nil
    }
    guard rest.first == "sunset" || endings.contains(where: { rest.starts(with: $0) }) else {
      return nil
    }
    let isPast = verbs.contains("was") || verbs.contains("been")
    return isPast ? .removed : .deprecated
  }

  private static let auxiliaries: Set<String> = [
    "will", "shall", "be", "is", "are", "was", "were", "has", "have", "been", "being", "soon",
    "going", "to", "scheduled", "planned",
  ]
  private static let endings = [
    ["shut", "down"], ["switched", "off"], ["turned", "off"], ["phased", "out"],
  ]
  private static let kept: Set<String> = ["supported", "maintained", "available"]
}
