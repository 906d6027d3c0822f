import JSONText
import SourceText

/// What is wrong with the content, for the pages of a preview: a headline, and the errors with their
/// places.
struct PreviewReport {
  /// How many findings a page shows.
  private static let limit = 20

  /// Nothing is wrong.
  static let nothing = "{}"

  /// A failure that has no place in a file, as JSON on one line.
  static func failure(_ message: String) -> String {
    text(headline: message, findings: [], rest: "")
  }

  /// The errors of a build as JSON on one line, the first of them where there are many.
  static func errors(
    _ diagnostics: [Diagnostic],
    in sources: SourceTree,
    prefix: String,
    headline: String
  ) -> String {
    let formatter = DiagnosticFormatter(tree: sources, prefix: prefix)
    let errors = diagnostics.filter { $0.severity == .error }
    let findings = errors.prefix(limit).map { finding($0, formatter) }
    let rest = errors.count - findings.count
    return text(
      headline: headline, findings: findings, rest: rest > 0 ? "And \(rest) more." : "")
  }

  private static func finding(
    _ diagnostic: Diagnostic,
    _ formatter: DiagnosticFormatter
  ) -> JSONValue {
    let notes = diagnostic.notes.map { note in
      let place = formatter.place(of: note.span)
      return JSONValue.string("note: \(note.text)" + (place.isEmpty ? "" : " (\(place))"))
    }
    return .object([
      JSONMember("severity", .string(diagnostic.severity.rawValue)),
      JSONMember("place", .string(formatter.place(of: diagnostic.span))),
      JSONMember("headline", .string("\(diagnostic.headline) [\(diagnostic.rule)]")),
      JSONMember(
        "excerpt", .string(formatter.excerpt(of: diagnostic.span).joined(separator: "\n"))),
      JSONMember("notes", .array(notes)),
      JSONMember("fix", .string(diagnostic.fix.map { "fix: \($0)" } ?? "")),
    ])
  }

  private static func text(headline: String, findings: [JSONValue], rest: String) -> String {
    JSONWriter.compact(
      .object([
        JSONMember("headline", .string(headline)), JSONMember("findings", .array(findings)),
        JSONMember("rest", .string(rest)),
      ]))
  }
}
