import APIModel
import JSONText
import SourceText

/// What an author should know of an example.
enum ExampleFindings {
  /// Notes about files that commands send, where no example of a request shows what they may hold.
  static func unseen(
    _ files: [(name: String, span: SourceSpan)], by examples: [Example]
  ) -> [Diagnostic] {
    let isShown = examples.contains { $0.role == .request && $0.body != nil }
    if isShown { return [] }
    return files.map { name, span in
      Diagnostic(
        .note,
        rule: "example-file",
        name.isEmpty || name == "-"
          ? "this command sends its input, and the page does not show it"
          : "this command sends the file '\(name)', and the page does not show it",
        at: span,
        fix: "Write the data into the command, or show a request with them beside it"
      )
    }
  }

  /// The diagnostic of an example whose body is meant as JSON and is none; nil for all others.
  static func diagnostic(_ example: Example) -> Diagnostic? {
    guard let body = example.body, let json = body.json else { return nil }
    switch json {
    case .valid: return nil
    case .repaired(_, let repairs):
      guard let first = repairs.first else { return nil }
      return Diagnostic(
        .warning,
        rule: "json-repaired",
        "the JSON of this example had to be repaired: \(first.description)",
        at: body.literal.span(ofByte: first.offset),
        notes: repairs.dropFirst().prefix(3).map {
          .init("repaired too: \($0.description)", at: body.literal.span(ofByte: $0.offset))
        } + [.init("the repaired text is what a fixture of it holds")],
        fix: "Write lawful JSON, so that the example can be checked and served as it stands"
      )
    case .opaque(let fault):
      return Diagnostic(
        fault.isTemplate ? .note : .warning,
        rule: fault.isTemplate ? "json-template" : "json-opaque",
        fault.isTemplate
          ? "this example is a template, not JSON: \(fault.description)"
          : "this example is no JSON: \(fault.description)",
        at: body.literal.span(ofByte: fault.offset),
        fix: fault.isTemplate
          ? "Show a response with real values beside it; only those become fixtures"
          : "Write lawful JSON, or show some beside it; only that becomes a fixture"
      )
    }
  }
}
