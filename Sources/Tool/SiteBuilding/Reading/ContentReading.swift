public import APIModel
public import MarkupTree
public import PageReading
import RSTParsing
import SiteEmission
public import SourceText
public import Vocabulary

/// All pages of a content folder, read into the model.
public struct ContentReading: Sendable {
  /// The files.
  public var sources: SourceTree

  /// The pages in the order of their files.
  public var pages: [ReadPage]

  /// Reads every page of the sources, on `jobs` tasks at once.
  ///
  /// `.inc` files, and Markdown files named like `includes/_errors.md`, are pages only where nothing
  /// includes them; HTML is not read yet and says so. What a
  /// page says about the mock comes before what the configuration says about the page in `mock`.
  public static func read(
    _ sources: SourceTree,
    excluding excluded: [ConfiguredPath] = [],
    mock: [ConfiguredMock] = [],
    words: Vocabulary = .standard,
    jobs: Int = 1,
    progress: Progress = .silent
  ) async -> Diagnosed<ContentReading> {
    let files = sources.files.indices.map(FileIndex.init).filter { index in
      sources[index].map { file in !excluded.contains { $0.covers(file) } } ?? false
    }
    progress.start(pages: files.count)
    let fragments = files.filter { sources[$0].map(PageFormat.init)?.isFragment == true }
    // One reader for all pages: what they look things up in is parsed once.
    let reader = PageReader(vocabulary: words, prose: ProseReader(RSTParser.parse))
    let whole = files.filter { !fragments.contains($0) }
    let first = await parse(whole, by: reader, sources, words, jobs, progress)
    let included = IncludedFiles.files(of: first.map(\.document.value))
      .union(first.flatMap(\.parts))
    let rest = fragments.filter { !included.contains($0) }
    let second = await parse(rest, by: reader, sources, words, jobs, progress)

    var diagnostics = unreadHTML(files, in: sources) + UnreadablePages.findings(files, in: sources)
    var pages: [ReadPage] = []
    var said: Set<Diagnostic> = []
    for page in (first + second).sorted(by: { $0.file < $1.file }) {
      // A file that several pages include or look things up in is at fault once.
      let parsed = page.document.diagnostics
      let unknown = Set(
        parsed.filter { $0.rule == "rst-unknown-directive" }.compactMap(\.span?.bytes.lowerBound))
      let found = (parsed + page.reading.diagnostics).filter { diagnostic in
        // The parser names the directives that it does not know; other markups have no list of them.
        let isSaid =
          diagnostic.rule == "directive-not-understood"
          && diagnostic.span.map { unknown.contains($0.bytes.lowerBound) } ?? false
        return !isSaid && said.insert(diagnostic).inserted
      }
      diagnostics += found.inReadingOrder()
      pages.append(
        ReadPage(
          file: page.file,
          document: page.document.value,
          mock: page.mock,
          reading: page.reading.value
        )
      )
    }
    tellApart(&pages)
    diagnostics += MockAssignment.assign(mock, to: &pages, in: sources)
    return Diagnosed(ContentReading(sources: sources, pages: pages), diagnostics)
  }

  /// Operations on one method and path may stand on several pages.
  private static func tellApart(_ pages: inout [ReadPage]) {
    var rest = OperationVariants.toldApart(pages.flatMap(\.reading.endpoints))[...]
    for index in pages.indices {
      let count = pages[index].reading.endpoints.count
      pages[index].reading.endpoints = Array(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
  }

  private struct Parsed: Sendable {
    var file: FileIndex
    var document: Diagnosed<MarkupDocument>
    var parts: [FileIndex]
    var mock: MockSettings?
    var reading: Diagnosed<PageReading>
  }

  private static func parse(
    _ files: [FileIndex],
    by reader: PageReader,
    _ sources: SourceTree,
    _ words: Vocabulary,
    _ jobs: Int,
    _ progress: Progress
  ) async -> [Parsed] {
    await concurrentMap(files, jobs: jobs) { file -> Parsed? in
      guard let parsed = PageParsing.parse(file, in: sources, words: words) else { return nil }
      let frontMatter = FrontMatter.read(in: parsed.value, of: sources)
      let settings = PageSettings.mock(of: frontMatter.value)
      let document = Diagnosed(
        frontMatter.value.document,
        parsed.diagnostics + frontMatter.diagnostics + settings.diagnostics
      )
      let reading = reader.read(document.value, in: sources)
      progress.advance(endpoints: reading.value.endpoints.count)
      return Parsed(
        file: file,
        document: document,
        parts: frontMatter.value.parts,
        mock: settings.value,
        reading: reading
      )
    }.compactMap { $0 }
  }

  private static func unreadHTML(_ files: [FileIndex], in sources: SourceTree) -> [Diagnostic] {
    let pages = files.filter { sources[$0].map(PageFormat.init) == .html }
    guard let first = pages.first else { return [] }
    return [
      Diagnostic(
        .warning, rule: "html-not-read",
        pages.count == 1
          ? "this HTML page is not read yet"
          : "\(pages.count) HTML pages, of which this is the first, are not read yet",
        at: .start(of: first),
        fix: "Save them as Markdown or as text, or list them under 'exclude' in endpaper.yaml")
    ]
  }
}

/// A page and what was read from it.
public struct ReadPage: Sendable {
  /// The file.
  public var file: FileIndex

  /// Its tree.
  public var document: MarkupDocument

  /// What it says about the mock of all its operations; nil where it says nothing.
  public var mock: MockSettings?

  /// Its operations, and the text that belongs to none of them.
  public var reading: PageReading
}
