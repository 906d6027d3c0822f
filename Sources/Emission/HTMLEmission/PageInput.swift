import APIModel
import RequestSamples
import SiteEmission
import SourceText

/// What all pages of a site are made of, whatever stands on them: where this stays, a page whose own
/// ``PageInput`` stays is the same.
struct PageFrame: Equatable, Sendable {
  let theme: Theme
  let words: InterfaceWords
  let samples: [SampleLanguage]
  let assets: SiteAssets
  let title: String
  let address: String?
  let serverURL: String
  let searchShards: Int
  let links: SiteLinks
  let oldIDs: [RedirectMap.OldID]
  let groups: [HTML]

  /// The frame of the pages of a site.
  init(_ site: SiteContext, theme: Theme) {
    self.theme = theme
    words = site.words
    samples = site.samples
    assets = site.assets
    title = site.plan.reference.title
    address = site.plan.reference.address
    serverURL = site.serverURL
    searchShards = site.searchShards
    links = site.links
    oldIDs = site.redirects.oldIDs
    groups = site.navigation.groups
  }
}

/// What one page of a group is made of besides its frame.
struct PageInput: Equatable, Sendable {
  let page: SitePage
  let content: PlannedPage
  let groupTitle: String
  let entries: [HTML]
  let neighbours: [Neighbour]

  /// A page that another one links to at its foot.
  struct Neighbour: Equatable, Sendable {
    let title: String
    let address: PageAddress
  }

  /// The input of a page; nil for pages that are made of many others.
  init?(_ page: SitePage, in site: SiteContext) {
    guard case .page(let index, let place) = page else { return nil }
    let group = site.plan.reference.groups[index]
    let pages = site.plan.pages[index]
    self.page = page
    content = pages[place]
    groupTitle = group.title
    entries = site.navigation.entries(ofGroup: index)
    neighbours = [place - 1, place + 1].filter(pages.indices.contains).map {
      Neighbour(title: pages[$0].page.title, address: pages[$0].address)
    }
  }
}
