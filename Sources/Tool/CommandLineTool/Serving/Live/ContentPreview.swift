import DefaultTheme
import FixtureFormat
import HTMLEmission
import MockServing
import PreviewServing
import SiteBuilding
import SiteEmission
import SourceText

/// A content folder as a site that follows it: every build takes from the one before what has stayed.
///
/// A build with errors leaves the last good site as it is, and says what is wrong.
struct ContentPreview: Sendable {
  /// The folder that the pages are in.
  let content: String

  /// The folder of the templates that take the place of built-in ones; nil for none.
  let templates: String?

  /// The pages that are read at once.
  let jobs: Int

  /// The last good site; the placeholder while there was none.
  private(set) var site = PreviewSite.none

  /// What is wrong with the content, as JSON for pages; see ``PreviewReport``.
  private(set) var report = PreviewReport.nothing

  /// Whether there was a good site.
  private var hasSite = false

  private let memory = BuildMemory()
  private let sites = PreviewSiteMemory()
  private var theme: (files: [ThemeFile], theme: Theme)?
  private var said: Set<Diagnostic> = []

  init(content: String, templates: String?, jobs: Int) {
    self.content = content
    self.templates = templates
    self.jobs = jobs
  }

  /// What to watch.
  var folders: [String] { [content] + (templates.map { [$0] } ?? []) }

  /// What came of a build.
  struct Outcome {
    /// The site, where it is another one than before.
    var site: PreviewSite?

    /// The lines for the terminal.
    var lines: [String]

    /// Says what came of the build: in the log, where there is one, so that its lines are of one form.
    func tell(_ log: RequestLog?) {
      if let log { return log.say(self) }
      for line in lines { StandardStreams.printMessage(line) }
    }
  }

  /// Builds the site as the folder is now.
  mutating func build() async -> Outcome {
    let start = ContinuousClock.now
    do {
      let theme = try currentTheme()
      let build = try await FolderBuild.make(
        of: content, theme: theme, jobs: jobs, memory: memory)
      return try outcome(of: build, after: ContinuousClock.now - start)
    } catch {
      let message = CommandFailure(error)?.message ?? "\(error)"
      report = PreviewReport.failure(message)
      said = []
      return Outcome(site: nil, lines: ["endpaper: \(message)"])
    }
  }

  private mutating func outcome(
    of build: FolderBuild<SiteBuild>,
    after time: Duration
  ) throws -> Outcome {
    let prefix = ContentPrefix.prefix(of: content)
    // What was said about the last build and still holds need not be said again.
    let new = build.diagnostics.filter { !said.contains($0) }
    said = Set(build.diagnostics)
    var lines = DiagnosticReport(new, sources: build.sources, prefix: prefix).lines
    let counts = DiagnosticReport(build.diagnostics, sources: build.sources, prefix: prefix).counts
    let errors = build.diagnostics.count { $0.severity == .error }
    guard errors == 0 else {
      let many = errors == 1 ? "an error" : "\(errors) errors"
      let headline =
        "The pages have \(many)" + (hasSite ? "; this is the last good site." : ".")
      report = PreviewReport.errors(
        build.diagnostics, in: build.sources, prefix: prefix, headline: headline)
      lines.append(
        "endpaper: not built: \(counts)" + (hasSite ? "; the last good site stays" : ""))
      return Outcome(site: nil, lines: lines)
    }
    let made = try build.site.get()
    site = try sites.site(of: made)
    hasSite = true
    report = PreviewReport.nothing
    lines.append(
      "endpaper: built \(made.statistics.endpoints) endpoints in \(DurationText.milliseconds(time)): "
        + counts)
    return Outcome(site: site, lines: lines)
  }

  private mutating func currentTheme() throws -> Theme {
    let files = try templates.map { path throws(ContentError) in try ThemeFolder.load(path) } ?? []
    if let theme, theme.files == files { return theme.theme }
    let made = try Theme(overrides: files)
    theme = (files, made)
    return made
  }
}
