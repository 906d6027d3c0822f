public import MarkupTree
import SourceText

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

  private var ownName: String

  /// The name on the page.
  public var name: String {
    get { ownName }
    set {
      // The other name stays what it was.
      let other = wireName
      ownName = newValue
      wireName = other
    }
  }

  /// The name in a request; differs where pages leave a prefix out.
  public var wireName: String {
    get { rarities.value.otherName ?? name }
    set { rarities.value.otherName = newValue.isExactly(name) ? nil : newValue }
  }

  /// Where it travels.
  public var location: Location

  /// Whether a request has to have it.
  public var requirement: Requirement

  /// The type and what else restricts the value.
  public var schema: Schema

  private var prose: Prose
  private var rarities: Rare<FieldRarities>

  /// What the page says about it.
  public var description: [Block] {
    get { prose.blocks }
    set { prose = Prose(newValue) }
  }

  /// Whether the page says nothing about it.
  public var isUndescribed: Bool { prose.isEmpty }

  /// Whether it may still be used.
  public var lifecycle: Lifecycle {
    get { rarities.value.lifecycle }
    set { rarities.value.lifecycle = newValue }
  }

  /// The versions it is in.
  public var versions: VersionRange {
    get { rarities.value.versions }
    set { rarities.value.versions = newValue }
  }

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
    lifecycle: Lifecycle = .active,
    versions: VersionRange = VersionRange(),
    origin: Origin
  ) {
    ownName = name
    self.location = location
    self.requirement = requirement
    self.schema = schema
    prose = Prose(description)
    rarities = Rare(FieldRarities(name, wireName, lifecycle, versions))
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
  indirect case conditional(String)
  /// The page does not say.
  case unstated
}
