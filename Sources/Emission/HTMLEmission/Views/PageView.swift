import APIModel
import SiteEmission

/// A page with its frame: what the template `page` is given.
struct PageView: View {
  /// The path of the page in the site.
  let path: String

  /// Where the page is published; nil where that is unknown.
  let canonical: LinkAddress?

  /// The page as Markdown; nil where the site has none.
  var markdown: LinkAddress?
  let words: InterfaceWords
  let title: String
  let siteTitle: String
  let isHome: Bool
  let summary: String
  let breadcrumb: [LinkView]
  let sidebar: SidebarView
  let content: PageContent
  let previous: LinkView?
  let next: LinkView?

  /// How many scripts the search index has.
  let searchShards: Int

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "words": .part(words)
    case "title": .text(title)
    case "isHome": .flag(isHome)
    case "siteTitle": .text(siteTitle)
    case "brandTail": .text(brandTail)
    case "summary": .text(summary)
    case "canonical": .link(canonical)
    case "markdown": .link(markdown)
    case "policy": .text(SecurityPolicy.text)
    case "styleSheet": .link(LinkAddress(from: path, to: SiteAssets.styleSheet.path))
    case "script": .link(LinkAddress(from: path, to: SiteAssets.script.path))
    case "themeScript": .link(LinkAddress(from: path, to: SiteAssets.themeScript.path))
    case "icon": .link(LinkAddress(from: path, to: SiteAssets.icon.path))
    case "homeAddress": .link(LinkAddress(from: path, to: SitePage.homePath))
    case "mockAddress": .link(LinkAddress(from: path, to: SitePage.homePath, fragment: "mock"))
    case "indexAddress": .link(LinkAddress(from: path, to: SitePage.indexPath))
    case "searchAddress": .link(LinkAddress(from: path, to: SearchIndex.pathPattern))
    case "searchShards": .text(String(searchShards))
    case "breadcrumb": .list(breadcrumb)
    case "hasBreadcrumb": .flag(!breadcrumb.isEmpty)
    case "sidebar": .part(sidebar)
    case "home", "group", "guide", "endpoint", "index", "errors", "health":
      .part(content.view(name))
    case "hasNeighbours": .flag(previous != nil || next != nil)
    case "previous": .part(previous)
    case "next": .part(next)
    default: nil
    }
  }

  /// What the site is, behind its name; empty where the name says it already.
  private var brandTail: String {
    let tail = words[.reference]
    return siteTitle.lowercased().contains(tail.lowercased()) ? "" : tail
  }
}

/// What stands in the frame of a page.
enum PageContent: Sendable {
  case home(HomeView)
  case group(GroupView)
  case guide(GuideView)
  case endpoint(EndpointView)
  case index(IndexView)
  case errors(ErrorsView)
  case health(HealthView)

  /// The view of the content, for the name of its kind alone.
  fileprivate func view(_ kind: String) -> (any View)? {
    switch (self, kind) {
    case (.home(let view), "home"): view
    case (.group(let view), "group"): view
    case (.guide(let view), "guide"): view
    case (.endpoint(let view), "endpoint"): view
    case (.index(let view), "index"): view
    case (.errors(let view), "errors"): view
    case (.health(let view), "health"): view
    default: nil
    }
  }
}

/// A link with its text.
struct LinkView: View {
  let title: String
  let address: LinkAddress

  /// Whether the link leads to the page that it stands on.
  var isCurrent = false

  func value(_ name: String) -> ViewValue? {
    switch name {
    case "title": .text(title)
    case "address": .link(address)
    case "isCurrent": .flag(isCurrent)
    default: nil
    }
  }
}
