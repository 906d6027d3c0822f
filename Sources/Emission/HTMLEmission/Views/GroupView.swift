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
  mutating func group(_ index: Int, of plan: SitePlan) -> GroupView {
    let group = plan.reference.groups[index]
    anchors.reserve(GroupView.sectionIDs)
    let introduction = html(group.introduction?.blocks ?? [], headingLevel: 2)
    return GroupView(
      title: group.title,
      introduction: introduction,
      endpoints: site.facts(ofGroup: index).map(\.groupRow),
      guides: plan.pages[index].compactMap { planned in
        guard case .guide(let guide) = planned.page else { return nil }
        return EndpointRowView(guide, LinkAddress(from: path, to: planned.address.page))
      }
    )
  }
}
