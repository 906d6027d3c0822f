import APIModel
import JSONText
import RequestSamples
import SourceText

extension PageWriter {
  /// The cards of an endpoint: how to call it, then its examples as they are documented.
  func cards(of endpoint: Endpoint, script: String) -> [CardView] {
    // The command says what the main request is; a body is shown besides, since readers copy it.
    let main = DocumentedExchange.main(of: endpoint).request
    let requests = endpoint.examples.filter {
      $0.role == .request && ($0.body != nil || $0 != main)
    }
    let responses = endpoint.examples.filter { $0.role == .response }
    let request = requestCard(requests)
    let response = responseCard(responses, of: endpoint, title: words[.response])
    // A documented request without a body says little that the command does not.
    let isTelling = requests.contains { $0.body != nil }
    return [callCard(endpoint, script: script)].compactMap { $0 }
      + (isTelling ? [request, response] : [response, request]).compactMap { $0 }
  }

  /// The main request in every language.
  ///
  /// It is nil where no language can say it; `script` is the path of the script that makes it.
  private func callCard(_ endpoint: Endpoint, script: String) -> CardView? {
    let request = RequestTexts(of: endpoint, in: site.samples)
    guard !request.texts.isEmpty else { return nil }
    var remark = HTML(text: words[.asScript] + " ")
    let name = script.split(separator: "/").last.map(String.init) ?? script
    remark.element("a", [.href(LinkAddress(from: path, to: script))], text: name)
    let curl = request.texts.firstIndex { $0.language == .curl } ?? 0
    let panes = request.texts.enumerated().map { index, text in
      PaneView(
        key: text.language.rawValue,
        label: text.language.title,
        isFirst: index == 0,
        code: text.code,
        language: text.styleName,
        remarks: index == curl ? [RemarkView(content: remark)] : []
      )
    }
    var card = CardView(
      kind: .request, title: words[.request], choice: words[.sampleLanguage], panes: panes)
    card.values = SampleValuesView(
      fields: request.values.map { .init(name: $0.name, initial: $0.initial) },
      mockURL: "\(SampleVariable.baseURL.defaultValue)",
      realURL: site.serverURL
    )
    card.call = SendableCall.text(of: request.sample)
    return card
  }

  private func requestCard(_ examples: [Example]) -> CardView? {
    guard !examples.isEmpty else { return nil }
    let panes = examples.enumerated().map { index, example in
      var pane = PaneView(
        key: example.name, label: detail(of: example, amongPeers: examples.count),
        isFirst: index == 0)
      fill(&pane, with: example, startLine: example.request.map { "\($0.method) \($0.target)" })
      return pane
    }
    return CardView(
      kind: .example, title: words[.exampleRequest], choice: words[.example], panes: panes)
  }

  /// The documented answers; nil where there are none.
  func responseCard(_ examples: [Example], of endpoint: Endpoint, title: String) -> CardView? {
    let first = examples.firstIndex(where: Self.isTypical) ?? 0
    guard !examples.isEmpty else { return nil }
    let statuses = endpoint.servedStatuses(of: examples)
    let counts = Dictionary(statuses.map { ($0, 1) }, uniquingKeysWith: +)
    let panes = examples.enumerated().map { index, example in
      let status = statuses[index]
      let reason = endpoint.responses.first { $0.status == status.code }?.reason ?? ""
      var shown = example
      shown.title = Self.title(of: example, behind: status.code, reason)
      var pane = PaneView(
        key: "\(status.code)-\(example.name)",
        label: detail(of: shown, amongPeers: counts[status] ?? 1),
        status: status,
        reason: reason,
        isFirst: index == first
      )
      let line = example.status.map { "HTTP/1.1 \($0)" + (reason.isEmpty ? "" : " \(reason)") }
      fill(&pane, with: example, startLine: line)
      return pane
    }
    return CardView(kind: .response, title: title, choice: words[.status], panes: panes)
  }

  /// Whether an example shows what usually comes back: a success with real values.
  private static func isTypical(_ example: Example) -> Bool {
    if case .opaque? = example.body?.json { return false }
    return (example.status ?? 200) < 400
  }

  /// What the page calls an example, else the name that tells it from those beside it; empty where
  /// it stands alone without a title.
  private func detail(of example: Example, amongPeers count: Int) -> String {
    guard example.title.isEmpty else { return example.title }
    return count == 1 ? "" : example.name
  }

  /// The title of an answer without its status and reason phrase, which stand before it.
  private static func title(of example: Example, behind code: Int, _ reason: String) -> String {
    if example.name == String(code) { return "" }
    var rest = Substring(example.title)
    for told in [String(code), reason] where rest.lowercased().hasPrefix(told.lowercased()) {
      rest = rest.dropFirst(told.count).drop { " :-–—".contains($0) }
    }
    return String(rest)
  }

  private func fill(_ pane: inout PaneView, with example: Example, startLine: String?) {
    var head = HTML()
    if let startLine { head.element("b", text: startLine) }
    for line in example.headers {
      if !head.isEmpty { head.endLine() }
      head.element("span", [.class("k")], text: line.name)
      head.append(text: ": \(line.value)")
    }
    pane.head = head
    if let body = example.body { fill(&pane, with: body) }
  }

  private func fill(_ pane: inout PaneView, with body: ExampleBody) {
    let text = body.literal.text
    guard let json = body.json else {
      pane.code = HTML(text: text)
      return
    }
    pane.language = "json"
    if let value = json.value, Self.isOneLine(text) {
      let pretty = JSONWriter.pretty(value)
      if pretty != text {
        pane.code = CodeMarkup.json(pretty)
        pane.written = text
        pane.remarks.append(remark(words[.setOut]))
      }
    }
    if pane.code.isEmpty { pane.code = CodeMarkup.json(text) }
    switch json {
    case .valid: break
    case .repaired(_, let repairs):
      let lines = LiteralPlaces(body.literal, bytes: Array(text.utf8))
      let list = repairs.map { place($0.description, $0.offset, in: lines) }
      pane.remarks.append(remark("\(words[.repaired]) \(list.joined(separator: "; "))"))
    case .opaque(let fault):
      if fault.isTemplate { pane.remarks.append(remark(words[.template])) }
      let lines = LiteralPlaces(body.literal, bytes: Array(text.utf8))
      pane.remarks.append(
        remark("\(words[.opaque]) \(place(fault.description, fault.offset, in: lines))")
      )
    }
  }

  /// Whether a text is one long line, which nobody can read.
  private static func isOneLine(_ text: String) -> Bool {
    let line = text.utf8.drop { $0 == UInt8(ascii: "\n") }
    return line.count > 60 && !line.dropLast().contains(UInt8(ascii: "\n"))
  }

  private func remark(_ text: String) -> RemarkView { RemarkView(content: HTML(text: text)) }

  /// A description with the 1-based line of the example that it speaks of.
  private func place(_ description: String, _ offset: Int, in lines: LiteralPlaces) -> String {
    "\(description) (\(words[.line]) \(lines.line(of: offset) + 1))"
  }
}
