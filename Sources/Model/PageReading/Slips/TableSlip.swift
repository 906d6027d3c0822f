import MarkupTree
import SourceText
import Vocabulary

/// Tables of pipes that are no tables, because the line below the head is missing or too short.
enum TableSlip {
  /// The diagnostic of a paragraph that was meant to be a table; nil for running text.
  static func diagnostic(
    _ inlines: [Inline], at span: SourceSpan, vocabulary: Vocabulary
  ) -> Diagnostic? {
    let lines = inlines.lines.map(Words.trimmed).filter { !$0.isEmpty }
    guard lines.count >= 2, let head = lines.first, lines[1].contains("|") else { return nil }
    let heads = cells(of: head)
    let known = heads.count { vocabulary.column($0) != nil }
    let isFramed = lines.allSatisfy { $0.hasPrefix("|") }
    guard heads.count >= 2, known >= (isFramed ? 1 : 2) else { return nil }
    let row = "|" + String(repeating: " --- |", count: heads.count)
    guard let rule = lines.dropFirst().first(where: isRule) else {
      return Diagnostic(
        .warning,
        rule: "table-rule-missing",
        "this would be a table, but the line below its head is missing",
        at: span,
        fix: "Put '\(row)' below the first line"
      )
    }
    let count = cells(of: rule).count
    guard count != heads.count else { return nil }
    return Diagnostic(
      .warning,
      rule: "table-rule-length",
      "this would be a table, but the line below its head has \(count) cells instead of"
        + " \(heads.count)",
      at: span,
      fix: "Write '\(row)'"
    )
  }

  private static func cells(of line: String) -> [String] {
    var cells = line.split(separator: "|", omittingEmptySubsequences: false).map(Words.trimmed)
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private static func isRule(_ line: String) -> Bool {
    line.utf8.contains(UInt8(ascii: "-")) && line.utf8.allSatisfy { "|-: \t".utf8.contains($0) }
  }
}
