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

  private static func mended(
    _ text: String, at span: SourceSpan, _ slips: inout [Diagnostic]
  ) -> StatusText? {
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
    guard let status = StatusText(digits + text.dropFirst(word.count)) else { return nil }
    slips.append(
      Diagnostic(
        .warning,
        rule: "status-misspelt",
        "'\(word)' is no status",
        at: span,
        notes: [.init("it is read as \(digits)")],
        fix: "Write '\(digits)', with digits alone"
      )
    )
    return status
  }
}
