import APIModel
import SiteEmission

/// A page with its frame: what the template `page` is given.
struct PageView: View {
  /// The path of the page in the site.
  let path: String

  /// The path of the site on its host, for a page that is shown at any depth; nil for any other.
  var root: String?

  /// The files that the page loads.
  let assets: SiteAssets

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

  /// The ids of the page that are elsewhere now.
  let moved: [MovedView]
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
    case "styleSheet": .link(address(of: assets[.styleSheet]))
    case "script": .link(address(of: assets[.script]))
    case "themeScript": .link(address(of: assets[.themeScript]))
    case "icon": .link(address(of: assets[.icon]))
    case "logo":
      .part(assets.logo.map { LogoView(address: address(of: $0.path), size: $0.size) })
    case "homeAddress": .link(address(of: SitePage.homePath))
    case "mockAddress": .link(address(of: SitePage.homePath, fragment: "mock"))
    case "indexAddress": .link(address(of: SitePage.indexPath))
    case "searchAddress": .link(address(of: SearchIndex.pathPattern))
    case "searchShards": .text(String(searchShards))
    case "breadcrumb": .list(breadcrumb)
    case "hasOverline": .flag(!breadcrumb.isEmpty || markdown != nil)
    case "hasBreadcrumb": .flag(!breadcrumb.isEmpty)
    case "sidebar": .part(sidebar)
    case "home", "group", "guide", "endpoint", "index", "errors", "health", "notFound":
      .part(content.view(name))
    case "hasNeighbours": .flag(previous != nil || next != nil)
    case "moved": .list(moved)
    case "previous": .part(previous)
    case "next": .part(next)
    default: nil
    }
  }

  private func address(of target: String, fragment: String? = nil) -> LinkAddress {
    LinkAddress(from: path, to: target, root: root, fragment: fragment)
  }

  /// What the site is, behind its name; empty where the name says it already.
  private var brandTail: String {
    let tail = words[.reference]
    return siteTitle.lowercased().contains(tail.lowercased()) ? "" : tail
  }
}

/// What stands in the frame of a page.
enum PageContent: Equatable, Sendable {
  case home(HomeView)
  case group(GroupView)
  case guide(GuideView)
  case endpoint(EndpointView)
  case index(IndexView)
  case errors(ErrorsView)
  case health(HealthView)
  case notFound(NotFoundView)

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
    case (.notFound(let view), "notFound"): view
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
