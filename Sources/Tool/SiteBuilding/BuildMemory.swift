public import ExampleEmission
public import FixtureEmission
public import HTMLEmission
public import MarkdownEmission
public import SiteEmission

/// What builds of one site have in common, so that the next one makes again only what has changed.
///
/// No build depends on it: with a memory and without one the same pages give the same bytes.
public final class BuildMemory: Sendable {
  /// The files of the content.
  public let content: ContentMemory

  /// The pages that were read.
  public let reading: ReadingMemory

  /// The pages with their addresses.
  public let plan: PlanMemory

  /// The pages that were written.
  public let pages: HTMLMemory

  /// The pages that were written as Markdown.
  public let twins: MarkdownMemory

  /// The scripts.
  public let examples: ExampleMemory

  /// The fixtures.
  public let fixtures: FixtureMemory

  /// The order of the files.
  public let order: OutputMemory

  /// The hashes of the files.
  public let manifest: ManifestMemory

  /// The files that are as long as the site has pages.
  public let longFiles: LongFileMemory

  /// Nothing was built yet.
  ///
  /// - Parameter remembers: Whether anything is remembered at all: a build that no other follows needs
  ///   far less memory without.
  public init(remembers: Bool = true) {
    content = ContentMemory(remembers: remembers)
    reading = ReadingMemory(remembers: remembers)
    plan = PlanMemory(remembers: remembers)
    pages = HTMLMemory(remembers: remembers)
    twins = MarkdownMemory(remembers: remembers)
    examples = ExampleMemory(remembers: remembers)
    fixtures = FixtureMemory(remembers: remembers)
    order = OutputMemory(remembers: remembers)
    manifest = ManifestMemory(remembers: remembers)
    longFiles = LongFileMemory(remembers: remembers)
  }

  /// How many values are remembered: in proportion to the pages, however many builds there were.
  public var count: Int {
    content.files.count + reading.pages.count + plan.count + pages.count + twins.count
      + examples.count + fixtures.count + order.count + manifest.count
      + longFiles.count
  }
}
