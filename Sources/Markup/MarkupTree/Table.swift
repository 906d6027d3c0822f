public import SourceText

/// A table whose cells hold blocks and may span rows and columns.
public struct Table: Hashable, Sendable {
  /// The caption as running text; empty where there is none.
  public var caption: [Inline]

  /// The number of columns.
  public var columnCount: Int

  /// The rows of the head; empty where the table has none.
  public var header: [TableRow]

  /// The rows of the body.
  public var body: [TableRow]

  /// Makes a table.
  public init(
    caption: [Inline] = [],
    columnCount: Int,
    header: [TableRow],
    body: [TableRow]
  ) {
    self.caption = caption
    self.columnCount = columnCount
    self.header = header
    self.body = body
  }

  /// How many places without a cell of their own the tables of a text of so many bytes may have.
  ///
  /// A short text can draw a table of the square of its size, of one long row and many short ones;
  /// parsers refuse what leaves out more, and keep its text.
  public static func omittedCellLimit(ofSize size: Int) -> Int {
    min(1 << 16, 1 << 11 + size / 4)
  }

  /// The rows with one place for each column.
  ///
  /// A cell that spans rows or columns stands in each of its places, and a place without a cell is
  /// nil. Every row has ``columnCount`` places.
  public static func grid(of rows: [TableRow], columnCount: Int) -> [[TableCell?]] {
    var grid = rows.map { _ in [TableCell?](repeating: nil, count: columnCount) }
    for (rowIndex, row) in rows.enumerated() {
      for cell in row.cells where cell.column >= 0 && cell.column < columnCount {
        let rowEnd = min(grid.count, rowIndex + max(1, cell.rowSpan))
        let columnEnd = min(columnCount, cell.column + max(1, cell.columnSpan))
        for place in rowIndex..<rowEnd {
          for column in cell.column..<columnEnd where grid[place][column] == nil {
            grid[place][column] = cell
          }
        }
      }
    }
    return grid
  }
}

/// A row of a table: the cells that start in it.
public struct TableRow: Hashable, Sendable {
  /// The cells that start in this row, by column.
  public var cells: [TableCell]

  /// Where the row stands.
  public var span: SourceSpan

  /// Makes a row.
  public init(cells: [TableCell], span: SourceSpan) {
    self.cells = cells
    self.span = span
  }
}

/// A cell of a table.
public struct TableCell: Hashable, Sendable {
  /// What the cell holds.
  public var blocks: [Block]

  /// The first column that the cell covers, 0-based.
  public var column: Int

  /// How many columns the cell covers, at least 1.
  public var columnSpan: Int

  /// How many rows the cell covers, at least 1.
  public var rowSpan: Int

  /// Where the cell's text stands.
  public var span: SourceSpan

  /// Makes a cell.
  public init(
    blocks: [Block],
    column: Int,
    columnSpan: Int = 1,
    rowSpan: Int = 1,
    span: SourceSpan
  ) {
    self.blocks = blocks
    self.column = column
    self.columnSpan = columnSpan
    self.rowSpan = rowSpan
    self.span = span
  }
}
