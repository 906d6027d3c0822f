import MarkupTree
import SourceText

/// Paragraphs that are nothing but marks for the tool that builds the site: `<%= headers 200 %>`,
/// `{:toc}`.
enum TemplateMarks {
  /// What such a paragraph means; nil for text.
  static func finding(_ inlines: [Inline], span: SourceSpan) -> Finding? {
    let text = Words.joined(inlines.plainText)
    if text.hasPrefix("{:"), text.hasSuffix("}"), !text.dropFirst().contains("{") {
      return .noticed(rule: "markup")
    }
    guard let calls = calls(in: text) else { return nil }
    let parts = calls.map { finding(ofCall: $0, span: span) }
    return parts.count == 1 ? parts[0] : .several(parts)
  }

  /// The calls of a text that is nothing but `<%= call %>`, one behind the other.
  private static func calls(in text: String) -> [String]? {
    var calls: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard rest.hasPrefix("<%"), let end = rest.firstRange(of: "%>") else { return nil }
      calls.append(Words.trimmed(rest[..<end.lowerBound].drop { "<%=-".contains($0) }))
      rest = rest[end.upperBound...].drop { $0 == " " }
    }
    return calls.isEmpty ? nil : calls
  }

  /// `headers 201, :Location => url` says the status; what another call shows, the page does not hold.
  private static func finding(ofCall call: String, span: SourceSpan) -> Finding {
    let words = call.split { $0 == " " || $0 == "," || $0 == "(" }
    if words.first == "headers", words.count > 1, let status = StatusText(words[1]) {
      let row = StatusRow(code: status.code, reason: "", description: [], span: span)
      return .statuses([row], rule: "headers-mark")
    }
    return .unknown(
      Diagnostic(
        .note,
        rule: "template-not-understood",
        "the tool that builds the site puts something here: '\(call)'",
        at: span,
        fix: "Write what it shows into the page, in a code block"
      )
    )
  }
}
