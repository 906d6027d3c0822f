import APIModel
import SiteEmission

/// The navigation: all groups, and the pages of the current one, so that it does not grow with the
/// number of pages.
struct SidebarView: View {
  let home: LinkAddress
  let isHome: Bool
  let groups: [SidebarGroupView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "home": .link(home)
    case "isHome": .flag(isHome)
    case "groups": .list(groups)
    default: nil
    }
  }

  /// Makes the navigation as it stands on a page that has these sections.
  init(_ plan: SitePlan, on page: SitePage, sections: [SectionLinkView], words: InterfaceWords) {
    let path = page.path(in: plan)
    home = LinkAddress(from: path, to: SitePage.home.path(in: plan))
    isHome = page == .home
    groups = plan.reference.groups.enumerated().map { index, group in
      SidebarGroupView(
        title: group.title,
        address: LinkAddress(from: path, to: PageAddress.groupPage(group.slug)),
        isCurrent: page == .group(index),
        pages: page.group == index
          ? Self.pages(ofGroup: index, in: plan, on: page, sections: sections, words: words) : []
      )
    }
  }

  private static func pages(
    ofGroup index: Int,
    in plan: SitePlan,
    on current: SitePage,
    sections: [SectionLinkView],
    words: InterfaceWords
  ) -> [SidebarPageView] {
    let path = current.path(in: plan)
    return zip(plan.reference.groups[index].pages, plan.addresses[index]).enumerated()
      .map { place, entry in
        SidebarPageView(
          entry.0,
          address: LinkAddress(from: path, to: entry.1.page),
          sections: current == .page(group: index, place: place) ? sections : nil,
          words: words
        )
      }
  }
}

/// A group in the navigation.
struct SidebarGroupView: View {
  let title: String
  let address: LinkAddress
  let isCurrent: Bool

  /// The pages of the current group; empty for any other.
  let pages: [SidebarPageView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "isCurrent": .flag(isCurrent)
    case "hasPages": .flag(!pages.isEmpty)
    case "pages": .list(pages)
    default: nil
    }
  }
}

/// A page in the navigation.
struct SidebarPageView: View {
  let title: String
  let address: LinkAddress
  let isCurrent: Bool

  /// The method of an operation; empty for a guide.
  let method: String

  /// The stage at the end of its life; empty while it is in use.
  let stage: String

  /// The sections of the current page; empty for any other.
  let sections: [SectionLinkView]

  init(_ page: Page, address: LinkAddress, sections: [SectionLinkView]?, words: InterfaceWords) {
    title = page.title
    self.address = address
    isCurrent = sections != nil
    self.sections = sections ?? []
    switch page {
    case .endpoint(let endpoint):
      method = endpoint.method.rawValue
      stage = words.stage(of: endpoint.lifecycle)
    case .guide: (method, stage) = ("", "")
    }
  }

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "isCurrent": .flag(isCurrent)
    case "method": .text(method)
    case "methodStyle": .text(method.lowercased())
    case "stage": .text(stage)
    case "hasSections": .flag(!sections.isEmpty)
    case "sections": .list(sections)
    default: nil
    }
  }
}

/// A section of the current page.
struct SectionLinkView: View {
  let title: String
  let id: String

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(LinkAddress(fragment: id))
    default: nil
    }
  }
}
