/// A documented response: its status and the examples of it.
public struct FixtureResponse: Hashable, Sendable {
  /// The status code that is sent.
  public var status: Int

  /// Whether the page states no status and this one is assumed.
  public var isAssumed: Bool

  /// The reason phrase on the page; empty where it has none.
  public var reason: String

  /// The names of the documented header fields on the wire; one that ends in `*` stands for many.
  public var headerNames: [String]

  /// The media type of a body without example; nil where the page names none.
  public var mediaType: String?

  /// What the body looks like; nil where the page does not describe it.
  public var schema: FixtureSchema?

  /// The examples in the order of the page; a response without any is answered without a body.
  public var examples: [FixtureExample]

  /// Makes a response.
  public init(
    status: Int,
    isAssumed: Bool = false,
    reason: String = "",
    headerNames: [String] = [],
    mediaType: String? = nil,
    schema: FixtureSchema? = nil,
    examples: [FixtureExample] = []
  ) {
    self.status = status
    self.isAssumed = isAssumed
    self.reason = reason
    self.headerNames = headerNames
    self.mediaType = mediaType
    self.schema = schema
    self.examples = examples
  }
}
