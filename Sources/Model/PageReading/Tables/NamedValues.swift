import MarkupTree
import SourceText

/// The values that running text enumerates: `one of `asc` or `desc``.
enum NamedValues {
  /// The values of the first complete enumeration that words introduce; empty where there is none.
  ///
  /// Each value is set off as code or in bold type, and nothing that is not may follow in the list:
  /// `a`, `b` or any other text restricts nothing.
  static func all(in inlines: [Inline]) -> [String] {
    if case .code? = inlines.first, let values = alone(inlines) { return values }
    var index = 0
    while index < inlines.count {
      guard case .text(let lead) = inlines[index], index + 1 < inlines.count,
        isSetOff(inlines[index + 1]), introduces(lead),
        !isCondition([Inline](inlines[...index]).plainText)
      else {
        index += 1
        continue
      }
      let (values, end) = list(inlines, from: index + 1)
      if values.count > 1 { return values }
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

  /// The values behind words of Chinese, which no blank and often no colon sets off: `取值为asc或desc。`;
  /// empty where one of them is more than a word.
  static func chinese(in text: String) -> [String] {
    for lead in chineseLeads {
      guard let place = text.place(of: lead) else { continue }
      let list = text[place.upperBound...].prefix { !"。；;（(，".contains($0) }
      let joints = ["或者", "或", "和", "、", "/", ",", "|"]
      let values = joints.reduce([list]) { pieces, joint in
        pieces.flatMap { $0.split(separator: joint) }
      }
      .map { Words.trimmed($0) }
      let areWords = values.allSatisfy { value in
        !value.isEmpty && value.utf8.count <= 64
          && value.utf8.allSatisfy { $0.isNameByte || "-./+".utf8.contains($0) }
      }
      if values.count > 1, areWords { return values }
    }
    return []
  }

  private static let chineseLeads: [StaticString] = [
    "取值为", "取值：", "取值范围：", "枚举值：", "可选值：", "可选值为", "可取值：", "取值包括",
  ]

  /// The values of an enumeration in plain text behind words with a colon: `Valid values: up, down`;
  /// empty where one of them is more than a word.
  static func plain(in text: String) -> [String] {
    guard text.utf8.count < 2048, plainLeads.occur(in: text) else { return [] }
    var rest = text[...]
    while let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let lead = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
      let near = Words.words(of: lead.suffix(40)).suffix(2).joined(separator: " ")
      guard namedPlainly.contains(near) else { continue }
      let end = rest.indices.first { index in
        rest[index] == ";" || rest[index] == "。"
          || (rest[index] == "."
            && (rest.index(after: index) == rest.endIndex || rest[rest.index(after: index)] == " "))
      }
      let list = rest[..<(end ?? rest.endIndex)].split { ",、|".contains($0) }
      var values: [String] = []
      for piece in list {
        let all = piece.split(separator: " ")
        let words = all.filter { $0 != "or" && $0 != "and" }
        guard words.count == 1 || (words.count == 2 && all.count == 3) else { return [] }
        values += words.map(String.init)
      }
      let areWords = values.allSatisfy { value in
        value.utf8.count <= 64
          && value.utf8.allSatisfy { $0.isNameByte || "-./+".utf8.contains($0) || $0 >= 0x80 }
      }
      return areWords && values.count > 1 && Set(values).count == values.count ? values : []
    }
    return []
  }

  private static let plainLeads = Phrases("values:", "values：", "one of:", "options:")

  private static let namedPlainly: Set<String> = [
    "valid values", "allowed values", "possible values", "accepted values", "supported values",
    "permitted values", "one of", "valid options", "possible options",
  ]

  private static func isSetOff(_ inline: Inline) -> Bool {
    switch inline {
    case .code, .strong, .emphasis: true
    default: false
    }
  }

  private static func introduces(_ text: String) -> Bool {
    let words = Words.words(of: text.utf8.count <= 80 ? text[...] : text.suffix(80))
    guard let last = words.last, text.last != "." else { return false }
    let near = words.suffix(6).joined(separator: " ")
    if ["example", "e g", "such as", "like"].contains(where: near.hasSuffix) { return false }
    // What a part of the value may be, or which of several things may be given.
    if words.suffix(8).contains("where") || near.hasSuffix("only one of") { return false }
    if giving.contains(where: near.hasSuffix) { return false }
    if ["either", "取值"].contains(last) { return true }
    return leads.contains { near.hasSuffix($0) }
  }

  /// What says that one of several things is given, not which value one thing has.
  private static let giving = ["use either", "specify either", "provide either", "give either"]

  /// Whether the clause at the end of a text says when the thing is there, by the values of another:
  /// `returned only when the value of type is one of the following`.
  static func isCondition(_ text: String) -> Bool {
    let clause = text.split(whereSeparator: { ",.;，。；".contains($0) }).last ?? ""
    return clause.utf8.count > 24 && !conditions.isDisjoint(with: Words.words(of: clause))
  }

  private static let conditions: Set<String> = ["when", "if", "unless", "where"]

  private static let leads = [
    "can be", "value is", "values are", "possible values", "valid values", "allowed values",
    "accepted values", "one of", "must be", "options are", "supported values", "should be",
    "one of the following", "following values", "may be", "value must be", "set to either",
  ]

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
    let isValue = !bare.isEmpty && bare.utf8.count <= 64 && !bare.contains { "<>{}=".contains($0) }
    return isValue ? bare.filter { $0 != "\"" } : nil
  }
}
