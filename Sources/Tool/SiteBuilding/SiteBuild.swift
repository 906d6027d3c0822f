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
    memory: BuildMemory = BuildMemory()
  ) async throws(ContentError) -> Diagnosed<SiteBuild> {
    if reading.pages.isEmpty { throw .noPages(folder) }
    let assembled = ReferenceAssembly.assemble(reading, configuration: configuration)
    if !assembled.value.hasEndpoints { throw .noOperations(folder) }
    var diagnostics = assembled.diagnostics
    var plan = SitePlan(
      reference: assembled.value,
      sources: reading.sources,
      findings: findings + diagnostics,
      memory: memory.plan
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
    let emitted = await Self.emitted(plan, by: emitters, jobs: jobs)
    let files = emitted.flatMap(\.value)
    diagnostics += emitted.flatMap(\.diagnostics)
    let listed = OutputTree.merging(files, memory: memory.order)
    let manifest = await SiteManifest(
      of: listed.value, made: plan, jobs: jobs, memory: memory.manifest)
    let tree = listed.value.adding(manifest.file)
    diagnostics += SharedAddresses.diagnostics(of: plan, tree.value.files)
    diagnostics += listed.diagnostics + tree.diagnostics
    let build = SiteBuild(
      tree: tree.value,
      manifest: manifest,
      plan: plan,
      statistics: Statistics(reading: reading, plan: plan, files: tree.value.files)
    )
    // The first paragraph of a page stands in lists on other pages, too.
    return Diagnosed(build, diagnostics.withoutRepetition())
  }

  /// What each emitter makes of a plan, in their order; none knows of another, so that they may work at
  /// the same time.
  private static func emitted(
    _ plan: SitePlan,
    by emitters: [any Emitter],
    jobs: Int
  ) async -> [Diagnosed<[OutputFile]>] {
    await withTaskGroup(of: (Int, Diagnosed<[OutputFile]>).self) { group in
      var results: [Int: Diagnosed<[OutputFile]>] = [:]
      for (number, emitter) in emitters.enumerated() {
        if number >= jobs, let (number, result) = await group.next() { results[number] = result }
        group.addTask { (number, await emitter.emit(plan)) }
      }
      for await (number, result) in group { results[number] = result }
      return emitters.indices.compactMap { results[$0] }
    }
  }
}

extension SiteBuild.Statistics {
  init(reading: ContentReading, plan: SitePlan, files: [OutputFile]) {
    pages = reading.pages.count
    endpoints = plan.endpoints.count
    guides = reading.pages.count { $0.reading.endpoints.isEmpty }
    examples = plan.endpoints.reduce(0) { $0 + $1.endpoint.examples.count }
    scripts = files.count { $0.path.hasPrefix("examples/") && $0.path.hasSuffix(".sh") }
    fixtures = files.count { $0.path.hasPrefix("fixtures/") } - 2
  }
}
