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
        count: group.pages.count,
        pages: page.group == index
          ? Self.pages(ofGroup: index, in: plan, on: page, sections: sections, words: words) : []
      )
    }
  }

  /// As many pages of a group are listed; of a larger group those around the current page are, because
  /// a list of all on every page of it would grow with the square of their number.
  private static let pageLimit = 100

  private static func pages(
    ofGroup index: Int,
    in plan: SitePlan,
    on current: SitePage,
    sections: [SectionLinkView],
    words: InterfaceWords
  ) -> [SidebarPageView] {
    let path = current.path(in: plan)
    let group = plan.reference.groups[index]
    return window(of: group.pages.count, around: current).map { place in
      SidebarPageView(
        group.pages[place],
        address: LinkAddress(from: path, to: plan.addresses[index][place].page),
        sections: current == .page(group: index, place: place) ? sections : nil,
        words: words
      )
    }
  }

  /// The places of the pages that are listed.
  private static func window(of count: Int, around current: SitePage) -> Range<Int> {
    guard count > pageLimit, case .page(_, let place) = current else {
      return 0..<min(count, pageLimit)
    }
    let start = min(max(0, place - pageLimit / 2), count - pageLimit)
    return start..<start + pageLimit
  }
}

/// A group in the navigation.
struct SidebarGroupView: View {
  let title: String
  let address: LinkAddress
  let isCurrent: Bool

  /// How many pages the group has.
  let count: Int

  /// The pages of the current group, or as many of them as are listed; empty for any other.
  let pages: [SidebarPageView]

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "isCurrent": .flag(isCurrent)
    case "hasPages": .flag(!pages.isEmpty)
    case "pages": .list(pages)
    case "isCut": .flag(!pages.isEmpty && pages.count < count)
    case "count": .text(String(count))
    default: nil
    }
  }
}
