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
    let word = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard word.utf8.count == 3, word.utf8.contains(where: \.isDigit) else { return nil }
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
