import APIModel
import ExampleEmission
import FixtureEmission
public import HTMLEmission
import MarkdownEmission
import PageReading
public import SiteEmission
public import SourceText

/// A site in memory, made of a content folder: the whole way of the data but its two ends.
public struct SiteBuild: Sendable {
  /// The files of the site, manifest included.
  public var tree: OutputTree

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
    memory: BuildMemory = BuildMemory()
  ) async throws(ContentError) -> Diagnosed<SiteBuild> {
    if reading.pages.isEmpty { throw .noPages(folder) }
    let assembled = ReferenceAssembly.assemble(reading, configuration: configuration)
    if assembled.value.endpoints.isEmpty { throw .noOperations(folder) }
    var diagnostics = assembled.diagnostics
    var plan = SitePlan(
      reference: assembled.value,
      sources: reading.sources,
      findings: findings + diagnostics
    )
    let redirects = RedirectAssembly.redirects(
      configuration.redirects + reading.pages.flatMap(\.redirects), in: plan)
    plan.redirects = redirects.value
    diagnostics += redirects.diagnostics

    let emitters: [any Emitter] = [
      HTMLEmitter(
        theme: theme, language: configuration.language, samples: configuration.samples,
        brand: configuration.brand, jobs: jobs, memory: memory.pages),
      MarkdownEmitter(jobs: jobs, memory: memory.twins),
      ExampleEmitter(memory: memory.examples),
      FixtureEmitter(memory: memory.fixtures),
    ]
    var files: [OutputFile] = []
    for emitter in emitters {
      let emitted = await emitter.emit(plan)
      files += emitted.value
      diagnostics += emitted.diagnostics
    }
    files.append(
      ManifestFile.make(for: files, of: assembled.value, memory: memory.manifest))
    let tree = OutputTree.merging(files)
    diagnostics += SharedAddresses.diagnostics(of: assembled.value, tree.value.files)
    let build = SiteBuild(
      tree: tree.value,
      plan: plan,
      statistics: Statistics(reading: reading, reference: assembled.value, files: files)
    )
    // The first paragraph of a page stands in lists on other pages, too.
    return Diagnosed(build, (diagnostics + tree.diagnostics).withoutRepetition())
  }
}

extension SiteBuild.Statistics {
  init(reading: ContentReading, reference: APIReference, files: [OutputFile]) {
    pages = reading.pages.count
    endpoints = reference.endpoints.count
    guides = reading.pages.count { $0.reading.endpoints.isEmpty }
    examples = reference.endpoints.reduce(0) { $0 + $1.examples.count }
    scripts = files.count { $0.path.hasPrefix("examples/") && $0.path.hasSuffix(".sh") }
    fixtures = files.count { $0.path.hasPrefix("fixtures/") } - 2
  }
}
