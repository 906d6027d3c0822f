import APIModel
import MarkupTree
import SiteEmission

/// The page of a group: what it is for, and its endpoints as a table.
struct GroupView: View {
  let title: String
  let introduction: HTML
  let endpoints: [EndpointRowView]
  let guides: [EndpointRowView]

  /// The ids of the sections that the template writes itself.
  static let sectionIDs = ["endpoints", "guides"]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "introduction": .html(introduction)
    case "hasEndpoints": .flag(!endpoints.isEmpty)
    case "endpoints": .list(endpoints)
    case "hasGuides": .flag(!guides.isEmpty)
    case "guides": .list(guides)
    default: nil
    }
  }
}

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
  /// The page of a group.
  mutating func group(_ group: Group, addresses: [PageAddress]) -> GroupView {
    anchors.reserve(GroupView.sectionIDs)
    let introduction = html(group.introduction?.blocks ?? [], headingLevel: 2)
    var endpoints: [EndpointRowView] = []
    var guides: [EndpointRowView] = []
    for (page, address) in zip(group.pages, addresses) {
      let link = LinkAddress(from: path, to: address.page)
      switch page {
      case .endpoint(let endpoint): endpoints.append(row(endpoint, link))
      case .guide(let guide): guides.append(row(guide, link))
      }
    }
    return GroupView(
      title: group.title,
      introduction: introduction,
      endpoints: endpoints,
      guides: guides
    )
  }

  private func row(_ endpoint: Endpoint, _ link: LinkAddress) -> EndpointRowView {
    EndpointRowView(
      title: endpoint.title,
      address: link,
      requestLine: RequestLineView(method: endpoint.method, path: endpoint.path),
      summary: HTML(text: endpoint.summary.plainText),
      stage: words.stage(of: endpoint.lifecycle)
    )
  }

  private func row(_ guide: Guide, _ link: LinkAddress) -> EndpointRowView {
    EndpointRowView(
      title: guide.title,
      address: link,
      requestLine: nil,
      summary: HTML(text: guide.summary),
      stage: ""
    )
  }
}
