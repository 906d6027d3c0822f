import APIModel
import SourceText
import Vocabulary

/// The values that running text enumerates without setting them off: `Valid values: up, down`, `One of
/// 10, 25 or 50`, `取值为asc或desc`.
///
/// Prose enumerates much else, so that words must lead to the list, nothing but single words may stand in
/// it up to the end of its sentence, and the weaker the lead the more each has to look like a value.
struct PlainValues {
  /// The words.
  let vocabulary: Vocabulary

  /// How many leads of a text are tried.
  private static let leadLimit = 8

  /// The values of the first complete enumeration for a thing of some kind; empty where there is none.
  func all(in text: String, of kind: TypeReference.Kind?) -> [String] {
    guard text.utf8.count < 2048 else { return [] }
    var rest = text[...]
    for _ in 0..<Self.leadLimit {
      guard let (lead, behind) = vocabulary.choice(in: rest) else { return [] }
      let isSpaced = rest[..<behind.startIndex].utf8.last.map { $0 < 0x80 } ?? true
      let values =
        isSpaced
        ? isCondition(text[..<behind.startIndex], lead)
          ? [] : spaced(behind, behind: lead, of: kind)
        : Self.unspaced(behind)
      if values.count > 1, Set(values).count == values.count { return values }
      rest = behind
    }
    return []
  }

  /// Whether a clause that leads to values tells when the thing is there, by the value of another.
  private func isCondition(_ text: Substring, _ lead: SentenceWord) -> Bool {
    if Reservation(vocabulary: vocabulary).negates(lead: text) { return true }
    if lead != .chosen { return NamedValues.isCondition(String(text)) }
    let clause = text.split(whereSeparator: { ",.;".contains($0) }).last ?? ""
    return !NamedValues.conditions.isDisjoint(with: Words.words(of: clause))
  }

  // MARK: With blanks between words

  private func spaced(
    _ text: Substring, behind lead: SentenceWord, of kind: TypeReference.Kind?
  ) -> [String] {
    let (start, hasColon) = Self.listStart(in: text)
    // A colon right behind the word is a label; another sentence may have one anywhere.
    let isLabel = hasColon && lead != .chosen
    var values: [String] = []
    var areSetOff = true
    for piece in Self.sentence(start).split(whereSeparator: { ",、|".contains($0) }) {
      // Which of them is the default says nothing about where the list ends.
      let all = piece.split(separator: " ").filter { $0 != "(default)" }
      let words = all.filter { !["or", "and", "either"].contains($0) }
      guard words.count == 1 || (words.count == 2 && all.count == 3) else { return [] }
      for word in words {
        let value = word.filter { !Self.quotes.contains($0) }
        guard Self.isWord(value) else { return [] }
        areSetOff = areSetOff && (value.count < word.count || Self.looksLikeValue(value))
        values.append(value)
      }
    }
    guard values.count > 1 else { return [] }
    if isLabel { return values }
    let isNumber = kind == .integer || kind == .number
    if isNumber, !values.allSatisfy({ LimitWords.isNumber($0) }) { return [] }
    if areSetOff { return values }
    guard lead == .allowed || (lead == .oneOf && values.count > 2) else { return [] }
    let others = vocabulary.words(.noValue)
    return values.contains { others.contains($0.lowercased()) || vocabulary.isType($0) }
      ? [] : values
  }

  /// Where the list starts behind its lead: behind `are`, `for the mast are`, a colon.
  private static func listStart(in text: Substring) -> (list: Substring, hasColon: Bool) {
    var rest = text.drop { $0 == " " }
    if rest.first == ":" || rest.first == "：" { return (rest.dropFirst(), true) }
    let start = rest
    if rest.hasPrefix("for ") || rest.hasPrefix("of ") {
      // What the values are of is said in a few words.
      let words = rest.prefix(48)
      guard
        let verb = [" are", " is", ":"].compactMap({ words.firstRange(of: $0) })
          .min(by: { $0.lowerBound < $1.lowerBound })
      else { return (start, false) }
      rest = rest[(rest[verb] == ":" ? verb.lowerBound : verb.upperBound)...].drop { $0 == " " }
    }
    for filler in ["are ", "is ", "include ", "includes ", "be ", "the following", "either "] {
      if rest.hasPrefix(filler) { rest = rest.dropFirst(filler.count).drop { $0 == " " } }
    }
    if let last = ["are", "is"].first(where: { rest.hasPrefix($0 + ":") }) {
      rest = rest.dropFirst(last.count)
    }
    if rest.first == ":" || rest.first == "：" { return (rest.dropFirst(), true) }
    return (rest, false)
  }

  /// A text up to the end of its first sentence.
  private static func sentence(_ text: Substring) -> Substring {
    let end = text.indices.first { index in
      switch text[index] {
      case ";", "。": true
      case ".":
        text.index(after: index) == text.endIndex || text[text.index(after: index)] == " "
      default: false
      }
    }
    return text[..<(end ?? text.endIndex)]
  }

  private static let quotes: Set<Character> = ["\"", "'", "`", "“", "”", "‘", "’"]

  private static func isWord(_ text: String) -> Bool {
    // A word with a hyphen at its end is half of one.
    !text.isEmpty && text.utf8.count <= 64 && text.utf8.last != UInt8(ascii: "-")
      && text.utf8.allSatisfy { $0.isNameByte || "-./+".utf8.contains($0) || $0 >= 0x80 }
  }

  /// Whether a word can hardly be one of the sentence: it has a digit, a mark or a capital letter.
  private static func looksLikeValue(_ word: String) -> Bool {
    word.utf8.contains { !$0.isLetter || $0.isCapital } && word.utf8.contains { $0 < 0x80 }
  }

  // MARK: Without blanks between words

  /// The values behind words of Chinese, which no blank and often no colon sets off; empty where one of
  /// them is more than a word.
  private static func unspaced(_ text: Substring) -> [String] {
    let list = text.drop { $0 == "：" || $0 == ":" || $0 == " " }
      .prefix { !"。；;（(，".contains($0) }
    let joints = ["或者", "或", "和", "、", "/", ",", "|"]
    let values = joints.reduce([list]) { pieces, joint in
      pieces.flatMap { $0.split(separator: joint) }
    }
    .map { Words.trimmed($0) }
    let areWords = values.allSatisfy { value in
      !value.isEmpty && value.utf8.count <= 64
        && value.utf8.allSatisfy { $0.isNameByte || "-./+".utf8.contains($0) }
    }
    return areWords ? values : []
  }
}
