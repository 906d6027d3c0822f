public import SourceText

/// A content folder, its configuration and what was read from its pages.
public struct LoadedContent: Sendable {
  /// What was read.
  public var reading: ContentReading

  /// The configuration.
  public var configuration: SiteConfiguration

  /// What was noticed in the folder, the configuration and the pages.
  public var diagnostics: [Diagnostic]

  /// Reads the folder and every page in it; the trees of the pages are kept where `keepsTrees` asks for
  /// them.
  ///
  /// - Throws: ``ContentError`` where the folder is missing or a file in it cannot be read.
  public static func load(
    _ path: String,
    keepsTrees: Bool = false,
    jobs: Int,
    progress: Progress = .silent,
    memory: BuildMemory = BuildMemory(remembers: false)
  ) async throws(ContentError) -> LoadedContent {
    let sources = try ContentFolder.load(path, memory: memory.content)
    let configuration = SiteConfiguration.read(from: sources.value)
    let reading = await ContentReading.read(
      sources.value,
      excluding: configuration.value.excluded,
      mock: configuration.value.mock,
      words: configuration.value.vocabulary,
      keepsTrees: keepsTrees,
      jobs: jobs,
      progress: progress,
      memory: memory.reading
    )
    return LoadedContent(
      reading: reading.value,
      configuration: configuration.value,
      diagnostics: configuration.value.concerning(sources.diagnostics, in: sources.value)
        + configuration.diagnostics + reading.diagnostics
    )
  }
}
