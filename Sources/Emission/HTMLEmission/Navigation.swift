import APIModel
import SiteEmission

/// The entries of the navigation that many pages share, each written once: on a thousand pages a list
/// of a hundred is most of the work otherwise.
struct Navigation: Sendable {
  /// The entry of each group, for pages at the root of the site.
  private let groupsFromRoot: [HTML]

  /// The entry of each group, for pages in the folder of another group.
  private let groupsFromGroup: [HTML]

  /// The entry of each group, for a page that is shown at any depth.
  private let groupsFromAnywhere: [HTML]

  /// The entry of each page, for the other pages of its group.
  private let pages: [[HTML]]

  /// As many pages of a group are listed; of a larger group those around the current page are, because
  /// a list of all on every page of it would grow with the square of their number.
  private static let pageLimit = 100

  /// Writes the entries of a plan with the templates of a theme.
  init(_ plan: SitePlan, theme: Theme, words: InterfaceWords, memory: HTMLMemory) {
    memory.entries.begin(HTMLMemory.PageLook(theme: theme, words: words))
    memory.entryLists.begin(AnySetting())
    defer {
      memory.entries.end()
      memory.entryLists.end()
    }
    // No group is called so: slugs have no hyphen at their start.
    let anyGroup = PageAddress.groupPage("-")
    func groups(_ address: (String) -> LinkAddress) -> [HTML] {
      plan.reference.groups.map { group in
        let address = address(PageAddress.groupPage(group.slug))
        let link = LinkView(title: group.title, address: address)
        return theme.render(link, with: "sidebar-group")
      }
    }
    groupsFromRoot = groups { LinkAddress(from: SitePage.homePath, to: $0) }
    groupsFromGroup = groups { LinkAddress(from: anyGroup, to: $0) }
    groupsFromAnywhere = groups { SitePage.notFound.address(of: $0, in: plan) }
    pages = zip(plan.reference.groups, plan.pages).map { group, pages in
      let path = PageAddress.groupPage(group.slug)
      let entries = pages.map { planned in
        memory.entries.value(at: planned.address, of: planned) {
          let address = LinkAddress(from: path, to: planned.address.page)
          let view = SidebarPageView(planned.page, address: address, words: words)
          return theme.render(view, with: "sidebar-page")
        }
      }
      // Each page of the group is compared with what it was made of: the same list is known at once.
      return memory.entryLists.value(at: group.slug, while: { $0 == entries }) { entries }
    }
  }

  /// The entries of all groups, which stand on every page.
  var groups: [HTML] { groupsFromRoot + groupsFromGroup }

  /// The entries of the pages of a group, of which its pages show those around them.
  func entries(ofGroup index: Int) -> [HTML] { pages[index] }

  /// The navigation as it stands on a page that has these sections.
  func sidebar(
    of plan: SitePlan,
    on page: SitePage,
    sections: [SectionLinkView],
    words: InterfaceWords
  ) -> SidebarView {
    let top = SitePage.top.map { entry in
      LinkView(
        title: entry == .home ? words[.overview] : entry.title(in: plan, words: words),
        address: page.address(of: entry.path(in: plan), in: plan),
        isCurrent: entry == page
      )
    }
    guard let current = page.group else {
      let groups = page == .notFound ? groupsFromAnywhere : groupsFromRoot
      return SidebarView(
        top: top, groupsBefore: HTML(joining: groups[...]), group: nil, groupsAfter: HTML())
    }
    return SidebarView(
      top: top,
      groupsBefore: HTML(joining: groupsFromGroup[..<current]),
      group: group(current, of: plan, on: page, sections: sections, words: words),
      groupsAfter: HTML(joining: groupsFromGroup[(current + 1)...])
    )
  }

  private func group(
    _ index: Int,
    of plan: SitePlan,
    on page: SitePage,
    sections: [SectionLinkView],
    words: InterfaceWords
  ) -> SidebarGroupView {
    let path = page.path(in: plan)
    let group = plan.reference.groups[index]
    let entries = pages[index]
    var place: Int?
    if case .page(_, let current) = page { place = current }
    let window = Self.window(of: entries.count, around: place)
    let view = place.map { place in
      SidebarPageView(
        group.pages[place],
        address: LinkAddress(from: path, to: path),
        sections: sections,
        words: words
      )
    }
    let split = place ?? window.lowerBound
    return SidebarGroupView(
      title: group.title,
      address: LinkAddress(from: path, to: PageAddress.groupPage(group.slug)),
      isCurrent: page == .group(index),
      count: entries.count,
      isCut: window.count < entries.count,
      pagesBefore: HTML(joining: entries[window.lowerBound..<split]),
      page: view,
      pagesAfter: HTML(joining: entries[(place.map { $0 + 1 } ?? split)..<window.upperBound])
    )
  }

  /// The places of the pages that are listed.
  private static func window(of count: Int, around place: Int?) -> Range<Int> {
    guard count > pageLimit, let place else { return 0..<min(count, pageLimit) }
    let start = min(max(0, place - pageLimit / 2), count - pageLimit)
    return start..<start + pageLimit
  }
}
