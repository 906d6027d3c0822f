import RequestSamples

/// A card of code: a command, a request or a response, with what is worth knowing about it.
struct CardView: View {
  /// What the card shows.
  let title: String

  /// The name of an example or what else tells two cards apart.
  let detail: String

  /// The status of a response; nil for any other card.
  var status: ServedStatus?

  /// Whether the card is open at first.
  var isOpen = true

  /// The start line and the header fields of a message; empty where there are none.
  var head = HTML()

  /// The text that is copied; empty for a message without a body.
  var code = HTML()

  /// The language of the code, as a class name needs it.
  var language = "text"

  /// Remarks under the code.
  var remarks: [RemarkView] = []

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "status": .text(status.map { String($0.code) } ?? "")
    case "statusStyle": .text(ResponseView.style(ofStatus: status?.code))
    case "isAssumed": .flag(status?.isAssumed ?? false)
    case "detail": .text(detail)
    case "isOpen": .flag(isOpen)
    case "head": .html(head)
    case "code": .html(code)
    case "language": .text(language)
    case "hasRemarks": .flag(!remarks.isEmpty)
    case "remarks": .list(remarks)
    default: nil
    }
  }
}

/// A remark under a card.
struct RemarkView: View {
  let content: HTML

  func value(_ name: String) -> ViewValue? { name == "content" ? .html(content) : nil }
}
