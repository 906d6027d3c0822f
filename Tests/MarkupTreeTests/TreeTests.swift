import MarkupTree
import SourceText
import Testing

@Suite struct TreeTests {
  private func span(_ start: Int = 0, _ end: Int = 0) -> SourceSpan {
    SourceSpan(file: FileIndex(0), bytes: start..<end)
  }

  private func paragraph(_ inlines: Inline...) -> Block {
    Block(.paragraph(inlines), span: span())
  }

  private func cell(_ text: String, _ column: Int, columns: Int = 1, rows: Int = 1) -> TableCell {
    TableCell(
      blocks: [paragraph(.text(text))], column: column, columnSpan: columns, rowSpan: rows,
      span: span())
  }

  @Test func aDumpShowsStructureTextAndLabels() {
    let code = CodeBlock(
      LiteralText(text: "{\n}", file: FileIndex(0), lineOffsets: [0, 2]), language: "json")
    let section = Section(
      level: 2, title: [.text("A \"b\""), .code("c")], titleSpan: span(),
      blocks: [
        Block(.code(code), span: span()),
        Block(
          .list(List(start: 3, items: [ListItem(blocks: [paragraph(.text("x"))], span: span())])),
          span: span()),
      ])
    let document = MarkupDocument(
      file: FileIndex(0), blocks: [Block(.section(section), span: span(), labels: ["a-b"])])
    #expect(
      TreeDump.dump(document) == #"""
        document
          section 2 "A \"b\"" code"c" #a-b
            code json "{\n}"
            ordered-list 3
              item
                paragraph "x"

        """#)
  }

  @Test func aDumpWithPlacesShowsLineAndColumn() {
    let tree = SourceTree([SourceFile(path: "a.md", text: "x\n y\n")])
    let document = MarkupDocument(
      file: FileIndex(0), blocks: [Block(.thematicBreak, span: span(3, 4))])
    #expect(TreeDump.dump(document, places: tree) == "document\n  thematic-break @2:2\n")
  }

  @Test func aCellThatSpansStandsInEachOfItsPlaces() {
    let rows = [
      TableRow(cells: [cell("a", 0, rows: 2), cell("b", 1, columns: 2)], span: span()),
      TableRow(cells: [cell("c", 1), cell("d", 2)], span: span()),
    ]
    let grid = Table.grid(of: rows, columnCount: 3)
    let texts = grid.map { row in row.map { $0?.blocks.plainText ?? "-" } }
    #expect(texts == [["a", "b", "b"], ["a", "c", "d"]])
  }

  @Test func aCellThatReachesOutOfTheTableIsCutOff() {
    let rows = [
      TableRow(
        cells: [cell("a", 1, columns: 9, rows: 9), cell("b", 5), cell("c", -1)], span: span())
    ]
    let grid = Table.grid(of: rows, columnCount: 2)
    #expect(grid.map { row in row.map { $0 == nil } } == [[true, false]])
  }

  @Test func plainTextIsWhatAReaderSees() {
    let inlines: [Inline] = [
      .text("a "), .strong([.text("b"), .softBreak, .code("c")]), .html("<x>"), .lineBreak,
      .link([.text("d")], to: .url("e")), .role(name: "kbd", text: "f"),
    ]
    #expect(inlines.plainText == "a b c df")
    #expect(inlines.lines == ["a b", "c", "df"])
  }

  @Test func textOfBlocksLeavesCommentsOut() {
    let comment = LiteralText(text: "secret", file: FileIndex(0), lineOffsets: [0])
    let blocks = [
      paragraph(.text("a")), Block(.comment(comment), span: span()),
      Block(.quote([paragraph(.text("b"))]), span: span()),
    ]
    #expect(blocks.plainText == "a\nb")
  }
}
