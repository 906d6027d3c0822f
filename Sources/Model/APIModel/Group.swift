public import SourceText

/// Pages that belong together: a folder of the content, or a group of the configuration.
public struct Group: Hashable, Sendable {
  /// The name in addresses: lower case letters, digits and hyphens.
  public var slug: String

  /// The name for people.
  public var title: String

  /// The text of the group, where it has one (`index` or `README` in its folder).
  public var introduction: Guide?

  /// The pages in order.
  public var pages: [Page]

  /// Makes a group.
  public init(slug: String, title: String, introduction: Guide? = nil, pages: [Page]) {
    self.slug = slug
    self.title = title
    self.introduction = introduction
    self.pages = pages
  }
}

/// A page of the site.
public enum Page: Hashable, Sendable {
  /// An operation.
  case endpoint(Endpoint)
  /// A page without an operation.
  case guide(Guide)

  /// The file that the page was read from.
  public var file: FileIndex {
    switch self {
    case .endpoint(let endpoint): endpoint.file
    case .guide(let guide): guide.file
    }
  }

  /// The title.
  public var title: String {
    switch self {
    case .endpoint(let endpoint): endpoint.title
    case .guide(let guide): guide.title
    }
  }
}
