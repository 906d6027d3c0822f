import MarkupTree
import Vocabulary

/// The default that a description plainly states: `Defaults to 10`, `(max 100, default 25)`,
/// ``Default `asc` ``, `` `asc` (default) ``, `(100 by default)`.
///
/// One that depends on something else is none: ``Defaults to `a` or, if that is empty, to the name``.
enum StatedDefault {
  /// The default in the blocks of a description, whose text with its blanks joined is `text`.
  static func value(in blocks: [Block], text: String, vocabulary: Vocabulary) -> String? {
    let lower = text.lowercased()
    // Lower case may have another length; such texts are left alone.
    guard lower.utf8.count == text.utf8.count else { return nil }
    if let value = marked(in: blocks) ?? setOff(in: blocks, vocabulary) { return value }
    for lead in vocabulary.texts(.defaultLead) {
      guard let range = lower.place(ofPhrase: lead) else { continue }
      return value(behind: range.upperBound, of: lower, in: text, vocabulary)
    }
    return bare(lower, in: text, vocabulary) ?? remark(lower)
  }

  // MARK: Behind words that lead to it

  private static func value(
    behind end: String.Index, of lower: String, in text: String, _ vocabulary: Vocabulary
  ) -> String? {
    let start = text.utf8.index(
      text.utf8.startIndex,
      offsetBy: lower.utf8.distance(from: lower.utf8.startIndex, to: end))
    let rest = text[start...].drop { $0 == " " }
    let written = whole(rest)
    guard !isConditional(rest[written.endIndex...], vocabulary) else { return nil }
    let bare = written.last == "." ? written.dropLast() : written
    let trimmed = bare.drop(while: isQuote)
    let result = String(trimmed.prefix { !isQuote($0) })
    if result.isEmpty || ["the", "a", "an"].contains(result) { return nil }
    // Words of Chinese go on without a blank: `默认情况下`, `默认为空`.
    if result.first?.isASCII == false { return nil }
    let number = result.filter { $0 != "," }
    if LimitWords.isNumber(number) || constants.contains(number) { return number }
    // Of several words, the first is a value only in quotes: `Defaults to one hour from now`.
    let isQuoted = trimmed.startIndex > bare.startIndex
    let next = rest[written.endIndex...].drop { $0 == " " }.first
    return isQuoted || next?.isLetter != true ? result : nil
  }

  private static func isQuote(_ character: Character) -> Bool {
    "`'\"*“”‘’「」".contains(character)
  }

  /// The word at the start of a text; the commas in `10,000` are part of it.
  private static func whole(_ text: Substring) -> Substring {
    let end = text.indices.first { index in
      guard text[index] == "," else { return " ;()]。，".contains(text[index]) }
      let group = text[text.index(after: index)...].prefix { $0.isNumber }
      return index == text.startIndex || !text[text.index(before: index)].isNumber
        || group.count != 3
    }
    return text[..<(end ?? text.endIndex)]
  }

  /// Whether another value follows a value, `or, if empty, ...`, or a condition that is not just that
  /// nothing is given: `for free accounts`, `if the mast is set`.
  private static func isConditional(_ rest: Substring, _ vocabulary: Vocabulary) -> Bool {
    if rest.hasPrefix(" or ") || rest.hasPrefix(" or, ") || rest.hasPrefix(", or ") { return true }
    let first = rest.utf8.first
    guard first == UInt8(ascii: " ") || first == UInt8(ascii: ",") else { return false }
    let clause = rest.dropFirst().prefix { !".;(".contains($0) }
    let words = Words.words(of: clause.prefix(60))
    switch words.first {
    case "for", "otherwise": return true
    case "if", "when", "unless":
      if words.contains("otherwise"), words.first != "unless" { return true }
      return vocabulary.words(.omitted).isDisjoint(with: words.dropFirst().prefix(3))
    default: return false
    }
  }

  // MARK: Right before the word

  /// Code with a remark: `asc` (default), `desc` (the default, if nothing is said).
  private static func marked(in blocks: [Block]) -> String? {
    for inlines in blocks.compactMap(\.inlines) {
      for (index, inline) in inlines.enumerated().dropFirst() {
        guard case .text(let remark) = inline, let value = value(of: inlines[index - 1]),
          marks.contains(where: { remark.lowercased().hasPrefix($0) })
        else { continue }
        return value
      }
    }
    return nil
  }

  private static let marks = [
    " (default)", " (default,", " (default;", " (the default)", " (the default,", "(default)",
    " [default]", "（默认）", " by default",
  ]

  // MARK: Right behind the word

  /// `Default` and code, or words like `Defaults to` and code or bold type: not `the default`, nor `by
  /// default`, which speak of it.
  private static func setOff(in blocks: [Block], _ vocabulary: Vocabulary) -> String? {
    for inlines in blocks.compactMap(\.inlines) {
      for (index, inline) in inlines.enumerated().dropFirst() {
        guard case .text(let lead) = inlines[index - 1], isLead(lead),
          let value = value(of: inline, mayHaveBlanks: true)
        else { continue }
        let behind = [Inline](inlines[(index + 1)...]).plainText
        return isConditional(behind[...], vocabulary) ? nil : value
      }
    }
    return nil
  }

  /// A word in code or in bold type without its quotes, or a list or an object of JSON; code may be of
  /// several words where one value is expected.
  private static func value(of inline: Inline, mayHaveBlanks: Bool = false) -> String? {
    let text: String
    switch inline {
    case .code(let code):
      if mayHaveBlanks, code.contains(" "), code.first.map({ !"[{".contains($0) }) ?? false {
        return code.filter { $0 != "\"" }
      }
      text = code
    case .role(_, let role): text = role
    case .strong(let inner), .emphasis(let inner): text = inner.plainText
    default: return nil
    }
    if let first = text.first, "[{".contains(first) { return text }
    return text.isEmpty || text.contains(" ") ? nil : text.filter { $0 != "\"" && $0 != "'" }
  }

  private static func isLead(_ text: String) -> Bool {
    // Behind a bracket or a comma, the word speaks of what stands before it.
    let before = text.last { $0 != " " && $0 != ":" }
    let words = Words.words(of: text.suffix(40))
    if text.last == " ", verbs.contains(where: { words.suffix($0.count).elementsEqual($0) }) {
      return true
    }
    guard words.last == "default" || words.suffix(2) == ["default", "value"],
      before?.isLetter == true, text.last == " " || text.last == ":"
    else { return false }
    return !speaking.contains(words.last { $0 != "default" && $0 != "value" } ?? "")
  }

  /// Words that are values in whatever sentence.
  private static let constants: Set<String> = ["true", "false", "null"]

  private static let verbs = [
    ["default", "is"], ["defaults", "to"], ["default", "to"], ["default", "value", "is"],
  ]

  private static let speaking: Set<String> = ["the", "a", "an", "by", "this", "its", "no", "of"]

  /// `Default 25.`, `default true`: a bare word is a value only where it can be nothing else.
  private static func bare(
    _ lower: String, in text: String, _ vocabulary: Vocabulary
  ) -> String? {
    var rest = lower[...]
    while let lead = rest.place(of: "default ") {
      let before = Words.words(of: rest[..<lead.lowerBound].suffix(20)).last ?? ""
      rest = rest[lead.upperBound...]
      let written = whole(rest)
      let word = written.last == "." ? written.dropLast() : written
      let value = word.filter { $0 != "," }
      let isValue = LimitWords.isNumber(value) || constants.contains(String(value))
      if isValue, !speaking.contains(before), !isConditional(rest[written.endIndex...], vocabulary)
      {
        return value
      }
    }
    return nil
  }

  /// `Maximum number of images (100 by default)`, `1 to 100, 20 by default`.
  private static func remark(_ lower: String) -> String? {
    if let place = lower.place(of: " by default") {
      let number = lower[..<place.lowerBound].split(separator: " ").last ?? ""
      if LimitWords.isNumber(number) { return String(number) }
    }
    guard let range = lower.firstRange(of: " by default)"),
      let open = lower[..<range.lowerBound].lastIndex(of: "(")
    else { return nil }
    let value = lower[lower.index(after: open)..<range.lowerBound]
    return value.contains(" ") || value.isEmpty ? nil : String(value)
  }
}
