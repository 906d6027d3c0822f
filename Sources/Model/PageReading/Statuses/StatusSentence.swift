import MarkupTree
import SourceText

/// Statuses in running text.
enum StatusSentence {
  /// The statuses of a paragraph that lists or states some; empty for any other.
  ///
  /// `text` is that of the inlines, with its blanks joined.
  static func read(_ inlines: [Inline], text: String, span: SourceSpan) -> [StatusRow] {
    let listed = listed(text, span: span)
    return listed.isEmpty ? stated(inlines, text: text, span: span) : listed
  }

  /// Whether a block only lists codes, so that nothing is left to say for people.
  static func isOnlyAList(_ block: Block) -> Bool {
    guard let inlines = block.inlines else { return false }
    return !listed(Words.joined(inlines.plainText), span: block.span).isEmpty
  }

  /// `Normal response codes: 200`, `Error response codes: badRequest(400), itemNotFound (404, 410)`.
  private static func listed(_ text: String, span: SourceSpan) -> [StatusRow] {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return [] }
    let label = Words.words(of: text[..<colon])
    guard label.count <= 6, label.contains("code") || label.contains("codes") else { return [] }
    var rows: [StatusRow] = []
    var word = ""
    var digits = ""
    func flush(_ isWordNext: Bool) {
      if digits.utf8.count == 3, !isWordNext, let code = Int(digits), (100...599).contains(code) {
        rows.append(StatusRow(code: code, reason: "", description: [], span: span))
        if !word.isEmpty { rows[rows.count - 1].reason = phrase(word) }
      }
      digits = ""
    }
    for character in text[text.index(after: colon)...] {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if character.isLetter {
        flush(true)
        if word.isEmpty || word.last?.isLetter == true { word.append(character) }
      } else {
        flush(false)
        if character == "," || character == ")" || character == "." { word = "" }
      }
    }
    flush(false)
    return rows
  }

  /// `itemNotFound` names the status in the code of a library: `item Not Found` is for people.
  private static func phrase(_ word: String) -> String {
    word.first?.isUppercase == true ? word : ""
  }

  /// `the operation returns the 409 response code`: a code that is set off, in a sentence that speaks of
  /// codes or of returning.
  private static func stated(_ inlines: [Inline], text: String, span: SourceSpan) -> [StatusRow] {
    let words = Words.words(of: text)
    let speech = Speech(words)
    guard speech != .ofOtherThings else { return [] }
    var found = setOff(in: inlines, speech)
    if found.isEmpty { found = plain(in: words, speech) }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0.code).inserted }.map { status in
      StatusRow(
        code: status.code,
        reason: status.reason,
        description: [Block(.paragraph(inlines), span: span)],
        span: span
      )
    }
  }

  /// What a sentence speaks of, by its words.
  private enum Speech {
    case ofCodes
    case ofReturning
    case ofOtherThings

    init(_ words: [String]) {
      let all = Set(words)
      if !all.isDisjoint(with: ["code", "codes", "status", "http", "response"]) {
        self = .ofCodes
      } else if !all.isDisjoint(with: returning) {
        self = .ofReturning
      } else {
        self = .ofOtherThings
      }
    }
  }

  private static func setOff(in inlines: [Inline], _ speech: Speech) -> [StatusText] {
    inlines.indices.flatMap { index -> [StatusText] in
      let literal: String
      switch inlines[index] {
      case .code(let text): literal = text
      case .strong(let inner), .emphasis(let inner): literal = inner.plainText
      case .link(let inner, _): return setOff(in: inner, speech)
      default: return []
      }
      let statuses = StatusText.list(literal)
      guard statuses.allSatisfy({ $0.reason.utf8.count < 40 }) else { return [] }
      if speech == .ofCodes { return statuses }
      // What is returned may be a number of things: `returns `100` rows`.
      let isNamed = statuses.allSatisfy { $0.reason.first?.isUppercase == true }
      return isNamed || !counts(inlines[(index + 1)...]) ? statuses : []
    }
  }

  /// Whether a number stands before the name of a thing, or is only wished for.
  private static func counts(_ rest: ArraySlice<Inline>) -> Bool {
    guard case .text(let text)? = rest.first else { return false }
    if Words.words(of: text.prefix(60)).prefix(4).contains("would") { return true }
    guard text.first == " ", let word = Words.words(of: text.prefix(40)).first,
      text.dropFirst().first?.isLetter == true
    else { return false }
    return !notCounted.contains(word)
  }

  /// What stands behind a code that is no number of things.
  private static let notCounted: Set<String> = [
    "empty", "error", "errors", "if", "when", "on", "or", "and", "for", "in", "as", "with", "where",
    "unless",
    "once", "upon", "otherwise", "to", "is", "even",
  ]

  /// `returns a 201`, `a 404 response code`, `status code 404`, `returns a 400 error`, `returns 204 No Content`: a number
  /// right beside the words that make it a status, or beside its name.
  private static func plain(in words: [String], _ speech: Speech) -> [StatusText] {
    var found: [StatusText] = []
    // `returns 200 if it is there, 201 if it is new`: the verb holds for what follows, too.
    var isListed = false
    for (index, word) in words.enumerated() {
      guard let status = StatusText(word), status.reason.isEmpty else { continue }
      let after = Array(words[(index + 1)...].prefix(2))
      let before = Array(words[..<index].suffix(2))
      let isBesideCode =
        [["response", "code"], ["status", "code"]].contains(after)
        || [["status", "code"], ["response", "code"]].contains(before)
        || after.first == "status" || before.last == "http"
        || (after.first == "response" && before.last.map { $0 == "a" || $0 == "an" } ?? false)
      let isError = status.code >= 400 && after.first == "error"
      let name = StatusText.reasons[status.code]?.split(separator: " ").map(String.init)
      let isReturned =
        name != nil && (isListed || isAnswered(words[..<index]))
        && after.first.map { notCounted.contains($0) } ?? true
      if isReturned { isListed = true }
      if isBesideCode || isError || isReturned || name.map(after.starts) == true {
        found.append(status)
      }
    }
    return found
  }

  /// Whether these words lead to what an operation answers with: `returns a`.
  private static func isAnswered(_ words: ArraySlice<String>) -> Bool {
    var words = words
    while let last = words.last, ["a", "an", "with", "code"].contains(last) { words.removeLast() }
    return words.last.map(returning.contains) ?? false
  }

  /// Verbs for what an operation answers.
  private static let returning: Set<String> = [
    "return", "returns", "returned", "returning", "respond", "responds", "answers", "replies",
    "yields", "throws", "raises",
  ]

  /// Whether a code is one that running text names.
  static func isKnown(_ code: Int) -> Bool { StatusText.reasons[code] != nil }
}
