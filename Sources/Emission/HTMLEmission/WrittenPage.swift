import APIModel
import MarkupTree
import SiteEmission
import SourceText

/// A page as a view, with what its writer gathered.
struct WrittenPage: Sendable {
  /// Which page it is.
  let page: SitePage

  /// What the template is given.
  let view: PageView

  /// The text that the page is made of.
  let source: SourceSpan?

  /// The ids, assets and diagnostics of the page.
  let writer: PageWriter

  /// Writes a page of a site.
  init(_ page: SitePage, in site: SiteContext) {
    let plan = site.plan
    var writer = PageWriter(path: page.path(in: plan), site: site)
    var sections: [SectionLinkView] = []
    let content: PageContent
    switch page {
    case .home: content = .home(writer.home(plan))
    case .group(let index):
      content = .group(
        writer.group(plan.reference.groups[index], addresses: plan.addresses[index])
      )
    case .page(let group, let place):
      switch plan.reference.groups[group].pages[place] {
      case .endpoint(let endpoint):
        let view = writer.endpoint(endpoint, script: plan.addresses[group][place].script)
        sections = view.sections(site.words)
        content = .endpoint(view)
      case .guide(let guide):
        let html = writer.html(guide.blocks, headingLevel: 2)
        content = .guide(GuideView(title: guide.title, content: html))
      }
    }
    // Code hosts give the title an anchor too.
    writer.anchors.name("content", [page.title(in: plan)])
    self.page = page
    self.writer = writer
    source = page.source(in: plan)
    view = PageView(
      path: writer.path,
      canonical: plan.reference.address.map { .external("\($0)/\(writer.path)") },
      words: site.words,
      title: page.title(in: plan),
      siteTitle: plan.reference.title,
      summary: Summary.short(page.summary(in: plan)),
      breadcrumb: Self.breadcrumb(of: page, in: plan),
      sidebar: SidebarView(plan, on: page, sections: sections, words: site.words),
      content: content,
      previous: Self.neighbour(of: page, by: -1, in: plan),
      next: Self.neighbour(of: page, by: 1, in: plan)
    )
  }

  private static func breadcrumb(of page: SitePage, in plan: SitePlan) -> [LinkView] {
    guard case .page(let group, _) = page else { return [] }
    return [link(to: .group(group), from: page, in: plan)]
  }

  /// The page before or after a page in its group; nil at the ends, and for pages that are no part of
  /// a group.
  private static func neighbour(of page: SitePage, by step: Int, in plan: SitePlan) -> LinkView? {
    guard case .page(let group, let place) = page,
      plan.reference.groups[group].pages.indices.contains(place + step)
    else { return nil }
    return link(to: .page(group: group, place: place + step), from: page, in: plan)
  }

  private static func link(to page: SitePage, from current: SitePage, in plan: SitePlan) -> LinkView
  {
    LinkView(
      title: page.title(in: plan),
      address: LinkAddress(from: current.path(in: plan), to: page.path(in: plan))
    )
  }
}
