import MarkupTree

/// Rows of a table by their columns; a cell that spans rows or columns stands in each of its places.
struct TableGrid {
  /// The rows.
  let rows: [TableRow]

  private let columnCount: Int

  /// The cell in each place, row by row; empty where every row has one cell for each column.
  private var places: [Place] = []

  private struct Place {
    var row = 0
    var cell = -1
  }

  /// Finds the place of every cell; the first that claims a place has it.
  init(_ rows: [TableRow], columnCount: Int) {
    self.rows = rows
    self.columnCount = columnCount
    if rows.allSatisfy({ Self.isPlain($0.cells, columnCount) }) { return }
    places = Array(repeating: Place(), count: rows.count * columnCount)
    for row in rows.indices {
      for number in rows[row].cells.indices { put(number, ofRow: row) }
    }
  }

  private static func isPlain(_ cells: [TableCell], _ columnCount: Int) -> Bool {
    cells.count == columnCount
      && cells.indices.allSatisfy {
        cells[$0].column == $0 && cells[$0].columnSpan <= 1 && cells[$0].rowSpan <= 1
      }
  }

  private mutating func put(_ number: Int, ofRow row: Int) {
    let cell = rows[row].cells[number]
    guard cell.column >= 0, cell.column < columnCount else { return }
    let rowEnd = min(rows.count, row + max(1, cell.rowSpan))
    let columnEnd = min(columnCount, cell.column + max(1, cell.columnSpan))
    for covered in row..<rowEnd {
      for column in cell.column..<columnEnd {
        let place = covered * columnCount + column
        if places[place].cell < 0 { places[place] = Place(row: row, cell: number) }
      }
    }
  }

  /// The cell in a column of a row; nil where none stands.
  func cell(_ column: Int, ofRow row: Int) -> TableCell? {
    if places.isEmpty { return rows[row].cells[column] }
    let place = places[row * columnCount + column]
    return place.cell < 0 ? nil : rows[place.row].cells[place.cell]
  }

  /// What stands in a column of a row; nil where no cell does.
  ///
  /// Most who ask need no more of a cell, which is copied whole.
  func blocks(_ column: Int, ofRow row: Int) -> [Block]? {
    if places.isEmpty { return rows[row].cells[column].blocks }
    let place = places[row * columnCount + column]
    return place.cell < 0 ? nil : rows[place.row].cells[place.cell].blocks
  }

  /// The row in which the cell begins that stands in a column of a row.
  func firstRow(of column: Int, inRow row: Int) -> Int {
    places.isEmpty ? row : places[row * columnCount + column].row
  }

  /// The first cell of a row; nil for an empty row.
  func firstCell(ofRow row: Int) -> TableCell? {
    (0..<columnCount).lazy.compactMap { cell($0, ofRow: row) }.first
  }
}
