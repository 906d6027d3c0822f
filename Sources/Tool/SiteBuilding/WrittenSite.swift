import APIModel
import FixtureFormat
public import HTMLEmission
import SiteEmission
public import SourceText

/// A site that was written beside its folder, page by page, and waits to take its place: no more of it
/// than a few files was ever in memory.
public struct WrittenSite: Sendable {
  /// How much there is of everything.
  public let statistics: SiteBuild.Statistics

  private let staged: Result<StagedFolder, OutputError>?

  /// Makes the site of pages that were read and writes it, several pages at once.
  ///
  /// Without an output folder it is not written, and only made for what is noticed on the way.
  ///
  /// - Throws: ``ContentError`` where there is no page or no operation.
  public static func make(
    of reading: ContentReading,
    configuration: SiteConfiguration,
    folder: String,
    findings: [Diagnostic],
    theme: Theme,
    output: String?,
    jobs: Int = 1
  ) async throws(ContentError) -> Diagnosed<WrittenSite> {
    let memory = BuildMemory(remembers: false)
    let making = try SiteMaking(
      of: reading, configuration: configuration, folder: folder, findings: findings, theme: theme,
      jobs: jobs, memory: memory)
    let staged = output.map { output in
      Result { () throws(OutputError) in try StagedFolder(for: output) }
    }
    let receiver = (try? staged?.get().receiver) ?? FolderReceiver(nil)
    let files = await making.files(for: receiver) { files in
      await SiteManifest(of: files, made: making.plan, jobs: jobs, memory: memory.manifest)
    }
    return files.map { files in
      WrittenSite(
        statistics: SiteBuild.Statistics(
          reading: reading, plan: making.plan, files: files),
        staged: staged)
    }
  }

  /// Lets the site take the place of what is in its folder, in one step.
  ///
  /// - Returns: The folder that holds the former site, where the system does not let us remove it whole;
  ///   nil where nothing is left.
  /// - Throws: ``OutputError`` where the folder is not ours or cannot be written; it is unchanged then.
  public func publish() throws(OutputError) -> String? { try staged?.get().commit() }

  /// Removes the site; its folder stays as it is.
  public func discard() { if case .success(let staged) = staged { staged.discard() } }
}
