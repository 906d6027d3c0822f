public import HTMLEmission
public import SourceText

/// A build of a content folder that came to its end, whichever it was, with what was noticed on the
/// way: the same for one build and for one of many.
public struct FolderBuild<Site: Sendable>: Sendable {
  /// The site; or why there is none.
  public var site: Result<Site, ContentError>

  /// What was noticed.
  public var diagnostics: [Diagnostic]

  /// The files that the diagnostics speak of.
  public var sources: SourceTree

  private init(_ loaded: LoadedContent, _ site: Result<Diagnosed<Site>, ContentError>) {
    self.site = site.map(\.value)
    diagnostics = loaded.diagnostics
    if case .success(let made) = site { diagnostics += made.diagnostics }
    sources = loaded.reading.sources
  }
}

extension FolderBuild where Site == SiteBuild {
  /// Reads a folder and makes its site in memory; what `memory` knows is not made again.
  ///
  /// - Throws: ``ContentError`` where the folder cannot be read at all.
  public static func make(
    of path: String,
    theme: Theme,
    jobs: Int,
    progress: Progress = .silent,
    memory: BuildMemory = BuildMemory(remembers: false)
  ) async throws(ContentError) -> FolderBuild {
    let loaded = try await LoadedContent.load(
      path, jobs: jobs, progress: progress, memory: memory)
    progress.enter(.making)
    do throws(ContentError) {
      let site = try await SiteBuild.make(
        of: loaded.reading, configuration: loaded.configuration, folder: path,
        findings: loaded.diagnostics, theme: theme, jobs: jobs, memory: memory)
      return FolderBuild(loaded, .success(site))
    } catch {
      return FolderBuild(loaded, .failure(error))
    }
  }
}

extension FolderBuild where Site == WrittenSite {
  /// Reads a folder, makes its site and writes it beside the output folder, where it waits to be
  /// published; of pages with findings at the threshold nothing is written.
  ///
  /// - Parameters:
  ///   - path: The folder of the content.
  ///   - output: The folder that the site is meant for.
  ///   - threshold: The least severity that a site is not published with.
  ///   - theme: The look.
  ///   - jobs: How many pages are read or written at once.
  ///   - progress: What is told how far the build is.
  /// - Returns: The site that waits, and what was noticed.
  /// - Throws: ``ContentError`` where the folder cannot be read at all.
  public static func write(
    of path: String,
    to output: String,
    refusing threshold: Diagnostic.Severity,
    theme: Theme,
    jobs: Int,
    progress: Progress = .silent
  ) async throws(ContentError) -> FolderBuild {
    let loaded = try await LoadedContent.load(path, jobs: jobs, progress: progress)
    progress.enter(.writing)
    let isRefused = loaded.diagnostics.contains { $0.severity >= threshold }
    do throws(ContentError) {
      let site = try await WrittenSite.make(
        of: loaded.reading, configuration: loaded.configuration, folder: path,
        findings: loaded.diagnostics, theme: theme, output: isRefused ? nil : output, jobs: jobs)
      return FolderBuild(loaded, .success(site))
    } catch {
      return FolderBuild(loaded, .failure(error))
    }
  }
}
