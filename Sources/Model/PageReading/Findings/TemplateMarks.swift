import JSONText
import MarkupTree
import SourceText

/// Paragraphs that are nothing but marks for the tool that builds the site: `<%= headers 200 %>`,
/// `{:toc}`.
enum TemplateMarks {
  /// What such a paragraph means on its ground; nil for text.
  ///
  /// The text is that of the paragraph, with its blanks joined.
  static func finding(_ text: String, span: SourceSpan, on ground: BlockHint) -> Finding? {
    guard let first = text.utf8.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "<")
    else { return nil }
    if text.hasPrefix("{:"), text.hasSuffix("}"), !text.dropFirst().contains("{") {
      return .noticed(rule: "markup")
    }
    guard let calls = calls(in: text) else { return nil }
    var status: StatusText?
    let parts = calls.map { call -> Finding in
      if let found = self.status(ofCall: call) {
        status = found
        let row = StatusRow(code: found.code, reason: "", description: [], span: span)
        return .statuses([row], rule: "headers-mark")
      }
      if let message = example(ofCall: call, status: status, span: span, on: ground) {
        return .messages([message], rule: "json-mark")
      }
      return unknown(call, at: span)
    }
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

  /// `headers 201, :Location => url` says the status.
  private static func status(ofCall call: String) -> StatusText? {
    let words = call.split { $0 == " " || $0 == "," || $0 == "(" }
    return words.first == "headers" && words.count > 1 ? StatusText(words[1]) : nil
  }

  /// `json :color => "red"` is a body with these members; `json :image` is one that the page does not
  /// hold.
  private static func example(
    ofCall call: String,
    status: StatusText?,
    span: SourceSpan,
    on ground: BlockHint
  ) -> MessageText? {
    let name = call.prefix { $0 != " " && $0 != "(" }
    guard name == "json", name.endIndex < call.endIndex else { return nil }
    let mark = "<%= \(call) %>"
    let value = HashLiteral.object(String(call[name.endIndex...]))
    let body = value.map(JSONWriter.compact) ?? mark
    var start = MessageText.Start.none
    if let status {
      start = .status(StatusLine(status))
    } else if ground.side != .response, ground.part == .parameters || ground.part == .body {
      start = .requestContent
    }
    var message = MessageText(
      start: start,
      headers: [],
      body: LiteralText(body, at: span),
      raw: LiteralText(mark, at: span)
    )
    if value == nil {
      message.fault = JSONFault(
        "the tool that builds the site fills in '\(mark)'", at: 0, isTemplate: true)
    }
    return message
  }

  /// What another call shows, the page does not hold.
  private static func unknown(_ call: String, at span: SourceSpan) -> Finding {
    .unknown(
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
