import ArgumentParser
import HTMLEmission
import SiteBuilding
import SourceText

/// `endpaper build`: pages to a site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Builds the site: pages, scripts, fixtures.",
    discussion: """
      The site is built beside the output folder and exchanged in one step. With findings at or \
      above the threshold (errors; with --strict warnings too) nothing is written.
      """
  )

  @Argument(help: "The folder that the pages are in.", completion: .directory)
  var content = "Content"

  @Option(name: .shortAndLong, help: "The folder to write the site to.", completion: .directory)
  var output = "Site"

  @Option(name: .long, help: "A folder with templates that override the built-in ones by name.")
  var templates: String?

  @Flag(name: .long, help: "Treat warnings as errors.")
  var strict = false

  @OptionGroup var options: ContentOptions

  func run() async throws {
    try await CommandFailure.exiting {
      let start = ContinuousClock.now
      try OutputFolder.check(output)
      let theme = try Theme(overrides: templates.map { try ThemeFolder.load($0) } ?? [])
      let progress = Progress()
      let jobs = options.taskCount
      let content = content
      let loaded = try await ProgressLine.showing(progress) {
        try await LoadedContent.load(content, jobs: jobs, progress: progress)
      }
      let prefix = ContentPrefix.prefix(of: content)
      let build: Diagnosed<SiteBuild>
      do {
        build = try SiteBuild.make(
          of: loaded.reading,
          configuration: loaded.configuration,
          folder: content,
          findings: loaded.diagnostics,
          theme: theme
        )
      } catch {
        report(loaded.diagnostics, loaded.reading.sources, prefix)
          .print(includingNotes: options.notes)
        throw error
      }
      let report = report(loaded.diagnostics + build.diagnostics, loaded.reading.sources, prefix)
      report.print(includingNotes: options.notes)
      if report.reaches(strict ? .warning : .error) {
        throw CommandFailure(
          "Nothing was written: \(report.counts). The site in '\(output)' is as it was.",
          status: .findings
        )
      }
      try OutputFolder.write(build.value.tree, to: output)
      let summary = BuildSummary(
        statistics: build.value.statistics,
        diagnostics: report.counts,
        duration: ContinuousClock.now - start
      )
      StandardStreams.printLine(summary.text(output: output))
    }
  }

  private func report(
    _ diagnostics: [Diagnostic],
    _ sources: SourceTree,
    _ prefix: String
  ) -> DiagnosticReport {
    DiagnosticReport(diagnostics, sources: sources, prefix: prefix)
  }
}
