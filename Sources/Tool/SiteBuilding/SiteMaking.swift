import APIModel
import ExampleEmission
import FixtureEmission
import FixtureFormat
import HTMLEmission
import MarkdownEmission
import SiteEmission
import SourceText

/// The way from pages that were read to the files of a site, whoever takes the files.
struct SiteMaking {
  /// What the site is made of.
  let plan: SitePlan

  private let emitters: [any Emitter]
  private let jobs: Int
  private let order: OutputMemory

  /// What was noticed while the site was planned.
  private let noticed: [Diagnostic]

  /// Plans the site.
  ///
  /// - Throws: ``ContentError`` where there is no page or no operation.
  init(
    of reading: ContentReading,
    configuration: SiteConfiguration,
    folder: String,
    findings: [Diagnostic],
    theme: Theme,
    jobs: Int,
    memory: BuildMemory
  ) throws(ContentError) {
    if reading.pages.isEmpty { throw .noPages(folder) }
    let assembled = ReferenceAssembly.assemble(reading, configuration: configuration)
    if !assembled.value.hasEndpoints { throw .noOperations(folder) }
    var plan = SitePlan(
      reference: assembled.value,
      sources: reading.sources,
      findings: findings + assembled.diagnostics,
      memory: memory.plan
    )
    let redirects = RedirectAssembly.redirects(
      configuration.redirects + reading.pages.flatMap(\.redirects), in: plan)
    plan.redirects = redirects.value
    self.plan = plan
    noticed = assembled.diagnostics + redirects.diagnostics
    self.jobs = jobs
    order = memory.order
    emitters = [
      HTMLEmitter(
        theme: theme, language: configuration.language, samples: configuration.samples,
        brand: configuration.brand, jobs: jobs, memory: memory.pages),
      MarkdownEmitter(jobs: jobs, memory: memory.twins),
      ExampleEmitter(memory: memory.examples),
      FixtureEmitter(memory: memory.fixtures),
    ]
  }

  /// Makes all files, several at once, and hands them over.
  ///
  /// - Parameters:
  ///   - receiver: Takes the files.
  ///   - manifest: Makes the manifest of all other files.
  /// - Returns: What came of the files, and all that was noticed on the way.
  func files<Receiver: OutputReceiver>(
    for receiver: Receiver,
    manifest: (OutputListing<Receiver.Taken>) async -> SiteManifest
  ) async -> Diagnosed<OutputListing<Receiver.Taken>> {
    let emitted = await emitted(to: receiver)
    let listed = OutputListing.merging(emitted.flatMap(\.value), memory: order)
    let files = listed.value.adding(receiver.take(await manifest(listed.value).file))
    let noticed =
      noticed + emitted.flatMap(\.diagnostics)
      + SharedAddresses.diagnostics(of: plan, files.value.files.map(\.path))
      + listed.diagnostics + files.diagnostics
    // The first paragraph of a page stands in lists on other pages, too.
    return Diagnosed(files.value, noticed.withoutRepetition())
  }

  /// What comes of the files of each emitter, in their order; none knows of another, so that they may
  /// work at the same time.
  ///
  /// The last is the first to start: it goes through all operations in one piece, and would keep the
  /// others waiting at the end.
  private func emitted<Receiver: OutputReceiver>(
    to receiver: Receiver
  ) async -> [Diagnosed<[Receiver.Taken]>] {
    await withTaskGroup(of: (Int, Diagnosed<[Receiver.Taken]>).self) { group in
      var results: [Int: Diagnosed<[Receiver.Taken]>] = [:]
      for (started, number) in emitters.indices.reversed().enumerated() {
        if started >= jobs, let (number, result) = await group.next() { results[number] = result }
        let emitter = emitters[number]
        group.addTask { [plan] in (number, await emitter.emit(plan, to: receiver)) }
      }
      for await (number, result) in group { results[number] = result }
      return emitters.indices.compactMap { results[$0] }
    }
  }
}
