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

  /// The microversions that have it; nil where the page names none.
  public var versions: FixtureVersions?

  /// The fields that carry credentials; nil where the page documents none.
  public var authentication: FixtureAuthentication?

  /// The parameters in the order of the page.
  public var parameters: [FixtureParameter]

  /// The content of a request; nil where the page describes none.
  public var requestBody: FixtureRequestBody?

  /// The responses in the order of the page.
  public var responses: [FixtureResponse]

  /// What the query does to the list that the examples show; nil where they show none.
  public var listBehaviour: FixtureListBehaviour?

  /// Makes an operation.
  public init(
    id: String,
    title: String,
    method: String,
    paths: [String],
    discriminator: FixtureDiscriminator? = nil,
    page: String,
    isDeprecated: Bool = false,
    versions: FixtureVersions? = nil,
    authentication: FixtureAuthentication? = nil,
    parameters: [FixtureParameter] = [],
    requestBody: FixtureRequestBody? = nil,
    responses: [FixtureResponse] = [],
    listBehaviour: FixtureListBehaviour? = nil
  ) {
    self.id = id
    self.title = title
    self.method = method
    self.paths = paths
    self.discriminator = discriminator
    self.page = page
    self.isDeprecated = isDeprecated
    self.versions = versions
    self.authentication = authentication
    self.parameters = parameters
    self.requestBody = requestBody
    self.responses = responses
    self.listBehaviour = listBehaviour
  }
}
