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

  func validate() throws {
    // An empty path would mean the working folder, which is seldom what a script with an empty
    // variable means.
    if output.isEmpty { throw ValidationError("--output takes the path of a folder.") }
  }

  func run() async throws {
    try await CommandFailure.exiting {
      let start = ContinuousClock.now
      try OutputFolder.check(output)
      let theme = try Theme(overrides: templates.map { try ThemeFolder.load($0) } ?? [])
      let progress = Progress()
      let (content, output, jobs) = (content, output, options.taskCount)
      let threshold: Diagnostic.Severity = strict ? .warning : .error
      let made = try await ProgressLine.showing(progress) {
        try await FolderBuild.write(
          of: content, to: output, refusing: threshold, theme: theme, jobs: jobs,
          progress: progress)
      }
      let report = DiagnosticReport(
        made.diagnostics, sources: made.sources, prefix: ContentPrefix.prefix(of: content))
      report.print(includingNotes: options.notes)
      let site = try made.site.get()
      if report.reaches(threshold) {
        site.discard()
        throw CommandFailure(
          "Nothing was written: \(report.counts). The site in '\(output)' is as it was.",
          status: .findings)
      }
      let left = try await ProgressLine.showing(progress) { try site.publish() }
      if let left {
        StandardStreams.printMessage(
          "warning: the former site cannot be removed whole; the rest of it is in '\(left)'")
      }
      let hidden = options.notes ? "" : report.hiddenNotes
      let summary = BuildSummary(
        statistics: site.statistics, diagnostics: report.counts + hidden,
        duration: ContinuousClock.now - start)
      try StandardStreams.printResult(summary.text(output: output))
    }
  }
}
