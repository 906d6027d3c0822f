import APIModel
import SiteEmission

/// The navigation of one page: all groups, and the pages of the current one, so that it does not grow
/// with the number of pages.
struct SidebarView: View {
  let top: [LinkView]
  let groupsBefore: HTML
  let group: SidebarGroupView?
  let groupsAfter: HTML

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "top": .list(top)
    case "groupsBefore": .html(groupsBefore)
    case "group": .part(group)
    case "groupsAfter": .html(groupsAfter)
    default: nil
    }
  }
}

/// The current group in the navigation.
struct SidebarGroupView: View {
  let title: String
  let address: LinkAddress
  let isCurrent: Bool

  /// How many pages the group has.
  let count: Int

  /// Whether it has more pages than are listed.
  let isCut: Bool
  let pagesBefore: HTML

  /// The current page; nil on the page of the group itself.
  let page: SidebarPageView?
  let pagesAfter: HTML

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "isCurrent": .flag(isCurrent)
    case "isCut": .flag(isCut)
    case "count": .text(String(count))
    case "pagesBefore": .html(pagesBefore)
    case "page": .part(page)
    case "pagesAfter": .html(pagesAfter)
    default: nil
    }
  }
}
