import MarkupTree
import SourceText

/// Puts the cells of a table in their columns, as browsers do (HTML 4.9.12.1).
struct HTMLTableBuilder {
  /// The part of a table that a row stands in.
  enum Part { case head, body }

  struct Cell {
    var blocks: [Block]
    var isHeader: Bool
    var columnSpan: Int
    var rowSpan: Int
    var span: SourceSpan
  }

  private struct Row {
    var cells: [Cell]
    var part: Part
    var span: SourceSpan
  }

  /// No page has wider tables or spans.
  static let columnLimit = 1000

  private var rows: [Row] = []
  private var hasHead = false

  var isEmpty: Bool { rows.isEmpty }

  mutating func append(_ cells: [Cell], part: Part, span: SourceSpan) {
    hasHead = hasHead || part == .head
    rows.append(Row(cells: cells, part: part, span: span))
  }

  /// The table, or nil where more places than so many have no cell of their own.
  func table(caption: [Inline], omittedCellLimit: Int) -> Table? {
    let placeLimit = rows.reduce(omittedCellLimit) { $0 + $1.cells.count }
    let headCount = hasHead ? 0 : leadingHeaderRows
    var header: [Row] = []
    var body: [Row] = []
    for (index, row) in rows.enumerated() {
      if row.part == .head || index < headCount { header.append(row) } else { body.append(row) }
    }
    var columnCount = 0
    guard let headRows = placed(header, columnCount: &columnCount, placeLimit),
      let bodyRows = placed(body, columnCount: &columnCount, placeLimit)
    else { return nil }
    return Table(caption: caption, columnCount: columnCount, header: headRows, body: bodyRows)
  }

  /// The cells' blocks one after the other, for a table that is none.
  var blocks: [Block] { rows.flatMap(\.cells).flatMap(\.blocks) }

  /// Without `<thead>`, the first rows are the head as long as all their cells are `<th>`.
  private var leadingHeaderRows: Int {
    let count = rows.prefix { !$0.cells.isEmpty && $0.cells.allSatisfy(\.isHeader) }.count
    return count == rows.count ? min(count, 1) : count
  }

  /// The rows of one part with their cells in place, or nil as soon as the table is too large:
  /// every row looks at every column.
  private func placed(
    _ rows: [Row], columnCount: inout Int, _ placeLimit: Int
  ) -> [TableRow]? {
    var occupied: [Int] = []
    var result: [TableRow] = []
    for (index, row) in rows.enumerated() {
      var column = 0
      var cells: [TableCell] = []
      for cell in row.cells {
        while column < occupied.count, occupied[column] > 0 { column += 1 }
        guard column < Self.columnLimit else {
          if !cells.isEmpty { cells[cells.count - 1].blocks += cell.blocks }
          continue
        }
        let width = min(cell.columnSpan, Self.columnLimit - column)
        let height = cell.rowSpan == 0 ? rows.count - index : min(cell.rowSpan, rows.count - index)
        if occupied.count < column + width {
          occupied += Array(repeating: 0, count: column + width - occupied.count)
        }
        for place in column..<column + width { occupied[place] = max(occupied[place], height) }
        cells.append(
          TableCell(
            blocks: cell.blocks,
            column: column,
            columnSpan: width,
            rowSpan: height,
            span: cell.span
          )
        )
        column += width
      }
      for place in occupied.indices where occupied[place] > 0 { occupied[place] -= 1 }
      columnCount = max(columnCount, occupied.count)
      guard columnCount * self.rows.count <= placeLimit else { return nil }
      result.append(TableRow(cells: cells, span: row.span))
    }
    return result
  }
}
