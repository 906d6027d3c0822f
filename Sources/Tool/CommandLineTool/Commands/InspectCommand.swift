import ArgumentParser
import FixtureFormat
import JSONText
import MarkupTree
import MockBehaviour
import PageReading
import SiteBuilding
import SourceText

/// `endpaper inspect`: what was understood of pages, and how.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Shows what is read from pages, and by which rules.",
    discussion: """
      Without a flag: a line for each operation and the count of blocks that became model, were kept \
      as prose, or were not understood. Diagnostics go to standard error: those of each page by \
      itself. What is found when pages are put together and written, such as an operation that two \
      of them document, `endpaper build` says.
      """
  )

  @Argument(
    help: "A folder of pages, or one page, which is read without the folder's endpaper.yaml.",
    completion: .file())
  var content = "Content"

  @Flag(name: .long, help: "Print the operations as one JSON object.")
  var json = false

  @Flag(name: .long, help: "Print the markup tree of every page.")
  var tree = false

  @OptionGroup var options: ContentOptions

  func validate() throws {
    if json, tree { throw ValidationError("--json and --tree are two answers: ask for one.") }
  }

  func run() async throws {
    try await CommandFailure.exiting {
      let progress = Progress()
      let (content, jobs, keepsTrees) = (content, options.taskCount, tree)
      let loaded = try await ProgressLine.showing(progress) {
        try await LoadedContent.load(
          content, keepsTrees: keepsTrees, jobs: jobs, progress: progress)
      }
      let sources = loaded.reading.sources
      let endpoints = loaded.reading.pages.flatMap(\.reading.endpoints)
      let diagnostics =
        loaded.diagnostics + endpoints.flatMap { ListBehaviour.infer(of: $0).diagnostics }
      let report = DiagnosticReport(
        diagnostics,
        sources: sources,
        prefix: ContentPrefix.prefix(of: content)
      )
      report.print(includingNotes: options.notes)
      if loaded.reading.pages.isEmpty { throw ContentError.noPages(content) }
      if json {
        let readings = loaded.reading.pages.map(\.reading)
        let document = InspectionReport.json(
          readings,
          diagnostics: diagnostics,
          sources: sources,
          mock: { ListBehaviour.infer(of: $0).value?.json }
        )
        try StandardStreams.printResult(JSONWriter.pretty(document))
      } else if tree {
        for page in loaded.reading.pages {
          guard let document = page.document else { continue }
          try StandardStreams.writeResult(TreeDump.dump(document, places: sources))
        }
      } else {
        try StandardStreams.printResult(InspectSummary.text(loaded.reading))
        try StandardStreams.printResult(
          "found    \(report.counts)\(options.notes ? "" : report.hiddenNotes)")
      }
      if report.reaches(.error) {
        throw CommandFailure("The pages have errors: \(report.counts).", status: .findings)
      }
    }
  }
}
