import APIModel
import MarkupTree
import SiteEmission
import SourceText

/// A page of the site by its place in the plan.
enum SitePage: Hashable, Sendable {
  /// The first page.
  case home
  /// All operations from A to Z.
  case index
  /// The statuses of 400 and above.
  case errors
  /// How complete the reference is.
  case health
  /// What a host shows in place of a page that is not there.
  case notFound
  /// The page of a group, by its place among the groups.
  case group(Int)
  /// A page of a group, by the place of the group and its own in it.
  case page(group: Int, place: Int)

  /// The path of the first page.
  static let homePath = PageAddress.homePage

  /// The path of the index of operations.
  static let indexPath = PageAddress.indexPage

  /// The path of the catalogue of errors.
  static let errorsPath = PageAddress.errorsPage

  /// The path of the page that says how complete the reference is.
  static let healthPath = PageAddress.healthPage

  /// The path where hosts of static sites look for a page to show in place of a missing one.
  static let notFoundPath = "404.html"

  /// The pages that are made of the site as a whole, in the order of the navigation.
  static let top: [SitePage] = [.home, .index, .errors, .health]

  /// All pages of a plan, in the order of the site.
  static func all(in plan: SitePlan) -> [SitePage] {
    top
      + plan.reference.groups.enumerated().flatMap { index, group in
        [.group(index)] + group.pages.indices.map { .page(group: index, place: $0) }
      } + [.notFound]
  }

  /// Whether the page is for readers who look for it: lists of pages name it.
  var isListed: Bool { self != .notFound }

  /// Whether the page has a twin in Markdown: all have but the one that stands for no page.
  var hasMarkdown: Bool { self != .notFound }

  /// The place of the group that the page is in; nil for a page of the site as a whole.
  var group: Int? {
    switch self {
    case .home, .index, .errors, .health, .notFound: nil
    case .group(let index), .page(let index, _): index
    }
  }

  /// The path of the page in the site.
  func path(in plan: SitePlan) -> String {
    switch self {
    case .home: Self.homePath
    case .index: Self.indexPath
    case .errors: Self.errorsPath
    case .health: Self.healthPath
    case .notFound: Self.notFoundPath
    case .group(let index): PageAddress.groupPage(plan.reference.groups[index].slug)
    case .page(let group, let place): plan.addresses[group][place].page
    }
  }

  /// The path of the site on its host, for a page that is shown at any depth; nil for one whose
  /// relative links count from its own path.
  ///
  /// Where nobody knows the address of the site, it is taken to be at the root of its host.
  func root(in plan: SitePlan) -> String? {
    self == .notFound ? plan.published?.rootPath ?? "/" : nil
  }

  /// The address of a file of the site, for links of this page.
  func address(of target: String, in plan: SitePlan) -> LinkAddress {
    LinkAddress(from: path(in: plan), to: target, root: root(in: plan))
  }

  /// The title of the page.
  func title(in plan: SitePlan, words: InterfaceWords) -> String {
    switch self {
    case .home: plan.reference.home?.title ?? plan.reference.title
    case .index: words[.index]
    case .errors: words[.errors]
    case .health: words[.health]
    case .notFound: words[.notFound]
    case .group(let index): plan.reference.groups[index].title
    case .page(let group, let place): plan.reference.groups[group].pages[place].title
    }
  }

  /// The text that the page is made of; nil where it is made of the plan alone.
  func source(in plan: SitePlan) -> SourceSpan? {
    let file: FileIndex? =
      switch self {
      case .home: plan.reference.home?.file
      case .index, .errors, .health, .notFound: nil
      case .group(let index): plan.reference.groups[index].introduction?.file
      case .page(let group, let place): plan.reference.groups[group].pages[place].file
      }
    return file.map(SourceSpan.start)
  }

  /// What search engines and link previews say about the page.
  func summary(in plan: SitePlan, words: InterfaceWords) -> String {
    switch self {
    case .home: plan.reference.summary
    case .index: ""
    case .errors: words[.errorsLead]
    case .health: words[.healthLead]
    case .notFound: ""
    case .group(let index): plan.reference.groups[index].introduction?.summary ?? ""
    case .page(let group, let place):
      switch plan.reference.groups[group].pages[place] {
      case .endpoint(let endpoint): endpoint.summary.plainText
      case .guide(let guide): guide.summary
      }
    }
  }
}
