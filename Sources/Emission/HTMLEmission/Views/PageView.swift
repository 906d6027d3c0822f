import APIModel
import SiteEmission

/// A page with its frame: what the template `page` is given.
struct PageView: View {
  /// The path of the page in the site.
  let path: String

  /// Where the page is published; nil where that is unknown.
  let canonical: LinkAddress?
  let words: InterfaceWords
  let title: String
  let siteTitle: String
  let summary: String
  let breadcrumb: [LinkView]
  let sidebar: SidebarView
  let content: PageContent
  let previous: LinkView?
  let next: LinkView?

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "words": .part(words)
    case "title": .text(title)
    case "isHome": .flag(sidebar.isHome)
    case "siteTitle": .text(siteTitle)
    case "summary": .text(summary)
    case "canonical": .link(canonical)
    case "policy": .text(SecurityPolicy.text)
    case "styleSheet": .link(LinkAddress(from: path, to: SiteAssets.styleSheet.path))
    case "script": .link(LinkAddress(from: path, to: SiteAssets.script.path))
    case "themeScript": .link(LinkAddress(from: path, to: SiteAssets.themeScript.path))
    case "icon": .link(LinkAddress(from: path, to: SiteAssets.icon.path))
    case "breadcrumb": .list(breadcrumb)
    case "hasBreadcrumb": .flag(!breadcrumb.isEmpty)
    case "sidebar": .part(sidebar)
    case "home", "group", "guide", "endpoint": .part(content.view(name))
    case "hasNeighbours": .flag(previous != nil || next != nil)
    case "previous": .part(previous)
    case "next": .part(next)
    default: nil
    }
  }
}

/// What stands in the frame of a page.
enum PageContent: Sendable {
  case home(HomeView)
  case group(GroupView)
  case guide(GuideView)
  case endpoint(EndpointView)

  /// The view of the content, for the name of its kind alone.
  fileprivate func view(_ kind: String) -> (any View)? {
    switch (self, kind) {
    case (.home(let view), "home"): view
    case (.group(let view), "group"): view
    case (.guide(let view), "guide"): view
    case (.endpoint(let view), "endpoint"): view
    default: nil
    }
  }
}

/// A link with its text.
struct LinkView: View {
  let title: String
  let address: LinkAddress

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    default: nil
    }
  }
}
