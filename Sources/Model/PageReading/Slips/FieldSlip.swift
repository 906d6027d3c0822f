import MarkupTree
import SourceText

/// Fields of an `http:` directive whose names the domain does not have: `:qeury limit:`.
///
/// They stay text.
enum FieldSlip {
  /// What is said about a field; nil for one without a word behind its name, which is text for people.
  static func diagnostic(_ field: Field) -> Diagnostic? {
    let words = field.name.split(separator: " ")
    guard words.count > 1, let kind = words.first, !kind.hasSuffix(":") else { return nil }
    let meant = NearestName.nearest(to: String(kind), among: HTTPFields.names)
    return Diagnostic(
      .warning,
      rule: "field-not-understood",
      "the HTTP domain has no field '\(kind)'",
      at: field.span,
      notes: [.init("it is kept as text")],
      fix: meant.map { "Did you mean '\($0)'?" }
        ?? "Write ':param \(words[1]):', ':query \(words[1]):' or what else it is"
    )
  }
}
