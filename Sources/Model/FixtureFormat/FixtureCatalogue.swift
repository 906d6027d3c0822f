/// All that a mock knows, as it lies in `fixtures/catalogue.json` of a site.
///
/// The catalogue alone decides what a mock answers; pages are never read again. Its JSON form is
/// described by `fixtures/catalogue.schema.json`, and a reader refuses a version it does not know.
public struct FixtureCatalogue: Hashable, Sendable {
  /// The version of the format that this code writes, and the only one it reads.
  public static let currentVersion = 1

  /// The path of the catalogue in a site.
  public static let path = "fixtures/catalogue.json"

  /// The path of its JSON Schema in a site.
  public static let schemaPath = "fixtures/catalogue.schema.json"

  /// The name of the API.
  public var title: String

  /// The operations in the order of the site.
  public var operations: [FixtureOperation]

  /// Makes a catalogue of the current version.
  public init(title: String, operations: [FixtureOperation]) {
    self.title = title
    self.operations = operations
  }
}

/// A documented operation as a mock sees it.
public struct FixtureOperation: Hashable, Sendable {
  /// The name in addresses, `group/slug`; unique in a catalogue.
  public var id: String

  /// The heading of the operation.
  public var title: String

  /// The method, in upper case.
  public var method: String

  /// The path templates with `{name}` for variables, at least one; the first is the main one.
  public var paths: [String]

  /// What tells it from other operations on its method and path; nil where nothing has to.
  public var discriminator: FixtureDiscriminator?

  /// The path of its page in the site.
  public var page: String

  /// Whether the page advises against it.
  public var isDeprecated: Bool

  /// The parameters in the order of the page.
  public var parameters: [FixtureParameter]

  /// The responses in the order of the page.
  public var responses: [FixtureResponse]

  /// Makes an operation.
  public init(
    id: String,
    title: String,
    method: String,
    paths: [String],
    discriminator: FixtureDiscriminator? = nil,
    page: String,
    isDeprecated: Bool = false,
    parameters: [FixtureParameter] = [],
    responses: [FixtureResponse] = []
  ) {
    self.id = id
    self.title = title
    self.method = method
    self.paths = paths
    self.discriminator = discriminator
    self.page = page
    self.isDeprecated = isDeprecated
    self.parameters = parameters
    self.responses = responses
  }
}

/// What tells two operations on one method and path apart.
public enum FixtureDiscriminator: Hashable, Sendable {
  /// A top-level key of the request body.
  case bodyKey(String)
  /// A header field with a value.
  case header(name: String, value: String)
  /// A query parameter, with a value or alone.
  case query(name: String, value: String?)
}

/// A parameter of an operation.
public struct FixtureParameter: Hashable, Sendable {
  /// The name in a request.
  public var name: String

  /// `path`, `query`, `header`, `cookie` or `unknown`.
  public var location: String

  /// Whether a request has to have it; nil where the page does not say or makes conditions.
  public var isRequired: Bool?

  /// The JSON Schema type (`string`, `integer`, `number`, `boolean`, `array`, `object`); nil where
  /// the page names none that is known.
  public var type: String?

  /// The values that are allowed, as written; empty where any is.
  public var allowedValues: [String]

  /// Makes a parameter.
  public init(
    name: String,
    location: String,
    isRequired: Bool? = nil,
    type: String? = nil,
    allowedValues: [String] = []
  ) {
    self.name = name
    self.location = location
    self.isRequired = isRequired
    self.type = type
    self.allowedValues = allowedValues
  }
}

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

  /// The examples in the order of the page; a response without any is answered without a body.
  public var examples: [FixtureExample]

  /// Makes a response.
  public init(
    status: Int,
    isAssumed: Bool = false,
    reason: String = "",
    headerNames: [String] = [],
    examples: [FixtureExample] = []
  ) {
    self.status = status
    self.isAssumed = isAssumed
    self.reason = reason
    self.headerNames = headerNames
    self.examples = examples
  }
}

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

  /// Makes an example.
  public init(
    name: String,
    headers: [FixtureValue] = [],
    mediaType: String? = nil,
    body: String? = nil,
    pathValues: [FixtureValue] = [],
    queryValues: [FixtureValue] = []
  ) {
    self.name = name
    self.headers = headers
    self.mediaType = mediaType
    self.body = body
    self.pathValues = pathValues
    self.queryValues = queryValues
  }
}

/// A name and a value.
public struct FixtureValue: Hashable, Sendable {
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
