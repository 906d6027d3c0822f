import MarkupTree
import SourceText
import Vocabulary

/// A row of a parameter that has no name: it has a type of its own, as no row has that only goes on
/// with the one above.
enum NameSlip {
  /// The diagnostic of a row whose cell for the name is empty; nil for one that has no type either.
  static func diagnostic(
    of row: Int, in body: TableGrid, _ columns: FieldColumns, _ vocabulary: Vocabulary
  ) -> Diagnostic? {
    guard let type = columns.type.flatMap({ body.blocks($0, ofRow: row) }), !type.isEmpty,
      vocabulary.isType(Words.joined(type.plainText)),
      Words.isBlank(body.blocks(columns.name, ofRow: row)?.plainText ?? "")
    else { return nil }
    return Diagnostic(
      .warning,
      rule: "row-without-name",
      "this row has a type, but no name",
      at: body.rows[row].span,
      notes: [.init("it is kept as text")],
      fix: "Write the name into its cell"
    )
  }
}
