import MarkupTree
import SourceText
import Vocabulary

/// A short text that names one status, and nothing else, for what follows it: `Response 404`,
/// `404 Not Found`, `Status code: 202`, `Error response (404)`, `Returns 404 if there is none:`.
///
/// A number is a status where it is the whole text, where words for a response stand before it or
/// behind it, or where its reason phrase does; any other number stays text.
struct StatusLabel: Hashable {
  /// The status, with its reason phrase where the text has one.
  var status: StatusText

  /// Whether the text says that an example follows.
  var isExample = false

  private static let lengthLimit = 120

  /// Reads a text; nil for one that says more than that, or names no status or several.
  init?(_ text: some StringProtocol, vocabulary: Vocabulary) {
    guard text.utf8.count <= Self.lengthLimit, text.hasByte(where: \.isDigit),
      let cut = Self.cut(Words.trimmed(text)), let code = Int(cut.digits)
    else { return nil }
    let lead = Self.withoutProtocol(cut.before)
    let tail = Self.unmarked(cut.after)
    let isLeadSpoken = Self.speaks(lead, vocabulary)
    let isTailSpoken = Self.speaks(tail, vocabulary)
    guard
      isLeadSpoken
        || Self.isBare(lead, besides: isTailSpoken ? vocabulary.words(.answeredWith) : [])
    else {
      return nil
    }
    let reason: String
    if tail.isEmpty || isTailSpoken {
      reason = ""
    } else if StatusText.startsWithReason(tail, of: code) {
      reason = tail
    } else if vocabulary.words(.condition).contains(Words.words(of: tail.prefix(20)).first ?? "") {
      guard isLeadSpoken else { return nil }
      reason = ""
    } else {
      let mark = cut.after.first { $0 != " " }
      let isSetOff = mark.map { !$0.isLetter && !$0.isNumber } ?? false
      guard Self.isReason(tail, isSetOff: isSetOff, isNamed: isLeadSpoken) else { return nil }
      reason = tail
    }
    status = StatusText(code: code, reason: reason)
    isExample = vocabulary.mentions(in: text).contains(.example)
  }

  // MARK: The number

  /// The text around the only number of three digits that can be a status; nil where there is none, or
  /// more than one.
  private static func cut(_ text: String) -> (before: String, digits: Substring, after: String)? {
    var found: Range<String.Index>?
    var rest = text.utf8[...]
    while let start = rest.firstIndex(where: \.isDigit) {
      let end = rest[start...].firstIndex { !$0.isDigit } ?? rest.endIndex
      rest = rest[end...]
      guard text.utf8.distance(from: start, to: end) == 3 else { continue }
      guard found == nil, let code = Int(text[start..<end]), (100...599).contains(code),
        mayStandBefore(text.utf8[..<start].last), mayFollow(text.utf8[end...])
      else { return nil }
      found = start..<end
    }
    guard let found else { return nil }
    return (String(text[..<found.lowerBound]), text[found], String(text[found.upperBound...]))
  }

  private static func mayStandBefore(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return byte.isBlank || byte >= 0x80 || before.contains(byte)
  }

  private static func mayFollow(_ rest: Substring.UTF8View) -> Bool {
    guard let byte = rest.first else { return true }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
      return rest.dropFirst().allSatisfy { !$0.isDigit && !$0.isLetter }
    }
    // `200-day` is a word.
    if byte == UInt8(ascii: "-"), let next = rest.dropFirst().first, next.isLetter, !next.isCapital
    {
      return false
    }
    return byte.isBlank || byte >= 0x80 || behind.contains(byte)
  }

  private static let before = ByteSet(" (*`:[\"")
  private static let behind = ByteSet(" )*`:]\"-")

  // MARK: The words

  /// Whether a text is nothing but words for a response: `Response`, `Status code:`, `Returns a`.
  private static func speaks(_ text: String, _ vocabulary: Vocabulary) -> Bool {
    switch vocabulary.section(text) {
    case .response, .responseExample, .responseBody, .responseHeaders, .statusCodes,
      .successStatuses, .errorStatuses:
      return true
    default: break
    }
    guard text.utf8.contains(where: \.isLetter) else {
      return !vocabulary.mentions(in: text).isDisjoint(with: [.response, .statusCodes])
    }
    let words = Words.words(of: text).filter { $0.utf8.contains { !$0.isDigit } }
    // The codes of an API's own errors have three digits, too.
    if words == ["error", "code"] { return false }
    let (spoken, mute) = (vocabulary.words(.answered), vocabulary.words(.answeredWith))
    return !spoken.isDisjoint(with: words)
      && words.allSatisfy { spoken.contains($0) || mute.contains($0) }
  }

  /// Whether no word stands in a text but these.
  private static func isBare(_ text: String, besides words: Set<String>) -> Bool {
    Words.words(of: text).allSatisfy(words.contains)
  }

  /// Whether a text is written as reason phrases are: a few words, set off from the number or behind
  /// words for a response in capitals.
  private static func isReason(_ text: String, isSetOff: Bool, isNamed: Bool) -> Bool {
    guard text.split(separator: " ").count <= 8, !text.contains(where: { ".;:".contains($0) })
    else { return false }
    return isSetOff || (isNamed && text.first?.isUppercase == true)
  }

  /// The text without the marks that set it off from the number.
  private static func unmarked(_ text: String) -> String {
    var rest = text[...].drop { " \t:-–—*`\")(,.]：）".contains($0) || $0 == "\u{A0}" }
    while let last = rest.last, " )*`\":：）.".contains(last) { rest = rest.dropLast() }
    return Words.joined(rest)
  }

  /// `HTTP/1.1` is a word for a response like `HTTP`.
  private static func withoutProtocol(_ text: String) -> String {
    guard let slash = text.place(of: "HTTP/") else { return text }
    let rest = text[slash.upperBound...].drop { $0.isNumber || $0 == "." }
    return String(text[..<slash.lowerBound]) + "HTTP" + String(rest)
  }
}

extension Outline {
  /// What the line right before a passage names as the status of what the passage shows; nil where it
  /// is no label: a paragraph, or a list of a single item.
  func statusLabel(before passage: Int) -> StatusLabel? {
    if let text = lead(of: passage)?.text { return StatusLabel(text, vocabulary: vocabulary) }
    guard passage > 0, passages[passage - 1].scope == passages[passage].scope,
      case .list(let list) = passages[passage - 1].block.content, list.items.count == 1,
      list.items[0].blocks.count == 1, let inlines = list.items[0].blocks[0].inlines
    else { return nil }
    return StatusLabel(inlines.plainText, vocabulary: vocabulary)
  }

  /// The only status that the sentence right before a passage states, where it introduces the passage:
  /// `If there is no such boat, a 404 response is returned:`.
  func introducedStatus(of passage: Int) -> Int? {
    guard let lead = lead(of: passage), lead.text.hasSuffix(":") || lead.text.hasSuffix("："),
      let inlines = lead.block.inlines
    else { return nil }
    let stated = StatusSentence.read(
      inlines, text: Words.joined(lead.text), span: lead.block.span)
    return stated.count == 1 ? stated[0].code : nil
  }

  /// Whether what stands in a scope is about answers, or about what goes wrong.
  func isAboutAnswers(_ scope: Int) -> Bool {
    hint(of: scope).side == .response || vocabulary.section(scopes[scope].text) == .errorCodes
  }

  /// The status that a heading or label names itself; nil where it names none.
  func statusRow(of scope: Int) -> StatusRow? {
    guard let code = scopes[scope].hint.status else { return nil }
    let scope = scopes[scope]
    let status =
      StatusLabel(scope.text, vocabulary: vocabulary)?.status ?? StatusText(scope.text)
      ?? StatusText(atEndOf: scope.title, text: scope.text)
    return StatusRow(code: code, reason: status?.reason ?? "", description: [], span: scope.span)
  }
}
