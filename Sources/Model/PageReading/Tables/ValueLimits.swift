import APIModel
import MarkupTree

/// What prose plainly says about the values of a thing: their range, length, format and pattern.
///
/// Nothing is guessed: a number counts only beside the words that make it a limit, and a limit of
/// another thing than the value or its characters (bytes, items, seconds) is left to people.
struct ValueLimits {
  private let inlines: [Inline]
  private let words: [String]
  private let lower: String

  /// Reads the text of a cell.
  init(_ blocks: [Block]) {
    inlines = blocks.flatMap { ($0.inlines ?? []) + [.softBreak] }
    lower = Words.joined(blocks.plainText).lowercased()
    words = Self.words(of: lower)
  }

  /// The words, with numbers kept whole: `-1`, `0.5`, `1-255` gives `1`, `to`, `255`.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for piece in text.split(whereSeparator: { " ,;()[]:`*\"'".contains($0) }) {
      var bare = Substring(piece)
      while let last = bare.last, ".!?".contains(last) { bare = bare.dropLast() }
      if let dash = bare.dropFirst().firstIndex(where: { "-–~—".contains($0) }),
        isNumber(bare[..<dash]), isNumber(bare[bare.index(after: dash)...])
      {
        words += [String(bare[..<dash]), "to", String(bare[bare.index(after: dash)...])]
      } else if !bare.isEmpty {
        words.append(String(bare))
      }
    }
    return words
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    return !digits.isEmpty && digits.utf8.count < 20 && digits.utf8.first?.isDigit == true
      && digits.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  /// Adds what the text says to a schema that does not say it yet.
  func restrict(_ schema: inout Schema) {
    if let type = schema.type, type.kind == .string, type.format == nil, let format {
      schema.type?.format = format
    }
    if schema.pattern == nil { schema.pattern = pattern }
    guard schema.minimum == nil, schema.maximum == nil else { return }
    switch schema.type?.kind {
    case .integer, .number: (schema.minimum, schema.maximum) = limits(ofLength: false)
    // Without a type, a single number may limit a part of the thing.
    case nil: (schema.minimum, schema.maximum) = range(ofLength: false) ?? (nil, nil)
    case .string: (schema.minimum, schema.maximum) = limits(ofLength: true)
    default: return
    }
  }

  // MARK: Limits

  private func limits(ofLength isLength: Bool) -> (minimum: String?, maximum: String?) {
    if let range = range(ofLength: isLength) { return range }
    return (
      limit(after: Self.least, ofLength: isLength), limit(after: Self.greatest, ofLength: isLength)
    )
  }

  /// `between 1 and 100`, `ranges from 0 to 10`, `value range: 1-64`, `1 to 255 characters`.
  private func range(ofLength isLength: Bool) -> (minimum: String?, maximum: String?)? {
    for index in words.indices.dropLast(2)
    where Self.isNumber(words[index]) && Self.isNumber(words[index + 2])
      && ["to", "and", "-", "–", "~"].contains(words[index + 1])
    {
      let before = words[..<index].suffix(5)
      guard isAllowed(unit: index + 3, before, isLength) else { continue }
      let isBetween = words[index + 1] == "and" && before.last == "between"
      let isRange =
        words[index + 1] != "and"
        && (before.last == "from" || !Self.ranges.isDisjoint(with: before) || isLength)
      if isBetween || isRange { return (words[index], words[index + 2]) }
    }
    return nil
  }

  /// `minimum value is 1`, `maximum length: 255`, `at most 64 characters`, `up to 10`.
  private func limit(after leads: [[String]], ofLength isLength: Bool) -> String? {
    for index in words.indices where Self.isNumber(words[index]) {
      let before = Array(words[..<index].suffix(6)).filter { !Self.fillers.contains($0) }
      guard leads.contains(where: { before.suffix($0.count).elementsEqual($0) }),
        isAllowed(unit: index + 1, words[..<index].suffix(6), isLength)
      else { continue }
      return words[index]
    }
    return nil
  }

  /// Whether the words around a number speak of the value itself, or of its length in characters.
  private func isAllowed(unit: Int, _ before: ArraySlice<String>, _ isLength: Bool) -> Bool {
    let unit = words.indices.contains(unit) ? words[unit] : ""
    let speaksOfLength = Self.characters.contains(unit) || before.contains("length")
    if isLength { return speaksOfLength }
    return !speaksOfLength && !Self.otherThings.contains(unit)
  }

  private static let ranges: Set<String> = ["range", "ranges", "ranging", "values", "between"]
  private static let fillers: Set<String> = [
    "value", "values", "length", "is", "of", "size", "number", "allowed", "a", "the", "be", "=",
  ]
  private static let least = [["minimum"], ["min"], ["at", "least"]]
  private static let greatest = [
    ["maximum"], ["max"], ["at", "most"], ["up", "to"], ["cannot", "exceed"], ["not", "exceed"],
    ["no", "more", "than"], ["no", "longer", "than"],
  ]
  private static let characters: Set<String> = ["characters", "character", "chars", "letters"]
  private static let otherThings: Set<String> = [
    "bytes", "items", "entries", "times", "tags", "elements", "results", "users", "images",
    "digits", "objects", "hours", "days", "years", "months", "percent", "%",
  ]

  // MARK: Format and pattern

  private var format: String? {
    func has(_ any: String...) -> Bool { any.contains(where: lower.contains) }
    if has("iso 8601", "iso8601", "rfc 3339", "rfc3339") || has("yyyy-mm-ddthh", "ccyy-mm-ddthh") {
      return lower.contains("duration") ? nil : "date-time"
    }
    if has("uuid format", "in uuid", "valid uuid", "must be a uuid") { return "uuid" }
    if has("yyyy-mm-dd format", "format yyyy-mm-dd", "form yyyy-mm-dd"), !has("hh:mm") {
      return "date"
    }
    return nil
  }

  /// The code behind words for a regular expression, where it can be nothing else.
  private var pattern: String? {
    var before = ""
    for inline in inlines {
      switch inline {
      case .code(let text):
        let words = Words.words(of: before.suffix(40)).suffix(3)
        let isNamed = !Self.patternWords.isDisjoint(with: words)
        if isNamed, text.contains(where: { "[^\\".contains($0) }), text.utf8.count < 512 {
          return text
        }
        before = ""
      default: before += [inline].plainText
      }
    }
    return nil
  }

  private static let patternWords: Set<String> = [
    "regex", "regexp", "pattern", "expression", "match", "matches", "matching",
  ]
}
