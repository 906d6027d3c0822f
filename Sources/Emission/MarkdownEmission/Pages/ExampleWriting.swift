import APIModel
import RequestSamples
import SourceText

extension MarkdownWriter {
  /// Adds the documented messages, those of one name below one heading.
  func append(_ examples: [Example], of endpoint: Endpoint, to lines: inout MarkdownLines) {
    guard !examples.isEmpty else { return }
    lines.append(heading: "Examples", level: 2)
    var title: String?
    for example in examples {
      let name = example.title.isEmpty ? example.name : example.title
      if name != title { lines.append(heading: MarkdownEscaping.text(name), level: 3) }
      title = name
      append(example, of: endpoint, to: &lines)
    }
  }

  private func append(_ example: Example, of endpoint: Endpoint, to lines: inout MarkdownLines) {
    var head: [String] = []
    if let request = example.request { head.append("\(request.method) \(request.target)") }
    if let status = example.status {
      let reason = endpoint.responses.first { $0.status == status }?.reason ?? ""
      head.append("HTTP/1.1 \(status)" + (reason.isEmpty ? "" : " \(reason)"))
    }
    head += example.headers.map { "\($0.name): \($0.value)" }
    let body = example.body?.literal.text
    if head.isEmpty {
      // A body alone says by the sentence before it whose it is.
      lines.append(paragraph: example.role == .request ? "The request:" : "The response:")
      let language = example.body?.json == nil ? "" : "json"
      lines.append(code: body ?? example.raw.text, language: language)
    } else {
      lines.append(
        code: (head + (body.map { ["", $0] } ?? [])).joined(separator: "\n"), language: "http")
    }
  }
}
