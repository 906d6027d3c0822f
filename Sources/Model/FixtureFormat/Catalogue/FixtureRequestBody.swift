/// The documented content of a request.
public struct FixtureRequestBody: Hashable, Sendable {
  /// The media types that it may have, without parameters, in the order of the page; empty where the
  /// page names none.
  public var mediaTypes: [String]

  /// Whether a request has to have content; nil where the page does not say or makes conditions.
  public var isRequired: Bool?

  /// What the content looks like; nil where the page does not say.
  ///
  /// Of variants that a page describes side by side, it allows the members of all and requires what
  /// each of them requires.
  public var schema: FixtureSchema?

  /// Makes a request body.
  public init(
    mediaTypes: [String] = [],
    isRequired: Bool? = nil,
    schema: FixtureSchema? = nil
  ) {
    self.mediaTypes = mediaTypes
    self.isRequired = isRequired
    self.schema = schema
  }
}
