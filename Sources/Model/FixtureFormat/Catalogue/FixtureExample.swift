public import JSONText

/// A documented answer that a mock can send.
public struct FixtureExample: Hashable, Sendable {
  /// The name that a client asks for, such as `execution`.
  public var name: String

  /// The header fields in order, as documented; what a server computes itself is left out.
  public var headers: [FixtureValue]

  /// The media type of the body; nil where there is none.
  public var mediaType: String?

  /// The path of the body in the site; nil for an answer without a body.
  public var body: String?

  /// The path values of the documented request that it answers.
  public var pathValues: [FixtureValue]

  /// The query values of the documented request that it answers.
  public var queryValues: [FixtureValue]

  /// The place of the text that says what went wrong, in the JSON body of an error; nil where there is
  /// none.
  public var errorMessage: JSONPointer?

  /// Makes an example.
  public init(
    name: String,
    headers: [FixtureValue] = [],
    mediaType: String? = nil,
    body: String? = nil,
    pathValues: [FixtureValue] = [],
    queryValues: [FixtureValue] = [],
    errorMessage: JSONPointer? = nil
  ) {
    self.name = name
    self.headers = headers
    self.mediaType = mediaType
    self.body = body
    self.pathValues = pathValues
    self.queryValues = queryValues
    self.errorMessage = errorMessage
  }
}
