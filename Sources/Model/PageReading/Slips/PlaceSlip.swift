import SourceText
import Vocabulary

/// Headings above tables of parameters that name a place in words that are not known: what stands below
/// them goes where the method lets it.
enum PlaceSlip {
  /// What is said about the heading of a table; nil where it is known, or names no place.
  static func diagnostic(
    for table: FieldTable, at passage: Int, in outline: Outline, title: Int
  ) -> Diagnostic? {
    guard table.hint.side == nil, table.hint.part == nil,
      table.rows.contains(where: { $0.location == nil })
    else { return nil }
    let scope = outline.passages[passage].scope
    guard scope != title, outline.scopes[scope].kind != .page, outline.scopes[scope].hint.isEmpty
    else { return nil }
    let heading = outline.scopes[scope].text
    guard heading.utf8.count <= 48, namesPlace(heading, outline.vocabulary) else { return nil }
    return Diagnostic(
      .warning,
      rule: "place-not-understood",
      "the heading '\(heading)' names a place, but its words are not known",
      at: outline.scopes[scope].span,
      notes: [.init("the parameters below it go where the method lets them go")],
      fix: "Write 'Path parameters', 'Query parameters', 'Request headers', 'Cookies' or "
        + "'Request body'"
    )
  }

  private static func namesPlace(_ heading: String, _ vocabulary: Vocabulary) -> Bool {
    let words = Words.words(of: heading)
    if !vocabulary.words(.structure).isDisjoint(with: words) { return false }
    return !vocabulary.mentions(in: heading).isDisjoint(with: [.query, .headers, .path, .body])
      || words.contains { vocabulary.location($0) == .cookie }
  }
}
