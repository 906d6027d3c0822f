import MarkupTree

/// The default that a description plainly states: `Defaults to 10`, `(max 100, default 25)`,
/// ``Default `asc` ``, `` `asc` (default) ``, `(100 by default)`.
///
/// One that depends on something else is none: ``Defaults to `a` or, if that is empty, to the name``.
enum StatedDefault {
  /// The default in the blocks of a description, whose text with its blanks joined is `text`.
  static func value(in blocks: [Block], text: String) -> String? {
    let lower = text.lowercased()
    // Lower case may have another length; such texts are left alone.
    guard lower.utf8.count == text.utf8.count else { return nil }
    for lead in leads {
      guard let range = lower.place(of: lead) else { continue }
      return value(behind: range.upperBound, of: lower, in: text)
    }
    return marked(in: blocks) ?? setOff(in: blocks) ?? bare(lower, in: text) ?? remark(lower)
  }

  private static let leads: [StaticString] = [
    "default: ", "default value: ", "defaults to ", "default value is ", "default is ",
    "[default to ", "默认值为", "默认值：", "默认值是", "默认为", "默认：", "缺省值为", "缺省值：",
  ]

  // MARK: Behind words that lead to it

  private static func value(
    behind end: String.Index, of lower: String, in text: String
  ) -> String? {
    let start = text.utf8.index(
      text.utf8.startIndex,
      offsetBy: lower.utf8.distance(from: lower.utf8.startIndex, to: end))
    let rest = text[start...].drop { $0 == " " }
    let written = whole(rest)
    guard !isConditional(rest[written.endIndex...]) else { return nil }
    let bare = written.last == "." ? written.dropLast() : written
    let trimmed = bare.drop { "`'\"*".contains($0) }
    let result = String(trimmed.prefix { !"`'\"*".contains($0) })
    if result.isEmpty || ["the", "a", "an"].contains(result) { return nil }
    return isNumber(result.filter { $0 != "," }) ? result.filter { $0 != "," } : result
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

  /// Whether another value follows a value: `or, if empty, ...`.
  private static func isConditional(_ rest: Substring) -> Bool {
    rest.hasPrefix(" or ") || rest.hasPrefix(" or, ") || rest.hasPrefix(", or ")
  }

  private static func isNumber(_ text: some StringProtocol) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    return digits.first?.isNumber == true && digits.last?.isNumber == true
      && digits.allSatisfy { ($0.isASCII && $0.isNumber) || $0 == "." }
  }

  // MARK: Right before the word

  /// Code with a remark: `asc` (default), `desc` (the default, if nothing is said).
  private static func marked(in blocks: [Block]) -> String? {
    for inlines in blocks.compactMap(\.inlines) {
      for (index, inline) in inlines.enumerated().dropFirst() {
        guard case .text(let remark) = inline, case .code(let value) = inlines[index - 1],
          marks.contains(where: { remark.lowercased().hasPrefix($0) }), !value.isEmpty,
          !value.contains(" ")
        else { continue }
        return value.filter { $0 != "\"" }
      }
    }
    return nil
  }

  private static let marks = [
    " (default)", " (default,", " (default;", " (the default)", " (the default,", "(default)",
    " [default]", "（默认）",
  ]

  // MARK: Right behind the word

  /// `Default` and code: not `the default`, nor `by default`, which speak of it.
  private static func setOff(in blocks: [Block]) -> String? {
    for inlines in blocks.compactMap(\.inlines) {
      for (index, inline) in inlines.enumerated().dropFirst() {
        guard case .code(let value) = inline, case .text(let lead) = inlines[index - 1],
          isLead(lead)
        else { continue }
        let behind = [Inline](inlines[(index + 1)...]).plainText
        if isConditional(behind[...]) || value.isEmpty || value.contains(" ") { return nil }
        return value.filter { $0 != "\"" }
      }
    }
    return nil
  }

  private static func isLead(_ text: String) -> Bool {
    // Behind a bracket or a comma, the word speaks of what stands before it.
    let before = text.last { $0 != " " && $0 != ":" }
    let words = Words.words(of: text.suffix(40))
    guard words.last == "default" || words.suffix(2) == ["default", "value"],
      before?.isLetter == true, text.last == " " || text.last == ":"
    else { return false }
    return !speaking.contains(words.last { $0 != "default" && $0 != "value" } ?? "")
  }

  private static let speaking: Set<String> = ["the", "a", "an", "by", "this", "its", "no", "of"]

  /// `Default 25.`, `default true`: a bare word is a value only where it can be nothing else.
  private static func bare(_ lower: String, in text: String) -> String? {
    var rest = lower[...]
    while let lead = rest.place(of: "default ") {
      let before = Words.words(of: rest[..<lead.lowerBound].suffix(20)).last ?? ""
      rest = rest[lead.upperBound...]
      let written = whole(rest)
      let word = written.last == "." ? written.dropLast() : written
      let value = word.filter { $0 != "," }
      let isValue = isNumber(value) || ["true", "false", "null"].contains(value)
      if isValue, !speaking.contains(before), !isConditional(rest[written.endIndex...]) {
        return value
      }
    }
    return nil
  }

  /// `Maximum number of images (100 by default)`.
  private static func remark(_ lower: String) -> String? {
    guard let range = lower.firstRange(of: " by default)"),
      let open = lower[..<range.lowerBound].lastIndex(of: "(")
    else { return nil }
    let value = lower[lower.index(after: open)..<range.lowerBound]
    return value.contains(" ") || value.isEmpty ? nil : String(value)
  }
}
