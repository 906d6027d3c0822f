public import MarkupTree
public import SourceText
public import Vocabulary

/// Reads pages that were saved as text into the tree that every markup has.
///
/// It knows three ways in which pages lose their form: one table cell on each line, pipes at the ends of
/// cells with a rule of dashes under the header, and labels with a pilcrow instead of headings. Section
/// titles, column headers and the levels of headings come from the vocabulary; what is neither is kept
/// as paragraphs, and what a site puts around its pages as comments.
public enum PlainTextParser {
  /// The tree of a page saved as text.
  ///
  /// - Parameters:
  ///   - file: The page; one that is no text of this tree gives an empty document.
  ///   - tree: All files.
  ///   - vocabulary: The words that tell titles, headers and answers.
  /// - Returns: The tree, with warnings `plain-table-cut`, `plain-table-cell` and `plain-code-cut` where
  ///   a table or an example is not whole.
  public static func parse(
    _ file: FileIndex,
    in tree: SourceTree,
    vocabulary: Vocabulary = .standard
  ) -> Diagnosed<MarkupDocument> {
    guard let source = tree[file], source.isText else {
      return Diagnosed(MarkupDocument(file: file, blocks: []))
    }
    let page = TextLines(source, index: file)
    let frame = PageFrame(page, vocabulary)
    var blocks = frame.head.compactMap { comment($0, in: page) }
    let title = frame.title.map { line in
      Heading(
        role: nil,
        title: BlockReader.title(page.content(line)),
        span: page.span(page.lines[line].content)
      )
    }
    var reader = BlockReader(page, vocabulary)
    let items = reader.read(frame.body, depth: 0)
    blocks += SectionNesting.blocks(title: title, items)
    if let foot = comment(frame.foot, in: page) { blocks.append(foot) }
    return Diagnosed(MarkupDocument(file: file, blocks: blocks), reader.diagnostics)
  }

  private static func comment(_ range: Range<Int>, in page: TextLines) -> Block? {
    let filled = range.filter { !page.lines[$0].isBlank }
    guard !filled.isEmpty else { return nil }
    return Block(.comment(page.literal(filled)), span: page.span(ofLines: range))
  }
}
