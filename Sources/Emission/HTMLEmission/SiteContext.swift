import APIModel
import RequestSamples
import SiteEmission
import SourceText

/// What all pages of a site share while they are written.
struct SiteContext: Sendable {
  /// The reference, its files and addresses.
  let plan: SitePlan

  /// Where links of pages lead.
  let links: SiteLinks

  /// The words of the interface.
  let words: InterfaceWords

  /// Where old addresses lead.
  let redirects: RedirectMap

  /// The entries of the navigation.
  let navigation: Navigation

  /// The files of the theme that pages load.
  let assets: SiteAssets

  /// Where the API can be called, its variables at their defaults; empty where that is unknown.
  let serverURL: String

  /// The languages of samples, in the order that readers see.
  let samples: [SampleLanguage]

  /// What pages of many operations say about each, in the order of the site.
  let facts: [EndpointFacts]

  /// Where the operations of each group stand in ``facts``.
  private let factsOfGroup: [Range<Int>]

  /// How many scripts the search index has.
  let searchShards: Int

  /// The ids of every page by its path; empty until all pages have been written once.
  private(set) var ids: [String: PageIDs] = [:]

  /// Each block with a label, by the label in lower case.
  private var labels: [String: AnchorPlace] = [:]

  /// The titles of all pages, by their paths.
  private let titles: [String: String]

  /// The paths of all pages that were made of the file that a page was made of, in order.
  private let pagesOfSource: [String: [String]]

  /// Makes the context of a plan; without assets, those of the theme are loaded as they are.
  init(
    _ plan: SitePlan,
    theme: Theme,
    assets: SiteAssets? = nil,
    words: InterfaceWords,
    samples: [SampleLanguage],
    memory: HTMLMemory = HTMLMemory(remembers: false)
  ) {
    self.plan = plan
    self.samples = samples
    self.words = words
    self.assets = assets ?? SiteAssets(theme, sources: plan.sources)
    redirects = RedirectMap(plan, words: words)
    navigation = Navigation(plan, theme: theme, words: words, memory: memory)
    serverURL = plan.reference.servers.first.map(ServerView.defaultURL) ?? ""
    searchShards = SearchIndex.shardCount(of: plan)
    links = plan.links
    facts = memory.facts(of: plan, words: words)
    var next = 0
    factsOfGroup = plan.pages.map { pages in
      let first = next
      next += pages.count { $0.endpoint != nil }
      return first..<next
    }
    titles = Dictionary(
      SitePage.all(in: plan).map { ($0.path(in: plan), $0.title(in: plan, words: words)) },
      uniquingKeysWith: { first, _ in first }
    )
    var pagesOfFile: [FileIndex: [String]] = [:]
    for (group, addresses) in zip(plan.reference.groups, plan.addresses) {
      for (page, address) in zip(group.pages, addresses) {
        pagesOfFile[page.file, default: []].append(address.page)
      }
    }
    var pagesOfSource: [String: [String]] = [:]
    for pages in pagesOfFile.values where pages.count > 1 {
      for page in pages { pagesOfSource[page] = pages }
    }
    self.pagesOfSource = pagesOfSource
  }

  /// What pages of many operations say about those of a group.
  func facts(ofGroup index: Int) -> ArraySlice<EndpointFacts> { facts[factsOfGroup[index]] }

  /// Whether the ids of all pages are known.
  var knowsAnchors: Bool { !ids.isEmpty }

  /// Takes in the ids of a page; of two blocks with one label the first is found.
  mutating func add(_ ids: PageIDs, of page: String) {
    self.ids[page] = ids
    for label in ids.labels where labels[label.name] == nil {
      labels[label.name] = AnchorPlace(
        page: page, id: label.id, title: ids.title(ofSection: label.id))
    }
  }

  /// The answer to what a page asks about the ids and titles of all pages; nil where there is no such
  /// place.
  func place(of question: AnchorQuestion) -> AnchorPlace? {
    switch question {
    case .label(let label): labels[label.lowercased()]
    case .page(let page): titles[page].map { AnchorPlace(page: page, id: "", title: $0) }
    case .own(let name, let page): place(named: name, onOneOf: [page])
    case .fragment(let name, let page):
      // A file with several operations becomes several pages.
      place(named: name, onOneOf: [page] + (pagesOfSource[page] ?? []))
    }
  }

  private func place(named name: String, onOneOf pages: [String]) -> AnchorPlace? {
    for page in pages {
      if let ids = ids[page], let id = ids.id(named: name) {
        return AnchorPlace(page: page, id: id, title: ids.title(ofSection: id))
      }
    }
    // An old id leads to the new one.
    for page in pages {
      guard let target = redirects.target(of: SitePlace(page: page, id: name)) else { continue }
      if let id = target.id {
        let title = ids[target.page]?.title(ofSection: id)
        return AnchorPlace(page: target.page, id: id, title: title)
      }
    }
    return nil
  }
}
