import APIModel
import MarkupTree
import SiteEmission
import SourceText

/// A heading of a page's prose, by which search finds it.
struct PageHeading: Hashable, Sendable {
  let title: String
  let id: String
}

/// A page as a view, with what its writer gathered.
///
/// It is an object, because builds hand on pages by the thousand that have stayed as they were.
final class WrittenPage: Equatable, Sendable {
  /// Which page it is.
  let page: SitePage

  /// What the template is given.
  let view: PageView

  /// The text that the page is made of.
  let source: SourceSpan?

  /// The ids of the page.
  let ids: PageIDs

  /// The headings of the page's prose with their ids, in order.
  let headings: [PageHeading]

  /// What the authors should know.
  let diagnostics: [Diagnostic]

  /// The files of the content that the page shows or links to, by their paths in the site.
  let assets: [String: FileIndex]

  /// Whether a link leads to an id that was not known yet.
  let isWaitingForAnchors: Bool

  private let answers: [AnchorAnswer]
  private let usedFiles: [UsedFile]

  /// Pages are the same that were written once.
  static func == (left: WrittenPage, right: WrittenPage) -> Bool { left === right }

  /// Whether the page would be the same in a site, as far as that has not to do with its input.
  func holds(in site: SiteContext) -> Bool {
    usedFiles.allSatisfy { $0.stands(in: site.plan.sources) }
      && answers.allSatisfy { site.place(of: $0.question) == $0.place }
  }

  /// Writes a page of a site.
  init(_ page: SitePage, in site: SiteContext) {
    let plan = site.plan
    let title = page.title(in: plan, words: site.words)
    var writer = PageWriter(path: page.path(in: plan), site: site)
    let content = Self.content(of: page, in: plan, &writer)
    var sections: [SectionLinkView] = []
    if case .endpoint(let view) = content { sections = view.sections(site.words) }
    // Code hosts give the title an anchor too.
    writer.anchors.name("content", [title])
    self.page = page
    ids = PageIDs(writer.anchors, headings: writer.headings)
    headings = writer.headings
    diagnostics = writer.diagnostics
    assets = writer.assets
    isWaitingForAnchors = writer.isWaitingForAnchors
    answers = writer.answers
    usedFiles = writer.usedFiles.map { UsedFile($0, of: plan.sources) }
    source = page.source(in: plan)
    view = PageView(
      path: writer.path,
      root: page.root(in: plan),
      assets: site.assets,
      canonical: page.isListed
        ? plan.published.map { .published(writer.path, at: $0) } : nil,
      markdown: page.hasMarkdown
        ? LinkAddress(from: writer.path, to: PageAddress.markdownPath(of: writer.path)) : nil,
      words: site.words,
      title: title,
      siteTitle: plan.reference.title,
      isHome: page == .home,
      summary: Summary.short(page.summary(in: plan, words: site.words)),
      breadcrumb: Self.breadcrumb(of: page, in: site),
      sidebar: site.navigation.sidebar(
        of: plan, on: page, sections: sections, words: site.words),
      content: content,
      moved: writer.movedIDs(),
      previous: Self.neighbour(of: page, by: -1, in: site),
      next: Self.neighbour(of: page, by: 1, in: site),
      searchShards: site.searchShards
    )
  }

  private static func content(
    of page: SitePage,
    in plan: SitePlan,
    _ writer: inout PageWriter
  ) -> PageContent {
    switch page {
    case .home: return .home(writer.home(plan))
    case .index: return .index(writer.index(plan))
    case .errors: return .errors(writer.errors(plan))
    case .health: return .health(writer.health(plan))
    case .notFound: return .notFound(NotFoundView(title: page.title(in: plan, words: writer.words)))
    case .group(let index):
      return .group(writer.group(index, of: plan))
    case .page(let group, let place):
      switch plan.reference.groups[group].pages[place] {
      case .endpoint(let endpoint):
        let view = writer.endpoint(endpoint, script: plan.addresses[group][place].script)
        // What facts were read from is not shown as it stood: links to it lead to the page.
        writer.anchors.name("content", endpoint.labels)
        return .endpoint(view)
      case .guide(let guide):
        let html = writer.html(guide.blocks, headingLevel: 2)
        return .guide(GuideView(title: guide.title, content: html))
      }
    }
  }

  private static func breadcrumb(of page: SitePage, in site: SiteContext) -> [LinkView] {
    guard case .page(let group, _) = page else { return [] }
    return [link(to: .group(group), from: page, in: site)]
  }

  /// The page before or after a page in its group; nil at the ends, and for pages that are no part of
  /// a group.
  private static func neighbour(
    of page: SitePage,
    by step: Int,
    in site: SiteContext
  ) -> LinkView? {
    guard case .page(let group, let place) = page,
      site.plan.reference.groups[group].pages.indices.contains(place + step)
    else { return nil }
    return link(to: .page(group: group, place: place + step), from: page, in: site)
  }

  private static func link(
    to page: SitePage,
    from current: SitePage,
    in site: SiteContext
  ) -> LinkView {
    LinkView(
      title: page.title(in: site.plan, words: site.words),
      address: LinkAddress(from: current.path(in: site.plan), to: page.path(in: site.plan))
    )
  }
}
