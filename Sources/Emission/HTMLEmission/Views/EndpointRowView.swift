import APIModel
import MarkupTree

/// A row of the table of a group: an endpoint, or a guide where there is no request line.
struct EndpointRowView: View {
  let title: String
  let address: LinkAddress
  let requestLine: RequestLineView?
  let summary: HTML

  /// The stage at the end of its life; empty while it is in use.
  let stage: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "requestLine": .part(requestLine)
    case "summary": .html(summary)
    case "stage": .text(stage)
    default: nil
    }
  }
}

extension PageWriter {
  /// The row of an endpoint.
  func row(
    _ endpoint: Endpoint,
    _ link: LinkAddress,
    showsSummary: Bool = true
  ) -> EndpointRowView {
    EndpointRowView(
      title: endpoint.title,
      address: link,
      requestLine: RequestLineView(method: endpoint.method, path: endpoint.path),
      summary: HTML(text: showsSummary ? endpoint.summary.plainText : ""),
      stage: words.stage(of: endpoint.lifecycle)
    )
  }

  /// The row of a guide.
  func row(_ guide: Guide, _ link: LinkAddress) -> EndpointRowView {
    EndpointRowView(
      title: guide.title,
      address: link,
      requestLine: nil,
      summary: HTML(text: guide.summary),
      stage: ""
    )
  }
}
