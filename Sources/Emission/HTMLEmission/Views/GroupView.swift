import APIModel
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
    case "count": .text(String(endpoints.count))
    case "hasEndpoints": .flag(!endpoints.isEmpty)
    case "endpoints": .list(endpoints)
    case "hasGuides": .flag(!guides.isEmpty)
    case "guides": .list(guides)
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
}
