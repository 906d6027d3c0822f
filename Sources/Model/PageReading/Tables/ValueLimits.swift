import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// What prose plainly says about the values of a thing: their range, length, format and pattern.
///
/// Nothing is guessed: a number counts only beside the words that make it a limit, and a limit of
/// another thing than the value or its characters (bytes, items, seconds) is left to people.
struct ValueLimits {
  private let blocks: [Block]
  private let text: String
  private let signs: DescriptionSigns
  private let vocabulary: Vocabulary

  /// Takes the blocks of a cell, their text with its blanks joined, and what may be in that.
  init(_ blocks: [Block], text: String, signs: DescriptionSigns, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    self.blocks = blocks
    self.text = text
    self.signs = signs
  }

  /// Adds what the text says to a schema that does not say it yet.
  func restrict(_ schema: inout Schema) {
    if let type = schema.type, type.kind == .string, type.format == nil, let format {
      schema.type?.format = format
    }
    if let pattern, schema.pattern == nil { schema.pattern = pattern }
    guard schema.minimum == nil, schema.maximum == nil, signs.contains(.number) else { return }
    var found = limits(in: text, of: schema.type)
    if found != (nil, nil), let plain = Reservation(vocabulary: vocabulary).limits(in: text) {
      found = limits(in: plain, of: schema.type)
    }
    if let least = found.minimum { schema.minimum = least }
    if let greatest = found.maximum { schema.maximum = greatest }
  }

  // MARK: Limits

  private func limits(
    in text: String, of type: TypeReference?
  ) -> (minimum: String?, maximum: String?) {
    let words = LimitWords.words(of: text, vocabulary: vocabulary)
    return switch type?.kind {
    case .integer, .number: limits(in: words, ofLength: false)
    // Without a type, a single number may limit a part of the thing.
    case nil: range(in: words, ofLength: false) ?? (nil, nil)
    case .string: limits(in: words, ofLength: true)
    case .array: elementRange(in: words, of: type?.element)
    default: (nil, nil)
    }
  }

  private func limits(
    in words: [String], ofLength isLength: Bool
  ) -> (minimum: String?, maximum: String?) {
    if let range = range(in: words, ofLength: isLength) { return range }
    return (
      limit(after: .least, in: words, ofLength: isLength),
      limit(after: .greatest, in: words, ofLength: isLength)
    )
  }

  /// The range of the elements of an array: what else limits one is how many there are.
  private func elementRange(
    in words: [String], of element: TypeReference.Kind?
  ) -> (minimum: String?, maximum: String?) {
    switch element {
    case .string: return range(in: words, ofLength: true) ?? (nil, nil)
    case .integer, .number:
      guard let range = range(in: words, ofLength: false),
        let end = words.lastIndex(of: range.maximum ?? ""),
        words.dropFirst(end + 1).first?.utf8.first?.isLetter != true
      else { return (nil, nil) }
      return range
    default: return (nil, nil)
    }
  }

  /// `between 1 and 100`, `ranges from 0 to 10`, `value range: 1-64`, `1 to 255 characters`.
  private func range(
    in words: [String], ofLength isLength: Bool
  ) -> (minimum: String?, maximum: String?)? {
    for index in words.indices.dropLast(2)
    where LimitWords.isNumber(words[index]) && LimitWords.isNumber(words[index + 2])
      && ["to", "and", "-", "–", "~"].contains(words[index + 1])
    {
      let before = words[..<index].suffix(5)
      let unit = words.dropFirst(index + 3).first ?? ""
      guard isAllowed(unit: unit, before, isLength), !isOtherUse(behind: index + 2, of: words)
      else { continue }
      let isBetween = words[index + 1] == "and" && before.last == "between"
      let isRange =
        words[index + 1] != "and"
        && (before.isEmpty || before.last == "from"
          || !vocabulary.words(.range).isDisjoint(with: before) || isLength)
      if isBetween || isRange { return (words[index], words[index + 2]) }
    }
    return nil
  }

  /// `minimum value is 1`, `maximum length: 255`, `at most 64 characters`, `up to 10`; an end of a range
  /// is no limit by itself.
  private func limit(
    after lead: SentenceWord, in words: [String], ofLength isLength: Bool
  ) -> String? {
    let (leads, fillers) = (vocabulary.phrases(lead), vocabulary.words(.limitFiller))
    for index in words.indices
    where LimitWords.isNumber(words[index]) && !isInRange(index, words) {
      let before = Array(words[..<index].suffix(6)).filter { !fillers.contains($0) }
      guard leads.contains(where: { before.suffix($0.count).elementsEqual($0) }),
        isAllowed(
          unit: unit(behind: index, of: words), words[..<index].suffix(6), isLength),
        !isOtherUse(behind: index, of: words)
      else { continue }
      return words[index]
    }
    return nil
  }

  /// What a number counts; a number before another limit counts what that does: `at least 8 and at most
  /// 64 characters`.
  private func unit(behind index: Int, of words: [String]) -> String {
    let rest = words.dropFirst(index + 1)
    guard let joint = rest.first, joint == "and" || joint == "but",
      let next = rest.prefix(7).firstIndex(where: LimitWords.isNumber),
      case let lead = rest[..<next].filter({ !vocabulary.words(.limitFiller).contains($0) }),
      [SentenceWord.least, .greatest].contains(where: { word in
        vocabulary.phrases(word).contains { lead.suffix($0.count).elementsEqual($0) }
      })
    else { return rest.first ?? "" }
    return words.dropFirst(next + 1).first ?? ""
  }

  /// Whether what follows a number says that it is of another thing: `20 per second are answered`, `3 of
  /// the filters`, `0 and 1 are slow`.
  private func isOtherUse(behind index: Int, of words: [String]) -> Bool {
    let rest = words[(index + 1)...].prefix(3)
    guard let next = rest.first else { return false }
    if rest.dropFirst().first == "per" { return true }
    return vocabulary.words(.otherUse).contains(next)
      && vocabulary.words(.accepted).isDisjoint(with: rest)
  }

  private func isInRange(_ index: Int, _ words: [String]) -> Bool {
    func isEnd(_ step: Int) -> Bool {
      let (joint, other) = (index + step, index + 2 * step)
      return words.indices.contains(other) && words[joint] == "to"
        && LimitWords.isNumber(words[other])
    }
    return isEnd(1) || isEnd(-1)
  }

  /// Whether the words around a number speak of the value itself, or of its length in characters.
  private func isAllowed(unit: String, _ before: ArraySlice<String>, _ isLength: Bool) -> Bool {
    let speaksOfLength =
      vocabulary.words(.characters).contains(unit)
      || !vocabulary.words(.length).isDisjoint(with: before)
    if isLength { return speaksOfLength }
    return !speaksOfLength && !vocabulary.words(.counted).contains(unit)
  }

  // MARK: Format and pattern

  private var format: String? {
    guard signs.contains(.format) else { return nil }
    if Self.times.occur(in: text) { return Self.durations.occur(in: text) ? nil : "date-time" }
    if Self.identifiers.occur(in: text) { return "uuid" }
    return Self.dates.occur(in: text) && !Self.hours.occur(in: text) ? "date" : nil
  }

  private static let times = Phrases(
    "iso 8601", "iso8601", "rfc 3339", "rfc3339", "yyyy-mm-ddthh", "ccyy-mm-ddthh")
  private static let durations = Phrases("duration")
  private static let identifiers = Phrases(
    "uuid format", "in uuid", "valid uuid", "must be a uuid")
  private static let dates = Phrases("yyyy-mm-dd format", "format yyyy-mm-dd", "form yyyy-mm-dd")
  private static let hours = Phrases("hh:mm")

  /// The code behind words for a regular expression, where it can be nothing else.
  private var pattern: String? {
    guard blocks.contains(where: \.holdsCode) else { return nil }
    var before = ""
    for inline in blocks.flatMap({ ($0.inlines ?? []) + [.softBreak] }) {
      switch inline {
      case .code(let text):
        let words = Words.words(of: before.suffix(40)).suffix(3)
        let isNamed = !vocabulary.words(.pattern).isDisjoint(with: words)
        if isNamed, text.contains(where: { "[^\\".contains($0) }), text.utf8.count < 512 {
          return text
        }
        before = ""
      default: before += [inline].plainText
      }
    }
    return nil
  }
}

extension Block {
  /// Whether a paragraph has code in it.
  fileprivate var holdsCode: Bool {
    inlines?.contains { if case .code = $0 { true } else { false } } ?? false
  }
}
