import MarkdownParsing
import MarkupTree
import PlainTextParsing
import RSTParsing
import SourceText
import Vocabulary

/// Chooses the parser of a page: by the name of the file, and for `.txt` by its text.
enum PageParsing {
  /// The tree of a page; empty for a file that is no page.
  static func parse(
    _ file: FileIndex, in sources: SourceTree, words: Vocabulary
  ) -> Diagnosed<MarkupDocument> {
    let nothing = Diagnosed(MarkupDocument(file: file, blocks: []))
    guard let source = sources[file], source.isText else { return nothing }
    switch PageFormat(source) {
    case .markdown, .includedMarkdown: return MarkdownParser.parse(file, in: sources)
    case .restructuredText, .includedText: return RSTParser.parse(file, in: sources)
    case .text:
      switch MarkupRecognition.markup(of: source).0 {
      case .restructuredText: return RSTParser.parse(file, in: sources)
      case .markdown: return MarkdownParser.parse(file, in: sources)
      case .plainText: return PlainTextParser.parse(file, in: sources, vocabulary: words)
      }
    case .html, .other: return nothing
    }
  }
}
