import APIModel
import ExampleEmission
import FixtureEmission
public import FixtureFormat
public import HTMLEmission
import MarkdownEmission
import PageReading
public import SiteEmission
public import SourceText

/// A site in memory, made of a content folder: the whole way of the data but its two ends.
public struct SiteBuild: Sendable {
  /// The files of the site, manifest included.
  public var tree: OutputTree

  /// What the manifest says: the hashes of all files but its own.
  public var manifest: SiteManifest

  /// What the site was made of.
  public var plan: SitePlan

  /// How much there is of everything.
  public var statistics: Statistics

  /// How much there is of everything in a site.
  public struct Statistics: Hashable, Sendable {
    /// The pages that were read.
    public var pages = 0
    /// The documented operations.
    public var endpoints = 0
    /// The pages without an operation.
    public var guides = 0
    /// The documented examples.
    public var examples = 0
    /// The bodies that a mock serves.
    public var fixtures = 0
    /// The curl scripts.
    public var scripts = 0
  }

  /// Makes the site of pages that were read, several pages at once; what `memory` knows to be the same
  /// as before is not made again.
  ///
  /// - Throws: ``ContentError`` where there is no page or no operation.
  public static func make(
    of reading: ContentReading,
    configuration: SiteConfiguration,
    folder: String,
    findings: [Diagnostic],
    theme: Theme,
    jobs: Int = 1,
    memory: BuildMemory = BuildMemory(remembers: false)
  ) async throws(ContentError) -> Diagnosed<SiteBuild> {
    let making = try SiteMaking(
      of: reading, configuration: configuration, folder: folder, findings: findings, theme: theme,
      jobs: jobs, memory: memory)
    memory.longFiles.begin()
    defer { memory.longFiles.end() }
    var manifest = SiteManifest(generator: "", files: [])
    let tree = await making.files(for: KeptFiles(memory: memory.longFiles)) { files in
      manifest = await SiteManifest(
        of: files, made: making.plan, jobs: jobs, memory: memory.manifest)
      return manifest
    }
    let statistics = Statistics(reading: reading, plan: making.plan, files: tree.value)
    return tree.map { tree in
      SiteBuild(tree: tree, manifest: manifest, plan: making.plan, statistics: statistics)
    }
  }
}

extension SiteBuild.Statistics {
  init(
    reading: ContentReading, plan: SitePlan, files: OutputListing<some OutputEntry>
  ) {
    pages = reading.pages.count
    endpoints = plan.endpoints.count
    guides = reading.pages.count { $0.reading.endpoints.isEmpty }
    examples = plan.endpoints.reduce(0) { $0 + $1.endpoint.examples.count }
    scripts = files.files.count { $0.path.hasPrefix("examples/") && $0.path.hasSuffix(".sh") }
    fixtures = files.files.count { $0.path.hasPrefix("fixtures/") } - 2
  }
}
