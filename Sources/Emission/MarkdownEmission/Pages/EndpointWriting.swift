import APIModel
import MarkupTree
import RequestSamples
import SourceText

extension MarkdownWriter {
  /// The page of an operation, as the convention for pages would have an author write it.
  func page(of endpoint: Endpoint) -> MarkdownLines {
    var lines = MarkdownLines()
    lines.append(heading: MarkdownEscaping.text(endpoint.title), level: 1)
    append(endpoint.lifecycle, of: endpoint, to: &lines)
    append(endpoint.description, level: 2, to: &lines)
    lines.append(
      code: endpoint.paths.map { "\(endpoint.method) \($0)" }.joined(separator: "\n"),
      language: "http")
    append(endpoint.parameters, to: &lines)
    for body in endpoint.requestBodies { append(body, to: &lines) }
    append(endpoint.responses, to: &lines)
    append(endpoint.examples, of: endpoint, to: &lines)
    let sample = RequestSample.main(for: endpoint)
    if let command = try? CurlRenderer().render(sample) {
      lines.append(heading: "With curl", level: 2)
      lines.append(code: CurlRenderer.preamble(for: sample) + command, language: "sh")
    }
    for note in endpoint.notes {
      let file = note.blocks.first?.span.file ?? endpoint.file
      lines.append(heading: text(note.title, in: file), level: 2)
      append(note.blocks, level: 3, to: &lines)
    }
    return lines
  }

  /// The end of life as the alert that a reader of the convention looks for.
  private func append(_ lifecycle: Lifecycle, of endpoint: Endpoint, to lines: inout MarkdownLines)
  {
    guard lifecycle.isDeprecated else { return }
    let file = lifecycle.origin?.span.file ?? endpoint.file
    var content = MarkdownLines()
    if lifecycle.notice.isEmpty {
      content.append(paragraph: "This API has been \(lifecycle.stage.rawValue).")
    } else {
      content.append(paragraph: text(lifecycle.notice, in: file))
    }
    if let replacement = lifecycle.replacement,
      !lifecycle.notice.plainText.contains(replacement.title)
    {
      let title = MarkdownEscaping.text(replacement.title)
      let address = replacement.destination.flatMap { self.address(of: $0, in: file) }
      let link = address.map { "[\(title)](\(MarkdownEscaping.destination($0)))" } ?? title
      content.append(paragraph: "Use \(link) instead.")
    }
    lines.append(["> [!WARNING]"] + MarkdownLines.marked(content, mark: "> ", rest: "> "))
  }

  private func append(_ body: RequestBody, to lines: inout MarkdownLines) {
    lines.append(heading: "Request body", level: 2)
    if let mediaType = body.mediaType {
      lines.append(paragraph: "Media type: \(MarkdownEscaping.code(mediaType))")
    }
    append(body.description, level: 3, to: &lines)
    append(FieldRow.rows(of: body.schema), to: &lines)
  }

  /// The statuses as a table, then the header fields and members of each answer.
  private func append(_ responses: [Response], to lines: inout MarkdownLines) {
    guard !responses.isEmpty else { return }
    lines.append(heading: "Responses", level: 2)
    lines.append(
      table: ["Status", "Description"],
      responses.map { response in
        [Self.status(of: response), cell(response.description)]
      })
    let first = responses.firstIndex { !($0.headers.isEmpty && ($0.body?.fields ?? []).isEmpty) }
    for (index, response) in responses.enumerated() {
      let tail = index == first ? "" : " (\(Self.status(of: response)))"
      if !response.headers.isEmpty {
        lines.append(heading: "Response headers\(tail)", level: 3)
        append(response.headers.map { FieldRow($0) }, to: &lines)
      }
      guard let body = response.body, !body.fields.isEmpty else { continue }
      lines.append(heading: "Response body\(tail)", level: 3)
      append(FieldRow.rows(of: body), to: &lines)
    }
  }

  private static func status(of response: Response) -> String {
    let reason = MarkdownEscaping.text(response.reason)
    guard let status = response.status else { return reason.isEmpty ? "any" : reason }
    return reason.isEmpty ? "\(status)" : "\(status) \(reason)"
  }
}
