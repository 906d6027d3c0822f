import HTMLEmission
import SiteBuilding
import SiteEmission
import SourceText

/// A site made of pages that stand in a test.
struct BuiltSite {
  let build: SiteBuild
  let diagnostics: [Diagnostic]

  /// Builds pages given by path and text; with several jobs, as `--jobs` does.
  init(_ pages: [(path: String, text: String)], jobs: Int = 1) async throws {
    try await self.init(
      SourceTree(pages.map { SourceFile(path: $0.path, text: $0.text) }), jobs: jobs)
  }

  /// Builds the site of a source tree.
  init(_ sources: SourceTree, jobs: Int = 1) async throws {
    let configuration = SiteConfiguration.read(from: sources)
    let reading = await ContentReading.read(
      sources, excluding: configuration.value.excluded, mock: configuration.value.mock, jobs: jobs)
    let findings = configuration.diagnostics + reading.diagnostics
    let made = try await SiteBuild.make(
      of: reading.value, configuration: configuration.value, folder: "Content",
      findings: findings, theme: try Theme())
    build = made.value
    diagnostics = findings + made.diagnostics
  }

  /// The paths of all files, in order.
  var paths: [String] { build.tree.files.map(\.path) }

  /// The text of a file, or nil where there is none.
  func text(of path: String) -> String? {
    build.tree.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The rules of the diagnostics, in order.
  var rules: [String] { diagnostics.map(\.rule) }
}

/// A page with one operation.
func endpointPage(_ title: String, _ operation: String) -> String {
  """
  # \(title)

  Does it.

  ```http
  \(operation)
  ```

  """
}
