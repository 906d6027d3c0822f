import APIModel
import MarkupTree
import SourceText

/// What directives are for whose body no rule reads.
enum DirectiveKinds {
  /// Whether a directive steers the tools that build a site and shows nothing.
  static func isSilent(_ name: String) -> Bool {
    [
      "toctree", "contents", "index", "highlight", "meta", "default-domain", "currentmodule",
      "sectnum", "target-notes", "tabularcolumns", "default-role", "role", "date", "title",
    ].contains(name)
  }

  /// Whether a directive shows something that is for people.
  static func isShown(_ name: String) -> Bool {
    [
      "image", "figure", "rubric", "math", "raw", "graphviz", "literalinclude", "include",
      "replace",
    ]
    .contains(name)
  }

  /// The directives that say what an operation is.
  private static let operations =
    ["http:any", "rest_method", "rest_parameters", "rest_status_code"]
    + HTTPMethod.known.sorted().map { "http:\($0.lowercased())" }

  /// The directive for an operation that a misspelt name was meant to be.
  static func meant(by name: String) -> String? { NearestName.misspelt(name, among: operations) }

  /// What is said about a directive that is read as another.
  static func diagnostic(
    _ directive: Directive, readAs meant: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      rule: "directive-misspelt",
      "'\(directive.name)' is no directive",
      at: span,
      notes: [.init("it is read as '\(meant)'")],
      fix: "Did you mean '\(meant)'?"
    )
  }

  /// What is said about any other.
  static func diagnostic(_ directive: Directive, at span: SourceSpan) -> Diagnostic {
    if let meant = meant(by: directive.name) {
      return Diagnostic(
        .warning,
        rule: "directive-misspelt",
        "'\(directive.name)' is no directive, and what it documents is lost",
        at: span,
        fix: "Did you mean '\(meant)'?"
      )
    }
    return Diagnostic(
      .note,
      rule: "directive-not-understood",
      "nothing is known about the directive '\(directive.name)'",
      at: span,
      fix: "Write what it shows as text, a table or a code block"
    )
  }
}
