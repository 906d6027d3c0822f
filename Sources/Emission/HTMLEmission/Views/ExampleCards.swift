import APIModel
import JSONText
import RequestSamples
import SourceText

extension PageWriter {
  /// The cards of an endpoint: how to call it, then its examples as they are documented.
  func cards(of endpoint: Endpoint, script: String) -> [CardView] {
    var cards: [CardView] = []
    if let curl = CurlText.text(of: endpoint) {
      cards.append(curlCard(curl, script: script))
    }
    // The command says what the main request is; a body is shown besides, since readers copy it.
    let main = DocumentedExchange.main(of: endpoint).request
    let responses = endpoint.examples.filter { $0.role == .response }
    let first = responses.first(where: Self.isTypical) ?? responses.first
    for example in endpoint.examples {
      switch example.role {
      case .request where example.body != nil: cards.append(requestCard(example, isOpen: true))
      case .request where example != main: cards.append(requestCard(example, isOpen: false))
      case .request: continue
      case .response:
        cards.append(responseCard(example, of: endpoint, isOpen: example == first))
      }
    }
    return cards
  }

  /// Whether an example shows what usually comes back: a success with real values.
  private static func isTypical(_ example: Example) -> Bool {
    if case .opaque? = example.body?.json { return false }
    return (example.status ?? 200) < 400
  }

  /// The card of a curl command; `script` is the path of the script that does the same.
  private func curlCard(_ text: String, script: String) -> CardView {
    var card = CardView(title: words[.request], detail: "curl")
    card.code = HTML(text: text)
    card.language = "sh"
    var remark = HTML(text: words[.asScript] + " ")
    let name = script.split(separator: "/").last.map(String.init) ?? script
    remark.element("a", [.href(LinkAddress(from: path, to: script))], text: name)
    card.remarks = [RemarkView(content: remark)]
    return card
  }

  private func requestCard(_ example: Example, isOpen: Bool) -> CardView {
    var card = CardView(title: words[.request], detail: detail(of: example), isOpen: isOpen)
    fill(&card, with: example, startLine: example.request.map { "\($0.method) \($0.target)" })
    return card
  }

  private func responseCard(_ example: Example, of endpoint: Endpoint, isOpen: Bool) -> CardView {
    var card = CardView(
      title: words[.response],
      detail: detail(of: example),
      status: endpoint.servedStatus(of: example),
      isOpen: isOpen
    )
    let line = example.status.map { status in
      let reason = endpoint.responses.first { $0.status == status }?.reason ?? ""
      return "HTTP/1.1 \(status)" + (reason.isEmpty ? "" : " \(reason)")
    }
    fill(&card, with: example, startLine: line)
    return card
  }

  private func detail(of example: Example) -> String {
    if !example.title.isEmpty { return example.title }
    return example.name == "example" ? "" : example.name
  }

  private func fill(_ card: inout CardView, with example: Example, startLine: String?) {
    var head = HTML(text: startLine ?? "")
    for line in example.headers {
      if !head.isEmpty { head.endLine() }
      head.element("b", text: line.name)
      head.append(text: ": \(line.value)")
    }
    card.head = head
    guard let body = example.body else { return }
    card.code = HTML(text: body.literal.text)
    card.language = body.json == nil ? "text" : "json"
    switch body.json {
    case .valid?, nil: break
    case .repaired(_, let repairs)?:
      let list = repairs.map { place($0.description, $0.offset, in: body.literal) }
      card.remarks.append(remark("\(words[.repaired]) \(list.joined(separator: "; "))"))
    case .opaque(let fault)?:
      if fault.isTemplate { card.remarks.append(remark(words[.template])) }
      card.remarks.append(
        remark("\(words[.opaque]) \(place(fault.description, fault.offset, in: body.literal))")
      )
    }
  }

  private func remark(_ text: String) -> RemarkView { RemarkView(content: HTML(text: text)) }

  /// A description with the 1-based line of the example that it speaks of.
  private func place(_ description: String, _ offset: Int, in literal: LiteralText) -> String {
    let line = literal.text.utf8.prefix(max(0, offset)).count { $0 == UInt8(ascii: "\n") } + 1
    return "\(description) (\(words[.line]) \(line))"
  }
}
