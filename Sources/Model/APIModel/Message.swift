public import MarkupTree

/// A documented request body.
public struct RequestBody: Hashable, Sendable {
  /// The media type, where the page names one.
  public var mediaType: String?

  /// Whether a request has to have a body.
  public var requirement: Requirement

  /// Its members.
  public var schema: Schema

  /// What the page says about it.
  public var description: [Block]

  /// Where it stands.
  public var origin: Origin

  /// Makes a request body.
  public init(
    mediaType: String? = nil,
    requirement: Requirement = .unstated,
    schema: Schema = Schema(),
    description: [Block] = [],
    origin: Origin
  ) {
    self.mediaType = mediaType
    self.requirement = requirement
    self.schema = schema
    self.description = description
    self.origin = origin
  }
}

/// A documented response.
public struct Response: Hashable, Sendable {
  /// The status code; nil where the page describes a response and states no status.
  public var status: Int?

  /// The reason phrase on the page, such as `Not Found`; empty where it has none.
  public var reason: String

  private var prose: Prose

  /// What the page says about it.
  public var description: [Block] {
    get { prose.blocks }
    set { prose = Prose(newValue) }
  }

  /// The header fields.
  public var headers: [HeaderField]

  /// The media type, where the page names one.
  public var mediaType: String?

  /// The body; nil where the page describes none.
  public var body: Schema?

  /// Where it stands.
  public var origin: Origin

  /// Makes a response.
  public init(
    status: Int?,
    reason: String = "",
    description: [Block] = [],
    headers: [HeaderField] = [],
    mediaType: String? = nil,
    body: Schema? = nil,
    origin: Origin
  ) {
    self.status = status
    self.reason = reason
    prose = Prose(description)
    self.headers = headers
    self.mediaType = mediaType
    self.body = body
    self.origin = origin
  }

  /// The status that a mock sends: 200 where the page states none.
  public var servedStatus: Int { status ?? 200 }
}

/// A documented header field of a response.
public struct HeaderField: Hashable, Sendable {
  /// The name on the page.
  public var name: String

  /// The name on the wire: pages leave prefixes such as `X-Image-Meta-` out.
  ///
  /// A `*` at its end stands for any rest.
  public var wireName: String

  /// Whether a response has to have it.
  public var requirement: Requirement

  /// Its type.
  public var schema: Schema

  private var prose: Prose

  /// What the page says about it.
  public var description: [Block] {
    get { prose.blocks }
    set { prose = Prose(newValue) }
  }

  /// Whether the page says nothing about it.
  public var isUndescribed: Bool { prose.isEmpty }

  /// Where it stands.
  public var origin: Origin

  /// Makes a header field; the wire name is the name until something else is known.
  public init(
    name: String,
    wireName: String? = nil,
    requirement: Requirement = .unstated,
    schema: Schema = Schema(),
    description: [Block] = [],
    origin: Origin
  ) {
    self.name = name
    self.wireName = wireName ?? name
    self.requirement = requirement
    self.schema = schema
    prose = Prose(description)
    self.origin = origin
  }
}
