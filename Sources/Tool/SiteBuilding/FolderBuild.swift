public import HTMLEmission
public import SourceText

/// A build of a content folder that came to its end, whichever it was, with what was noticed on the
/// way: the same for one build and for one of many.
public struct FolderBuild: Sendable {
  /// The site; or why there is none.
  public var site: Result<SiteBuild, ContentError>

  /// What was noticed.
  public var diagnostics: [Diagnostic]

  /// The files that the diagnostics speak of.
  public var sources: SourceTree

  /// Reads a folder and makes its site in memory; what `memory` knows is not made again.
  ///
  /// - Throws: ``ContentError`` where the folder cannot be read at all.
  public static func make(
    of path: String,
    theme: Theme,
    jobs: Int,
    progress: Progress = .silent,
    memory: BuildMemory = BuildMemory()
  ) async throws(ContentError) -> FolderBuild {
    let loaded = try await LoadedContent.load(
      path, jobs: jobs, progress: progress, memory: memory)
    progress.enter(.making)
    var build = FolderBuild(
      site: .failure(.noPages(path)), diagnostics: loaded.diagnostics,
      sources: loaded.reading.sources)
    do throws(ContentError) {
      let site = try await SiteBuild.make(
        of: loaded.reading, configuration: loaded.configuration, folder: path,
        findings: loaded.diagnostics, theme: theme, jobs: jobs, memory: memory)
      build.site = .success(site.value)
      build.diagnostics += site.diagnostics
    } catch {
      build.site = .failure(error)
    }
    return build
  }
}
