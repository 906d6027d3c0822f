import ArgumentParser
import SiteBuilding
import SourceText

/// The options of every command that reads a content folder.
struct ContentOptions: ParsableArguments {
  @Option(name: .long, help: "The number of pages to read at once; the cores of the machine.")
  var jobs: Int?

  @Flag(name: .long, help: "Print notes too, not only warnings and errors.")
  var notes = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a whole number from 1 to 256.")
    }
  }

  /// The number of tasks to use.
  var taskCount: Int { jobs ?? ProcessorCount.current }
}

/// A content folder, its configuration and what was read from its pages.
struct LoadedContent: Sendable {
  var reading: ContentReading
  var configuration: SiteConfiguration
  var diagnostics: [Diagnostic]

  /// Reads the folder and every page in it.
  static func load(_ path: String, jobs: Int, progress: Progress) async throws -> LoadedContent {
    let sources = try ContentFolder.load(path)
    let configuration = SiteConfiguration.read(from: sources.value)
    let reading = await ContentReading.read(
      sources.value,
      excluding: configuration.value.excluded,
      mock: configuration.value.mock,
      words: configuration.value.vocabulary,
      jobs: jobs,
      progress: progress
    )
    return LoadedContent(
      reading: reading.value,
      configuration: configuration.value,
      diagnostics: configuration.value.concerning(sources.diagnostics, in: sources.value)
        + configuration.diagnostics + reading.diagnostics
    )
  }
}
