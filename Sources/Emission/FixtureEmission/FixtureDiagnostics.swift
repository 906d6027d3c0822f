import APIModel
import JSONText
import SourceText

extension Diagnostic {
  /// A response header that a server must not or cannot send.
  static func unlawfulHeader(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .warning,
      rule: "unlawful-header",
      "the response header '\(name.filter { !$0.isNewline })' cannot be sent and is left out",
      at: span,
      fix: "Write it as 'Name: value' on one line, without control characters"
    )
  }

  /// A response header that would make browsers do more than take the answer.
  static func withheldHeader(_ name: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .note,
      rule: "withheld-header",
      "the mock does not send the response header '\(name)'",
      at: span,
      notes: [.init("a browser would act on it for all that runs on this host; the page shows it")]
    )
  }

  /// An answer that no server can send.
  static func exampleLeftOut(_ example: Example) -> Diagnostic {
    var span = example.origin.span
    var reason = "its status is no final one"
    if case .opaque(let fault) = example.body?.json {
      span = example.body?.literal.span(ofByte: fault.offset) ?? span
      reason = fault.isTemplate ? "it is a template: \(fault.description)" : fault.description
    } else if example.body != nil {
      reason = "it is meant as JSON, and is none"
    }
    return Diagnostic(
      .note,
      rule: "fixture-left-out",
      "the example '\(example.name)' is no answer that the mock can send",
      at: span,
      notes: [.init(reason)],
      fix: "Add an example with real values"
    )
  }
}
