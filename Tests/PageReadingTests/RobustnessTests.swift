import MarkupTree
import PageReading
import SourceText
import Testing

/// Nothing that a page holds may trap the reader.
@Suite struct RobustnessTests {
  @Test(arguments: ReadingCase.all)
  func readsEveryPrefixOf(_ test: ReadingCase) throws {
    let sources = try test.sources()
    let page = try #require(sources.files.first { $0.stem == "page" })
    for end in stride(from: 0, to: page.bytes.count, by: 7) {
      let cut = SourceFile(path: page.path, bytes: Array(page.bytes[..<end]))
      let others = sources.files.filter { $0.path != page.path }
      let reading = PageText.read(page.path, in: SourceTree(others + [cut]))
      #expect(reading.value.endpoints.isEmpty == (reading.value.guide != nil))
    }
  }

  @Test func readsATreeAsDeepAsParsersMakeThem() {
    var blocks = [Block(.paragraph([.text("GET /a")]), span: .start(of: FileIndex(0)))]
    for level in 0..<MarkupDocument.nestingLimit {
      let span = SourceSpan.start(of: FileIndex(0))
      let content: BlockContent =
        level % 2 == 0
        ? .quote(blocks) : .list(List(items: [ListItem(blocks: blocks, span: span)]))
      blocks = [Block(content, span: span)]
    }
    let document = MarkupDocument(file: FileIndex(0), blocks: blocks)
    let sources = SourceTree([SourceFile(path: "page.md", text: "")])
    #expect(PageReader().read(document, in: sources).value.guide != nil)
  }

  @Test func survivesTablesWithoutCells() {
    let span = SourceSpan.start(of: FileIndex(0))
    let cell = TableCell(blocks: [], column: 5, span: span)
    let table = Table(
      columnCount: 2,
      header: [TableRow(cells: [], span: span)],
      body: [TableRow(cells: [cell], span: span), TableRow(cells: [], span: span)]
    )
    let document = MarkupDocument(file: FileIndex(0), blocks: [Block(.table(table), span: span)])
    let sources = SourceTree([SourceFile(path: "page.md", text: "")])
    #expect(PageReader().read(document, in: sources).value.endpoints.isEmpty)
  }
}
