import MarkupTree
import SourceText

extension PageWriter {
  /// Adds a table in a frame that scrolls where the table is wider than the page.
  mutating func append(
    _ table: Table,
    at span: SourceSpan,
    headingLevel: Int,
    to html: inout HTML
  ) {
    html.element("div", [.class("table"), .focusable]) { html in
      html.element("table") { html in
        if !table.caption.isEmpty {
          html.element("caption") { append(table.caption, at: span, to: &$0) }
        }
        if !table.header.isEmpty {
          html.element("thead") { html in
            append(
              table.header, of: table, isHeader: true, headingLevel: headingLevel, to: &html)
          }
        }
        html.element("tbody") { html in
          append(table.body, of: table, isHeader: false, headingLevel: headingLevel, to: &html)
        }
      }
    }
  }

  /// Adds rows.
  ///
  /// A place that no cell covers gets an empty cell, so that columns stay in line, and no cell reaches
  /// beyond the rows and columns that there are.
  private mutating func append(
    _ rows: [TableRow],
    of table: Table,
    isHeader: Bool,
    headingLevel: Int,
    to html: inout HTML
  ) {
    let grid = Table.grid(of: rows, columnCount: table.columnCount)
    for (rowIndex, row) in rows.enumerated() {
      let starts = Set(row.cells.map(\.column))
      html.element("tr") { html in
        for column in 0..<table.columnCount {
          guard let cell = grid[rowIndex][column] else {
            html.element("td") { _ in }
            continue
          }
          // A cell that starts in another place already stands there.
          guard cell.column == column, starts.contains(column) else { continue }
          var attributes: [HTMLAttribute] = isHeader ? [.columnScope] : []
          let columns = min(cell.columnSpan, table.columnCount - column)
          let height = min(cell.rowSpan, rows.count - rowIndex)
          if columns > 1 { attributes.append(.colspan(columns)) }
          if height > 1 { attributes.append(.rowspan(height)) }
          html.element(isHeader ? "th" : "td", attributes) { html in
            appendTight(cell.blocks, headingLevel: headingLevel, to: &html)
          }
        }
      }
      html.endLine()
    }
  }
}
