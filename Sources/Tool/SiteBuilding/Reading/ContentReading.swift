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
  /// A page that `memory` knows, and whose files have stayed as they were, is not read again.
  ///
  /// The tree of a page and what became of each of its blocks take more room than its model; they are
  /// let go when the page has been read, unless `keepsTrees` asks for them.
  public static func read(
    _ sources: SourceTree,
    excluding excluded: [ConfiguredPath] = [],
    mock: [ConfiguredMock] = [],
    words: Vocabulary = .standard,
    keepsTrees: Bool = false,
    jobs: Int = 1,
    progress: Progress = .silent,
    memory: ReadingMemory = ReadingMemory(remembers: false)
  ) async -> Diagnosed<ContentReading> {
    memory.pages.begin(
      ReadingMemory.Setting(words: words, sources: sources, keepsTrees: keepsTrees))
    defer { memory.pages.end() }
    let files = sources.indices.filter { index in
      sources[index].map { file in !excluded.contains { $0.covers(file) } } ?? false
    }
    progress.start(pages: files.count)
    var whole: [FileIndex] = []
    var fragments: [FileIndex] = []
    var html: [FileIndex] = []
    for index in files {
      guard let file = sources[index] else { continue }
      let format = PageFormat(file)
      if format == .html { html.append(index) }
      guard format.isPage, file.isText else { continue }
      if format.isFragment { fragments.append(index) } else { whole.append(index) }
    }
    let first = await parse(whole, sources, words, keepsTrees, jobs, progress, memory)
    let included = first.reduce(into: Set<FileIndex>()) { $0.formUnion($1.parts) }
    let rest = fragments.filter { !included.contains($0) }
    let second = await parse(rest, sources, words, keepsTrees, jobs, progress, memory)

    var diagnostics = unread(html) + UnreadablePages.findings(files, in: sources)
    var pages: [ReadPage] = []
    var said: Set<Diagnostic> = []
    for page in (first + second).sorted(by: { $0.file < $1.file }) {
      let empty = emptyFragment(page, in: sources)
      diagnostics += empty.map { [$0] } ?? []
      // A file that several pages include or look things up in is at fault once.
      let parsed = page.diagnostics
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
      if empty != nil { continue }
      pages.append(
        ReadPage(
          file: page.file,
          document: page.document,
          toctree: page.toctree,
          mock: page.settings.mock,
          redirects: page.settings.redirects,
          reading: page.reading.value
        )
      )
    }
    tellApart(&pages)
    diagnostics += MockAssignment.assign(mock, to: &pages, in: sources)
    return Diagnosed(ContentReading(sources: sources, pages: pages), diagnostics)
  }

  /// What is said of a file to be included that nothing includes and that shows nothing by itself.
  ///
  /// It becomes no page, as one of substitutions alone; nil for any other.
  private static func emptyFragment(_ page: ParsedPage, in sources: SourceTree) -> Diagnostic? {
    guard let file = sources[page.file], PageFormat(file).isFragment,
      page.reading.value.endpoints.isEmpty, let guide = page.reading.value.guide,
      guide.blocks.allSatisfy(\.isHidden)
    else { return nil }
    return Diagnostic(
      .note,
      rule: "fragment-empty",
      "no page includes this file, and it shows nothing by itself",
      at: .start(of: page.file),
      notes: [.init("it becomes no page")],
      fix: "Include it where its definitions are used, or list it under 'exclude' in endpaper.yaml"
    )
  }

  /// Operations on one method and path may stand on several pages.
  private static func tellApart(_ pages: inout [ReadPage]) {
    let places = pages.indices.flatMap { page in
      pages[page].reading.endpoints.indices.map { (page: page, number: $0) }
    }
    let found = OperationVariants.discriminators(of: pages.flatMap(\.reading.endpoints))
    for (index, discriminator) in found {
      let place = places[index]
      pages[place.page].reading.endpoints[place.number].discriminator = discriminator
    }
  }

  private static func parse(
    _ files: [FileIndex],
    _ sources: SourceTree,
    _ words: Vocabulary,
    _ keepsTrees: Bool,
    _ jobs: Int,
    _ progress: Progress,
    _ memory: ReadingMemory
  ) async -> [ParsedPage] {
    let reader = memory.reader(of: words)
    let batches = PageBatch.batches(of: files, in: sources, jobs: jobs)
    let pages = await concurrentMap(batches, jobs: jobs) { batch in
      let pages = memory.pages.values(at: batch) { known in
        known.inputs.allSatisfy { $0.stands(in: sources) }
      } make: { files in
        let parsed = files.map { ParsedFile($0, in: sources, words) }
        let readings = reader.read(parsed.map { ($0.document, $0.sources) })
        return zip(parsed, readings).map { ParsedPage($0, $1, keepsTree: keepsTrees) }
      }
      for page in pages { progress.advance(endpoints: page.reading.value.endpoints.count) }
      return pages
    }
    return pages.flatMap(\.self)
  }

  private static func unread(_ pages: [FileIndex]) -> [Diagnostic] {
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

  /// Its tree; nil where none was asked for.
  public var document: MarkupDocument?

  /// What its toctrees name, as written but for the extension.
  var toctree: [String]

  /// What it says about the mock of all its operations; nil where it says nothing.
  public var mock: MockSettings?

  /// What it says about its old addresses.
  public var redirects: [ConfiguredRedirect] = []

  /// Its operations, and the text that belongs to none of them.
  public var reading: PageReading
}

/// The tree of a page, which is not read yet.
private struct ParsedFile {
  let document: MarkupDocument
  let parts: Set<FileIndex>
  let settings: PageSettings
  let diagnostics: [Diagnostic]

  /// All files; they note which the page looks at.
  let sources: SourceTree
  private let tree: SourceTree
  private let use = SourceUse()

  init(_ file: FileIndex, in tree: SourceTree, _ words: Vocabulary) {
    self.tree = tree
    sources = tree.noting(in: use)
    let parsed = PageParsing.parse(file, in: sources, words: words)
    let frontMatter = FrontMatter.read(in: parsed.value, of: sources)
    let settings = PageSettings.read(frontMatter.value)
    document = frontMatter.value.document
    parts = IncludedFiles.files(of: [document]).union(frontMatter.value.parts)
    self.settings = settings.value
    diagnostics = parsed.diagnostics + frontMatter.diagnostics + settings.diagnostics
  }

  /// The files that were looked at until now.
  var inputs: [UsedFile] { use.files(of: tree) }
}

extension ParsedPage {
  /// A page with what was read from it.
  fileprivate init(_ parsed: ParsedFile, _ reading: Diagnosed<PageReading>, keepsTree: Bool) {
    var reading = reading
    if !keepsTree { reading.value.blocks = [] }
    self.init(
      file: parsed.document.file,
      document: keepsTree ? parsed.document : nil,
      toctree: TocTree.names(in: parsed.document.blocks),
      diagnostics: parsed.diagnostics,
      parts: parsed.parts,
      settings: parsed.settings,
      reading: reading,
      inputs: parsed.inputs
    )
  }
}

extension Block {
  /// Whether readers see nothing of it.
  fileprivate var isHidden: Bool {
    switch content {
    case .comment, .anchor: true
    default: false
    }
  }
}
