import MarkupTree
import SourceText
import Testing

@testable import HTMLEmission

struct TableWritingTests {
  private func cell(_ text: String, at column: Int, columns: Int = 1, rows: Int = 1) -> TableCell {
    TableCell(
      blocks: text.isEmpty ? [] : [BlockWritingTests.paragraph(text)],
      column: column,
      columnSpan: columns,
      rowSpan: rows,
      span: BlockWritingTests.span
    )
  }

  private func html(_ table: Table) throws -> String {
    var writer = try BlockWritingTests.writer
    let block = Block(.table(table), span: BlockWritingTests.span)
    return writer.html([block], headingLevel: 2).markup.replacing("\n", with: "")
  }

  private func row(_ cells: TableCell...) -> TableRow {
    TableRow(cells: cells, span: BlockWritingTests.span)
  }

  @Test
  func keepsHeaderSpansAndCaption() throws {
    let table = Table(
      caption: [.text("Sizes")],
      columnCount: 2,
      header: [row(cell("Both", at: 0, columns: 2))],
      body: [row(cell("a", at: 0, rows: 2), cell("b", at: 1)), row(cell("c", at: 1))]
    )
    #expect(
      try html(table) == #"<div class="table" tabindex="0"><table><caption>Sizes</caption>"#
        + #"<thead><tr><th scope="col" colspan="2">Both</th></tr></thead>"#
        + #"<tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody>"#
        + "</table></div>"
    )
  }

  @Test
  func fillsPlacesWithoutACell() throws {
    let table = Table(columnCount: 3, header: [], body: [row(cell("b", at: 1))])
    #expect(try html(table).contains("<tr><td></td><td>b</td><td></td></tr>"))
  }

  @Test
  func letsNoCellReachBeyondTheTable() throws {
    let table = Table(
      columnCount: 2,
      header: [],
      body: [row(cell("a", at: 0, columns: 9, rows: 9))]
    )
    #expect(try html(table).contains(#"<tr><td colspan="2">a</td></tr>"#))
  }

  @Test
  func keepsBlocksOfACell() throws {
    let list = Block(
      .list(List(items: [BlockWritingTests.item("x")])),
      span: BlockWritingTests.span
    )
    var both = cell("a", at: 0)
    both.blocks.append(list)
    let table = Table(columnCount: 1, header: [], body: [row(both)])
    #expect(try html(table).contains("<td>a<ul><li>x</li></ul></td>"))
  }
}
