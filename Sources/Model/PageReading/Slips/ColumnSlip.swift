import MarkupTree
import SourceText
import Vocabulary

/// A head of a column that is all but one that is known: `Requried`, `Descrption`.
struct ColumnSlip {
  /// What the column is read as.
  var role: ColumnRole

  /// What is said about it.
  var diagnostic: Diagnostic

  /// The slip in the head of a column that no word fits; nil for a head that is another word.
  static func misspelt(_ cell: TableCell, vocabulary: Vocabulary) -> ColumnSlip? {
    let text = Words.joined(cell.blocks.plainText)
    guard !text.isEmpty, text.utf8.count < 40,
      let word = NearestName.misspelt(text, among: vocabulary.columnHeaders),
      let role = vocabulary.column(word)
    else { return nil }
    let name =
      text.first?.isUppercase == true ? word.prefix(1).uppercased() + word.dropFirst() : word
    return ColumnSlip(
      role: role,
      diagnostic: Diagnostic(
        .warning,
        rule: "column-misspelt",
        "'\(text)' is no column that is known",
        at: cell.blocks.first?.span ?? cell.span,
        notes: [.init("it is read as '\(name)'")],
        fix: "Write '\(name)'"
      )
    )
  }
}
