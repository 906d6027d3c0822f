import APIModel
import MarkupTree
import SiteEmission

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

extension EndpointRowView {
  /// The row of an endpoint on a page of the site.
  init(
    _ planned: PlannedEndpoint,
    on page: String,
    words: InterfaceWords,
    showsSummary: Bool = true
  ) {
    let endpoint = planned.endpoint
    self.init(
      title: endpoint.title,
      address: LinkAddress(from: page, to: planned.address.page),
      requestLine: RequestLineView(method: endpoint.method, path: endpoint.path),
      summary: HTML(text: showsSummary ? endpoint.summary.plainText : ""),
      stage: words.stage(of: endpoint.lifecycle)
    )
  }

  /// The row of a guide.
  init(_ guide: Guide, _ address: LinkAddress) {
    self.init(
      title: guide.title,
      address: address,
      requestLine: nil,
      summary: HTML(text: guide.summary),
      stage: ""
    )
  }
}
