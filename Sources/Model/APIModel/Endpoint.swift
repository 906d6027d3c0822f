public import MarkupTree
public import SourceText

/// One documented operation.
public struct Endpoint: Hashable, Sendable {
  /// The method.
  public var method: HTTPMethod

  /// The paths, at least one; the first is the one that examples use.
  public var paths: [PathTemplate]

  /// What tells operations on one method and path apart; nil where there is nothing to tell.
  public var discriminator: Discriminator?

  /// The heading of the operation, as the page writes it.
  public var title: String

  /// Whether it may still be used.
  public var lifecycle: Lifecycle

  /// The first paragraph, short enough for a list; empty where the page has none.
  public var summary: [Inline]

  /// All prose before the parameters, the first paragraph included.
  public var description: [Block]

  /// Path, query, header and cookie parameters in the order of the page.
  public var parameters: [Parameter]

  /// The documented bodies, one for each media type or variant.
  public var requestBodies: [RequestBody]

  /// The responses in the order of the page, one for each status.
  public var responses: [Response]

  /// The examples in the order of the page.
  public var examples: [Example]

  /// What the page says beyond that, under its own headings.
  public var notes: [Note]

  /// The first and the last microversion it is in, where the page names them: `2.10` stays text.
  public var versions: VersionRange

  /// What the author says about its mock.
  public var mock: MockSettings

  /// The names that links reach the page by: its labels and ids, as written.
  public var labels: [String]

  /// How the page and its blocks were understood.
  public var reading: ReadingSummary

  /// Where the method and the path stand.
  public var origin: Origin

  /// The file of the page.
  public var file: FileIndex

  /// Makes an endpoint of what every page has; the rest starts empty.
  public init(
    method: HTTPMethod,
    paths: [PathTemplate],
    title: String,
    origin: Origin,
    file: FileIndex
  ) {
    self.method = method
    self.paths = paths
    self.title = title
    self.origin = origin
    self.file = file
    discriminator = nil
    lifecycle = .active
    summary = []
    description = []
    parameters = []
    requestBodies = []
    responses = []
    examples = []
    notes = []
    versions = VersionRange()
    mock = MockSettings()
    labels = []
    reading = ReadingSummary()
  }

  /// The first path: what the operation is known by.
  public var path: PathTemplate { paths.first ?? PathTemplate(segments: []) }
}

/// Prose of a page that belongs to no other part, under its heading.
public struct Note: Hashable, Sendable {
  /// The heading; empty for prose that stands before any.
  public var title: [Inline]

  /// The prose.
  public var blocks: [Block]

  /// Makes a note.
  public init(title: [Inline], blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }
}
