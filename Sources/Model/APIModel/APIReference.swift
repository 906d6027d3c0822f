public import MarkupTree
public import SourceText

/// The whole API: what every emitter is given.
///
/// All arrays are in the order that readers see; nothing depends on the order of a dictionary.
public struct APIReference: Hashable, Sendable {
  /// The name of the API.
  public var title: String

  /// One or two sentences about it; empty where nobody wrote any.
  public var summary: String

  /// The address that the site is published at, without a slash at its end; nil where it is unknown.
  public var address: String?

  /// Where the API can be called.
  public var servers: [Server]

  /// The home page, where the content has one (`index` or `README` at its root).
  public var home: Guide?

  /// The groups in order, each with its pages.
  public var groups: [Group]

  /// Makes a reference.
  public init(
    title: String,
    summary: String = "",
    address: String? = nil,
    servers: [Server] = [],
    home: Guide? = nil,
    groups: [Group]
  ) {
    self.title = title
    self.summary = summary
    self.address = address
    self.servers = servers
    self.home = home
    self.groups = groups
  }

  /// The endpoints of all groups, in order.
  public var endpoints: [Endpoint] {
    groups.flatMap { group in
      group.pages.compactMap { page in
        if case .endpoint(let endpoint) = page { endpoint } else { nil }
      }
    }
  }
}

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

/// A page without an operation: it is shown, listed and searched as it is.
public struct Guide: Hashable, Sendable {
  /// The title: the first heading, else the name of the file.
  public var title: String

  /// The blocks below the title.
  public var blocks: [Block]

  /// The names that links reach the page by: its labels and ids, as written.
  public var labels: [String]

  /// The file of the page.
  public var file: FileIndex

  /// Makes a guide.
  public init(title: String, blocks: [Block], labels: [String] = [], file: FileIndex) {
    self.title = title
    self.blocks = blocks
    self.labels = labels
    self.file = file
  }
}

/// A place where the API can be called, as in OpenAPI.
public struct Server: Hashable, Sendable {
  /// The URL, with `{name}` for its variables.
  public var url: String

  /// What it is for.
  public var summary: String

  /// The variables in order.
  public var variables: [ServerVariable]

  /// Makes a server.
  public init(url: String, summary: String = "", variables: [ServerVariable] = []) {
    self.url = url
    self.summary = summary
    self.variables = variables
  }
}

/// A variable in the URL of a server.
public struct ServerVariable: Hashable, Sendable {
  /// The name.
  public var name: String

  /// The value that counts unless another is chosen.
  public var defaultValue: String

  /// What it means.
  public var summary: String

  /// The values that are allowed; empty where any is.
  public var allowedValues: [String]

  /// Makes a variable.
  public init(
    name: String,
    defaultValue: String,
    summary: String = "",
    allowedValues: [String] = []
  ) {
    self.name = name
    self.defaultValue = defaultValue
    self.summary = summary
    self.allowedValues = allowedValues
  }
}
