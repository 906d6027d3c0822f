import RequestSamples

/// One of the texts of a card.
struct PaneView: View {
  /// The language, or the name of the example; unique in its card.
  let key: String

  /// The text on its button.
  let label: String

  /// The status of an answer; nil for any other text.
  var status: ServedStatus?

  /// The reason phrase of the status; empty where the page has none.
  var reason = ""

  /// Whether it is shown first.
  var isFirst = false

  /// The start line and the header fields of a message; empty where there are none.
  var head = HTML()

  /// The text in colour; empty for a message without a body.
  var code = HTML()

  /// The language of the code, as a class name needs it.
  var language = "text"

  /// The text as the page has it, where the code is set out anew; empty where it is the same.
  var written = ""

  /// What is worth knowing about it.
  var remarks: [RemarkView] = []

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "key": .text(key)
    case "label": .text(label)
    case "status": .text(status.map { String($0.code) } ?? "")
    case "statusStyle": .text(ResponseView.style(ofStatus: status?.code))
    case "reason": .text(reason)
    case "isAssumed": .flag(status?.isAssumed ?? false)
    case "isFirst": .flag(isFirst)
    case "head": .html(head)
    case "code": .html(code)
    case "language": .text(language)
    case "written": .text(written)
    case "hasRemarks": .flag(!remarks.isEmpty)
    case "remarks": .list(remarks)
    default: nil
    }
  }
}

/// A remark under a text.
struct RemarkView: View {
  let content: HTML

  func value(_ name: String) -> ViewValue? { name == "content" ? .html(content) : nil }
}
