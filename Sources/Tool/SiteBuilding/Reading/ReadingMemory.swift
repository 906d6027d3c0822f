import APIModel
import MarkupTree
import PageReading
import RSTParsing
import SiteEmission
import SourceText
import Synchronization
import Vocabulary

/// The pages that were read before, each with the files that it was read from.
public final class ReadingMemory: Sendable {
  /// What all pages are read by.
  struct Setting: Equatable, Sendable {
    let words: Vocabulary
    let sources: SourceTree
    let keepsTrees: Bool

    static func == (left: Setting, right: Setting) -> Bool {
      left.sources.hasNames(of: right.sources) && left.words == right.words
        && left.keepsTrees == right.keepsTrees
    }
  }

  let pages: Remembered<Setting, FileIndex, ParsedPage>
  private let reader = Mutex<(words: Vocabulary, reader: PageReader)?>(nil)

  /// Nothing was read yet.
  ///
  /// - Parameter remembers: Whether any page is remembered at all.
  public init(remembers: Bool = true) { pages = Remembered(remembers: remembers) }

  /// How many pages have been read so far.
  public var read: Int { pages.made }

  /// One reader for all pages and builds: what pages look things up in is parsed once.
  func reader(of words: Vocabulary) -> PageReader {
    reader.withLock { known in
      if let known, known.words == words { return known.reader }
      let reader = PageReader(vocabulary: words, prose: ProseReader(RSTParser.parse))
      known = (words, reader)
      return reader
    }
  }
}

/// A page with what was read from it.
struct ParsedPage: Sendable {
  let file: FileIndex

  /// Its tree; nil where none was asked for.
  let document: MarkupDocument?

  /// What its toctrees name.
  let toctree: [String]

  /// What was noticed in its text and its settings.
  let diagnostics: [Diagnostic]

  /// The files that are parts of the page.
  let parts: Set<FileIndex>
  let settings: PageSettings
  let reading: Diagnosed<PageReading>

  /// The files that all of this was made of.
  let inputs: [UsedFile]
}
