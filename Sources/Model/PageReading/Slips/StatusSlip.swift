import MarkupTree
import SourceText

/// Statuses with a letter in place of a digit, as old typewriters and tired eyes have them: `4O4`.
enum StatusSlip {
  /// The statuses of a cell; one with letters for digits is read and reported.
  static func statuses(in cell: TableCell, _ slips: inout [Diagnostic]) -> [StatusText] {
    let text = Words.joined(cell.blocks.plainText)
    let statuses = StatusText.list(text)
    guard statuses.isEmpty else { return statuses }
    return mended(text, at: cell.blocks.first?.span ?? cell.span, &slips).map { [$0] } ?? []
  }

  /// The statuses that an item of a list starts with, where a letter stands for a digit.
  static func item(
    _ inlines: [Inline], at span: SourceSpan, _ slips: inout [Diagnostic]
  ) -> StatusItem? {
    guard let first = inlines.first else { return nil }
    let text = Words.trimmed([first].plainText)
    guard let digits = digits(of: text) else { return nil }
    report(text, digits, at: span, &slips)
    let rest = digits + text.dropFirst(3)
    let mended: Inline = if case .code = first { .code(rest) } else { .text(rest) }
    return StatusItem([mended] + inlines.dropFirst())
  }

  /// The status that a heading was meant to be, where a letter stands for a digit.
  static func status(ofHeading text: String) -> StatusText? {
    guard let digits = digits(of: text), let status = StatusText(digits + text.dropFirst(3)),
      StatusSentence.isKnown(status.code)
    else { return nil }
    return status
  }

  /// The slips in the headings of a page.
  static func headings(of outline: Outline) -> [Diagnostic] {
    var slips: [Diagnostic] = []
    for scope in outline.scopes where scope.hint.status != nil && StatusText(scope.text) == nil {
      if let digits = digits(of: scope.text) { report(scope.text, digits, at: scope.span, &slips) }
    }
    return slips
  }

  /// Running text with the digits that letters stand for, and the words that are so mended; nil where
  /// no word looks like a known status.
  static func mended(
    _ inlines: [Inline], text: String
  ) -> (inlines: [Inline], words: [(word: String, digits: String)])? {
    guard mayHoldSlip(text) else { return nil }
    var words: [(word: String, digits: String)] = []
    let result = inlines.map { mended($0, &words) }
    return words.isEmpty ? nil : (result, words)
  }

  /// Whether a letter that looks like a digit stands beside one.
  private static func mayHoldSlip(_ text: String) -> Bool {
    var isDigit = false
    var isLetter = false
    for byte in text.utf8 {
      let isLike = lookalikes.contains(byte)
      if (isDigit && isLike) || (isLetter && byte.isDigit) { return true }
      (isDigit, isLetter) = (byte.isDigit, isLike)
    }
    return false
  }

  private static let lookalikes = ByteSet("OolIS")

  private static func mended(
    _ inline: Inline, _ words: inout [(word: String, digits: String)]
  ) -> Inline {
    switch inline {
    case .text(let text): .text(mended(text, &words))
    case .code(let text): .code(mended(text, &words))
    case .strong(let inner): .strong(inner.map { mended($0, &words) })
    case .emphasis(let inner): .emphasis(inner.map { mended($0, &words) })
    default: inline
    }
  }

  private static func mended(
    _ text: String, _ words: inout [(word: String, digits: String)]
  ) -> String {
    var result = ""
    var rest = text[...]
    while !rest.isEmpty {
      let word = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      rest = rest[word.endIndex...]
      if let digits = digits(of: String(word)), let code = Int(digits), StatusSentence.isKnown(code)
      {
        words.append((String(word), digits))
        result += digits
      } else {
        result += word
      }
      let gap = rest.prefix { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      result += gap
      rest = rest[gap.endIndex...]
    }
    return result
  }

  /// The slips of a sentence whose words were mended to statuses.
  static func diagnostics(
    _ words: [(word: String, digits: String)], at span: SourceSpan
  ) -> [Diagnostic] {
    var slips: [Diagnostic] = []
    for (word, digits) in words { report(word, digits, at: span, &slips) }
    return slips
  }

  private static func mended(
    _ text: String, at span: SourceSpan, _ slips: inout [Diagnostic]
  ) -> StatusText? {
    guard let digits = digits(of: text), let status = StatusText(digits + text.dropFirst(3)) else {
      return nil
    }
    report(text, digits, at: span, &slips)
    return status
  }

  /// The code that the first three signs of a text were meant to be.
  private static func digits(of text: String) -> String? {
    let start = text.utf8.prefix(3)
    guard start.count == 3, start.contains(where: \.isDigit),
      start.allSatisfy({ $0.isDigit || lookalikes.contains($0) })
    else { return nil }
    let word = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard word.utf8.count == 3 else { return nil }
    var digits = ""
    for character in word {
      switch character {
      case "O", "o": digits.append("0")
      case "l", "I": digits.append("1")
      case "S": digits.append("5")
      default: digits.append(character)
      }
    }
    return StatusText(digits) == nil || digits == word ? nil : digits
  }

  private static func report(
    _ text: String, _ digits: String, at span: SourceSpan, _ slips: inout [Diagnostic]
  ) {
    slips.append(
      Diagnostic(
        .warning,
        rule: "status-misspelt",
        "'\(text.prefix(3))' is no status",
        at: span,
        notes: [.init("it is read as \(digits)")],
        fix: "Write '\(digits)', with digits alone"
      )
    )
  }
}
