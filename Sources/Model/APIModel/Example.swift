public import JSONText
public import SourceText

/// A documented message: a request or a response, or only its body.
public struct Example: Hashable, Sendable {
  /// Which way a message goes.
  public enum Role: String, Hashable, Sendable {
    /// From the client.
    case request
    /// From the server.
    case response
  }

  /// The name by which a client asks for it.
  ///
  /// It is the slug of its heading or caption, else `example`, `example-2` and so on; unique among the
  /// examples of one role on one endpoint.
  public var name: String

  /// The heading or caption on the page; empty where it has none.
  public var title: String

  /// Which way it goes.
  public var role: Role

  /// The request line, where the page shows one.
  public var request: RequestLine?

  /// The status: of the status line, else of the section that the example stands in.
  public var status: Int?

  /// The header fields in order, as written.
  public var headers: [HeaderLine]

  /// The body; nil for a message that has none.
  public var body: ExampleBody?

  /// The whole text as it stands on the page.
  public var raw: LiteralText

  /// Where it stands.
  public var origin: Origin

  /// Makes an example.
  public init(
    name: String,
    title: String,
    role: Role,
    request: RequestLine? = nil,
    status: Int? = nil,
    headers: [HeaderLine] = [],
    body: ExampleBody? = nil,
    raw: LiteralText,
    origin: Origin
  ) {
    self.name = name
    self.title = title
    self.role = role
    self.request = request
    self.status = status
    self.headers = headers
    self.body = body
    self.raw = raw
    self.origin = origin
  }
}

/// The first line of a request, read.
public struct RequestLine: Hashable, Sendable {
  /// The method.
  public var method: HTTPMethod

  /// The path and the query as written, without scheme and authority; starts with `/`.
  public var target: String

  /// The values of the path template's variables, where the target fits it; percent-decoded.
  public var pathValues: [NamedValue]

  /// The query in order; percent-decoded.
  public var query: [NamedValue]

  /// Makes a request line.
  public init(
    method: HTTPMethod,
    target: String,
    pathValues: [NamedValue] = [],
    query: [NamedValue] = []
  ) {
    self.method = method
    self.target = target
    self.pathValues = pathValues
    self.query = query
  }
}

/// A name and a value.
public struct NamedValue: Hashable, Sendable {
  /// The name.
  public var name: String

  /// The value.
  public var value: String

  /// Makes a pair.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A header field of an example, as it is written.
public struct HeaderLine: Hashable, Sendable {
  /// The name.
  public var name: String

  /// The value, without white space around it.
  public var value: String

  /// Makes a header line.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The body of an example: its text always, and what it is.
public struct ExampleBody: Hashable, Sendable {
  /// The text as written; where it starts in ``Example/raw`` is not kept, where in the file is.
  public var literal: LiteralText

  /// The media type: of the example's own header, else inferred from the text.
  public var mediaType: String?

  /// What the text is as JSON; nil where it is not meant as JSON.
  public var json: JSONReading?

  /// The fields of a form of several parts, in order; empty for any other body.
  ///
  /// ``literal`` is the content that they make, without the bytes of files.
  public var parts: [FormPart] = []

  /// Makes a body.
  public init(literal: LiteralText, mediaType: String? = nil, json: JSONReading? = nil) {
    self.literal = literal
    self.mediaType = mediaType
    self.json = json
  }
}
