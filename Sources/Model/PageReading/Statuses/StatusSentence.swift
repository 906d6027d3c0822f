import MarkupTree
import SourceText

/// Statuses in running text.
enum StatusSentence {
  /// The statuses of a paragraph that lists or states some; empty for any other.
  static func read(_ inlines: [Inline], span: SourceSpan) -> [StatusRow] {
    let text = Words.joined(inlines.plainText)
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
    guard let colon = text.firstIndex(of: ":") else { return [] }
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
    let words = Set(Words.words(of: text))
    let speaksOfCodes = !words.isDisjoint(with: ["code", "codes", "status", "http", "response"])
    guard speaksOfCodes else { return [] }
    var rows: [StatusRow] = []
    for inline in inlines {
      let literal: String
      switch inline {
      case .code(let text): literal = text
      case .strong(let inner): literal = inner.plainText
      default: continue
      }
      guard let status = StatusText(literal), status.reason.utf8.count < 40 else { continue }
      rows.append(
        StatusRow(
          code: status.code,
          reason: status.reason,
          description: [Block(.paragraph(inlines), span: span)],
          span: span
        )
      )
    }
    if rows.isEmpty, let code = plainCode(in: text) {
      rows.append(
        StatusRow(
          code: code,
          reason: "",
          description: [Block(.paragraph(inlines), span: span)],
          span: span
        )
      )
    }
    return rows
  }

  /// `a 404 response code`, `status code 404`: a number right beside the words that make it a status.
  private static func plainCode(in text: String) -> Int? {
    let words = Words.words(of: text)
    for (index, word) in words.enumerated() {
      guard word.utf8.count == 3, let code = Int(word), (100...599).contains(code) else { continue }
      let after = words[(index + 1)...].prefix(2)
      let before = words[..<index].suffix(2)
      if after.elementsEqual(["response", "code"]) || after.elementsEqual(["status", "code"])
        || before.elementsEqual(["status", "code"]) || before.elementsEqual(["response", "code"])
      {
        return code
      }
    }
    return nil
  }
}
