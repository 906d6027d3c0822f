public import MarkupTree

/// A parameter of the path, the query, the header or a cookie.
public struct Parameter: Hashable, Sendable {
  /// Where a parameter travels, as OpenAPI names it.
  public enum Location: String, Hashable, Sendable, CaseIterable {
    /// A variable of the path template.
    case path
    /// The query of the URL.
    case query
    /// A header field.
    case header
    /// A cookie.
    case cookie
    /// The page does not say.
    case unknown
  }

  /// The name on the page.
  public var name: String

  /// The name in a request; differs where pages leave a prefix out.
  public var wireName: String

  /// Where it travels.
  public var location: Location

  /// Whether a request has to have it.
  public var requirement: Requirement

  /// The type and what else restricts the value.
  public var schema: Schema

  /// What the page says about it.
  public var description: [Block]

  /// Whether it may still be used.
  public var lifecycle: Lifecycle

  /// The versions it is in.
  public var versions: VersionRange

  /// Where it stands.
  public var origin: Origin

  /// Makes a parameter; the wire name is the name until something else is known.
  public init(
    name: String,
    wireName: String? = nil,
    location: Location,
    requirement: Requirement = .unstated,
    schema: Schema = Schema(),
    description: [Block] = [],
    origin: Origin
  ) {
    self.name = name
    self.wireName = wireName ?? name
    self.location = location
    self.requirement = requirement
    self.schema = schema
    self.description = description
    self.lifecycle = .active
    self.versions = VersionRange()
    self.origin = origin
  }
}

/// Whether something has to be there.
public enum Requirement: Hashable, Sendable {
  /// Always.
  case required
  /// It may be left out.
  case optional
  /// In the case that the text describes.
  case conditional(String)
  /// The page does not say.
  case unstated
}
