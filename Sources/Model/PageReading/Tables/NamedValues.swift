import MarkupTree
import SourceText
import Vocabulary

/// The values that running text enumerates: `one of `asc` or `desc``.
struct NamedValues {
  /// The words.
  let vocabulary: Vocabulary

  /// The values of the first complete enumeration that words introduce; empty where there is none.
  ///
  /// Each value is set off as code or in bold type, and nothing that is not may follow in the list:
  /// `a`, `b` or any other text restricts nothing.
  func all(in inlines: [Inline]) -> [String] {
    if case .code? = inlines.first, let values = Self.alone(inlines) { return values }
    var index = 0
    while index < inlines.count {
      guard case .text(let lead) = inlines[index], index + 1 < inlines.count,
        Self.isSetOff(inlines[index + 1]), introduces(lead),
        case let before = [Inline](inlines[...index]).plainText, !Self.isCondition(before),
        !Reservation(vocabulary: vocabulary).negates(lead: before)
      else {
        index += 1
        continue
      }
      let (values, end) = Self.list(inlines, from: index + 1)
      if values.count > 1, !Self.isDenied(behind: inlines[end - 1]) { return values }
      index = max(end, index + 1)
    }
    return []
  }

  /// The values of a sentence that is nothing but code with `or` in it: `` `asc` or `desc`. ``.
  private static func alone(_ inlines: [Inline]) -> [String]? {
    let (values, end) = list(inlines, from: 0)
    guard values.count > 1, end == inlines.count,
      inlines.dropFirst().contains(where: { inline in
        if case .text(let text) = inline { text.holds(" or ") } else { false }
      }), case let behind = inlines.last.map({ [$0].plainText }) ?? "",
      behind == inlines.last.flatMap(setOff) || [".", " (default)", " (default)."].contains(behind)
    else { return nil }
    return values
  }

  /// The values of a cell that is nothing but an enumeration, in code, in bold type or in single words
  /// between commas or bars; nil for any other cell.
  static func whole(_ blocks: [Block]) -> [String]? {
    guard blocks.count == 1, let inlines = blocks[0].inlines else { return nil }
    if inlines.count == 1, case .text(let text) = inlines[0] {
      let values = text.split { ",|".contains($0) }.map { Words.trimmed($0) }
      let areWords = values.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
      return values.count > 1 && areWords ? values : nil
    }
    let (values, end) = list(inlines, from: 0)
    return values.count > 1 && end == inlines.count ? values : nil
  }

  /// Whether what follows a list says that its values are none: `are not allowed`.
  private static func isDenied(behind inline: Inline) -> Bool {
    guard case .text(let text) = inline else { return false }
    let words = Words.words(of: text.prefix(24)).prefix(2)
    return ["is", "are"].contains(words.first) && words.last == "not"
  }

  private static func isSetOff(_ inline: Inline) -> Bool {
    switch inline {
    case .code, .strong, .emphasis: true
    default: false
    }
  }

  private func introduces(_ text: String) -> Bool {
    let words = Words.words(of: text.utf8.count <= 80 ? text[...] : text.suffix(80))
    guard !words.isEmpty, text.last != "." else { return false }
    let near = words.suffix(6).joined(separator: " ")
    if ["example", "e g", "such as", "like"].contains(where: near.hasSuffix) { return false }
    // What a part of the value may be, or which of several things may be given.
    if words.suffix(8).contains("where") || near.hasSuffix("only one of") { return false }
    if Self.giving.contains(where: near.hasSuffix) { return false }
    return [SentenceWord.mayBe, .chosen, .oneOf, .allowed].contains { meaning in
      vocabulary.phrases(meaning).contains { words.suffix($0.count).elementsEqual($0) }
    }
  }

  /// What says that one of several things is given, not which value one thing has.
  private static let giving = [
    "use either", "specify either", "provide either", "give either", "set either", "choose either",
    "send either", "pass either",
  ]

  /// Whether the clause at the end of a text says when the thing is there, by the values of another:
  /// `returned only when the value of type is one of the following`.
  static func isCondition(_ text: String) -> Bool {
    let clause = lastClause(of: text)
    return clause.utf8.count > 24 && !conditions.isDisjoint(with: Words.words(of: clause))
  }

  /// What stands behind the last comma or full stop that something stands behind.
  private static func lastClause(of text: String) -> Substring {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, endsClause(last) { scalars.removeLast() }
    let start = scalars.lastIndex(where: endsClause).map(scalars.index(after:))
    return Substring(scalars[(start ?? scalars.startIndex)...])
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", "，", "。", "；": true
    default: false
    }
  }

  /// What makes a clause a condition.
  static let conditions: Set<String> = ["when", "if", "unless", "where"]

  private static func list(_ inlines: [Inline], from start: Int) -> (values: [String], end: Int) {
    var values: [String] = []
    var index = start
    while index < inlines.count {
      guard let value = setOff(inlines[index]) else { return ([], index) }
      values.append(value)
      index += 1
      var separator = ""
      while index < inlines.count, setOff(inlines[index]) == nil {
        switch inlines[index] {
        case .text(let text): separator += text
        case .softBreak, .lineBreak: separator += " "
        default: separator += "?"
        }
        index += 1
      }
      var rest = Words.trimmed(separator).lowercased()
      // Which of them is the default says nothing about where the list ends.
      for remark in ["(default)", "(the default)"] where rest.hasPrefix(remark) {
        rest = Words.trimmed(rest.dropFirst(remark.count))
      }
      if separators.contains(rest), index < inlines.count { continue }
      // What goes on behind the last value must not add another one.
      let goesOn = ["or ", "and ", ", ", "/"].contains(where: rest.hasPrefix)
      return (goesOn ? [] : values, index)
    }
    return (values, index)
  }

  private static let separators: Set<String> = [
    ",", "or", "and", ", or", ", and", "/", "|", "、", "或", "和", "或者",
  ]

  /// The value that an inline sets off as code or in bold type; nil for any other, and for what no value
  /// looks like.
  static func setOff(_ inline: Inline) -> String? {
    let text: String
    switch inline {
    case .code(let code): text = code
    case .strong(let inner), .emphasis(let inner): text = inner.plainText
    default: return nil
    }
    let bare = Words.trimmed(text)
    guard !bare.isEmpty, bare.utf8.count <= 64, !bare.utf8.contains(where: isOfNoValue) else {
      return nil
    }
    return bare.utf8.contains(UInt8(ascii: "\"")) ? bare.filter { $0 != "\"" } : bare
  }

  private static func isOfNoValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }
}
