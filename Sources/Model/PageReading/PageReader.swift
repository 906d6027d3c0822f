import APIModel
public import MarkupTree
public import SourceText
public import Vocabulary

/// Reads pages into the model, whatever dialect they are written in.
///
/// Nothing is dropped in silence: every block becomes a fact of the model, stays prose, or is counted
/// as not understood and has a diagnostic.
public struct PageReader: Sendable {
  private let vocabulary: Vocabulary
  private let prose: ProseReader
  private let files = DefinitionFiles()

  /// Makes a reader that understands headings and columns by these words, and reads the descriptions
  /// in companion files with `prose`; one reader for all pages parses each such file once.
  public init(vocabulary: Vocabulary = .standard, prose: ProseReader = .plain) {
    self.vocabulary = vocabulary
    self.prose = prose
  }

  /// Reads a page; `sources` answers what its directives look up in other files.
  public func read(
    _ document: MarkupDocument,
    in sources: SourceTree
  ) -> Diagnosed<PageReading> {
    read([(document, sources)])[0]
  }

  /// Reads the pages of a ``PageBatch``, each with the files that answer what its directives look up.
  ///
  /// It gives what reading one by one gives, in the order of the pages: each step is taken for all of
  /// them before the next.
  public func read(
    _ pages: [(document: MarkupDocument, sources: SourceTree)]
  ) -> [Diagnosed<PageReading>] {
    var work = pages.map { PageInWork($0.document, in: $0.sources, vocabulary: vocabulary) }
    for index in work.indices { work[index].findOperations() }
    for index in work.indices { work[index].readBlocks(prose: prose, files: files) }
    for index in work.indices { work[index].relateBlocks() }
    for index in work.indices { work[index].collectFacts() }
    for index in work.indices { work[index].makeEndpoints() }
    return work.map { $0.finish() }
  }
}
