import APIModel
import MarkupTree
import SiteEmission
import SourceText

/// A page of the site by its place in the plan.
enum SitePage: Hashable, Sendable {
  /// The first page.
  case home
  /// The page of a group, by its place among the groups.
  case group(Int)
  /// A page of a group, by the place of the group and its own in it.
  case page(group: Int, place: Int)

  /// All pages of a plan, in the order of the site.
  static func all(in plan: SitePlan) -> [SitePage] {
    [.home]
      + plan.reference.groups.enumerated().flatMap { index, group in
        [.group(index)] + group.pages.indices.map { .page(group: index, place: $0) }
      }
  }

  /// The place of the group that the page is in; nil for the first page.
  var group: Int? {
    switch self {
    case .home: nil
    case .group(let index), .page(let index, _): index
    }
  }

  /// The path of the page in the site.
  func path(in plan: SitePlan) -> String {
    switch self {
    case .home: "index.html"
    case .group(let index): PageAddress.groupPage(plan.reference.groups[index].slug)
    case .page(let group, let place): plan.addresses[group][place].page
    }
  }

  /// The title of the page.
  func title(in plan: SitePlan) -> String {
    switch self {
    case .home: plan.reference.home?.title ?? plan.reference.title
    case .group(let index): plan.reference.groups[index].title
    case .page(let group, let place): plan.reference.groups[group].pages[place].title
    }
  }

  /// The text that the page is made of; nil where it is made of the plan alone.
  func source(in plan: SitePlan) -> SourceSpan? {
    let file: FileIndex? =
      switch self {
      case .home: plan.reference.home?.file
      case .group(let index): plan.reference.groups[index].introduction?.file
      case .page(let group, let place): plan.reference.groups[group].pages[place].file
      }
    return file.map(SourceSpan.start)
  }

  /// What search engines and link previews say about the page.
  func summary(in plan: SitePlan) -> String {
    switch self {
    case .home: plan.reference.summary
    case .group(let index): plan.reference.groups[index].introduction?.summary ?? ""
    case .page(let group, let place):
      switch plan.reference.groups[group].pages[place] {
      case .endpoint(let endpoint): endpoint.summary.plainText
      case .guide(let guide): guide.summary
      }
    }
  }
}
