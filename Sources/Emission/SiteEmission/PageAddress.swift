import APIModel
import SourceText

/// Where a page and what is derived from it lie in a site.
public struct PageAddress: Hashable, Sendable {
  /// The slug of the group.
  public let group: String

  /// The slug of the page, unique in its group.
  public let slug: String

  /// `group/slug`, the name of an operation in catalogues and search results.
  public let id: String

  /// The path of the page.
  public let page: String

  /// Makes an address.
  public init(group: String, slug: String) {
    self.group = group
    self.slug = slug
    id = "\(group)/\(slug)"
    page = id + ".html"
  }

  /// Addresses are equal that lead to the same page.
  public static func == (left: PageAddress, right: PageAddress) -> Bool {
    left.id == right.id
  }

  /// Adds what addresses are told apart by.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The path of the curl script.
  public var script: String { "examples/\(group)/\(slug).sh" }

  /// The folder of the fixtures, without a slash at its end.
  public var fixtures: String { "fixtures/\(group)/\(slug)" }

  /// The path of the first page.
  public static let homePage = "index.html"

  /// The path of the index of operations.
  public static let indexPage = "endpoints.html"

  /// The path of the catalogue of errors.
  public static let errorsPage = "errors.html"

  /// The path of the page that says how complete the reference is.
  public static let healthPage = "health.html"

  /// The path of a group's own page.
  public static func groupPage(_ group: String) -> String { group + "/index.html" }

  /// The path of a page as Markdown, beside the page itself: `group/slug.md`.
  public static func markdownPath(of page: String) -> String {
    let ending = ".html"
    return (page.hasSuffix(ending) ? String(page.dropLast(ending.utf8.count)) : page) + ".md"
  }

  /// The addresses of a group's pages, in their order.
  ///
  /// The slug is the stem of the file. A file with several operations gives each
  /// `<stem>-<title slug>`, operations with one title a number behind it, and the stem to its text.
  /// A page called `index` has a slug with its title too: `index.html` is the group's own page.
  static func addresses(of group: Group, in sources: SourceTree) -> [PageAddress] {
    var endpointsOfFile: [FileIndex: Int] = [:]
    for case .endpoint(let endpoint) in group.pages {
      endpointsOfFile[endpoint.file, default: 0] += 1
    }
    var taken: [FileIndex: [String: Int]] = [:]
    return group.pages.map { page in
      let stem = Slug.make(sources[page.file]?.stem ?? "")
      let count = endpointsOfFile[page.file, default: 0]
      let ownsStem =
        switch page {
        case .endpoint: count == 1
        case .guide: count != 1
        }
      if ownsStem, stem != "index" { return PageAddress(group: group.slug, slug: stem) }
      let slug = "\(stem)-\(Slug.short(page.title))"
      let number = taken[page.file, default: [:]][slug, default: 0] + 1
      taken[page.file, default: [:]][slug] = number
      return PageAddress(group: group.slug, slug: number == 1 ? slug : "\(slug)-\(number)")
    }
  }
}
