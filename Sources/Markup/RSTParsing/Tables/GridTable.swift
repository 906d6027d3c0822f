/// A grid table, taken apart: cells between lines of `+`, `-`, `=` and `|`.
///
/// Cells are found from their upper left corners, each by walking around its border clockwise, as
/// docutils does; the steps are counted, so that a picture of many crossings cannot take long.
struct GridTable {
  /// A cell: the rows and columns of its border.
  struct Cell {
    var top: Int
    var left: Int
    var bottom: Int
    var right: Int
  }

  /// The cells from top to bottom, then from left to right.
  private(set) var cells: [Cell] = []

  /// The row of the line of `=` under the head; nil where there is none.
  private(set) var headEnd: Int?

  /// The rows and columns where borders stand, in order: row and column numbers are places in here.
  private(set) var rowBorders: [Int] = []
  private(set) var columnBorders: [Int] = []

  private let text: TableText
  private let buffer: SourceBuffer
  private let bottom: Int
  private let right: Int
  private var rowsFound: Set<Int> = [0]
  private var columnsFound: Set<Int> = [0]
  private var steps: Int

  /// Takes a table apart; nil where its borders do not close.
  init?(_ text: TableText, in buffer: SourceBuffer) {
    self.text = text
    self.buffer = buffer
    bottom = text.rows.count - 1
    right = text.rows.isEmpty ? -1 : text.width(ofRow: 0) - 1
    steps = 64 * (bottom + 1) * (right + 1) + 4096
    guard bottom > 0, right > 0 else { return nil }
    for row in 1..<max(1, bottom) where isHeadLine(row) {
      if headEnd != nil { return nil }
      headEnd = row
    }
    guard findCells() else { return nil }
    rowBorders = rowsFound.sorted()
    columnBorders = columnsFound.sorted()
  }

  private func character(_ row: Int, _ column: Int) -> UInt8 {
    let character = text.character(row, column, in: buffer)
    return row == headEnd && character == UInt8(ascii: "=") ? UInt8(ascii: "-") : character
  }

  private func isHeadLine(_ row: Int) -> Bool {
    guard text.character(row, 0, in: buffer) == UInt8(ascii: "+"),
      text.character(row, 1, in: buffer) == UInt8(ascii: "=")
    else { return false }
    return (0...right).allSatisfy { column in
      let character = text.character(row, column, in: buffer)
      return character == UInt8(ascii: "=") || character == UInt8(ascii: "+")
    }
  }

  private mutating func findCells() -> Bool {
    var corners: [[Int]] = Array(repeating: [], count: bottom + 1)
    corners[0] = [0]
    var done = [Int](repeating: -1, count: right + 1)
    for top in 0..<bottom {
      var index = 0
      corners[top].sort()
      while index < corners[top].count {
        let left = corners[top][index]
        index += 1
        guard left < right, top > done[left], let cell = cell(top, left) else { continue }
        if steps < 0 { return false }
        // What stands above in these columns must have been read: otherwise the borders overlap.
        for column in left..<cell.right {
          if done[column] != top - 1 { return false }
          done[column] = cell.bottom - 1
        }
        cells.append(cell)
        Self.insert(cell.right, into: &corners[top])
        corners[cell.bottom].append(left)
      }
    }
    return steps >= 0 && done[..<right].allSatisfy { $0 == bottom - 1 }
  }

  private static func insert(_ column: Int, into columns: inout [Int]) {
    var index = columns.count
    while index > 0, columns[index - 1] > column { index -= 1 }
    if index == 0 || columns[index - 1] != column { columns.insert(column, at: index) }
  }

  /// The smallest cell whose upper left corner stands here.
  private mutating func cell(_ top: Int, _ left: Int) -> Cell? {
    guard character(top, left) == UInt8(ascii: "+") else { return nil }
    var columns = [left]
    for column in left + 1...right {
      steps -= 1
      switch character(top, column) {
      case UInt8(ascii: "+"):
        columns.append(column)
        if let found = down(top, left, column) {
          rowsFound.formUnion(found.rows)
          columnsFound.formUnion(found.columns)
          columnsFound.formUnion(columns)
          return Cell(top: top, left: left, bottom: found.bottom, right: column)
        }
      case UInt8(ascii: "-"): continue
      default: return nil
      }
      if steps < 0 { return nil }
    }
    return nil
  }

  private typealias Corner = (bottom: Int, rows: [Int], columns: [Int])

  private mutating func down(_ top: Int, _ left: Int, _ right: Int) -> Corner? {
    var rows = [top]
    guard top < bottom else { return nil }
    for row in top + 1...bottom {
      steps -= 1
      switch character(row, right) {
      case UInt8(ascii: "+"):
        rows.append(row)
        if let (columns, leftRows) = back(top, left, row, right) {
          return (row, rows + leftRows, columns)
        }
      case UInt8(ascii: "|"): continue
      default: return nil
      }
      if steps < 0 { return nil }
    }
    return nil
  }

  /// Walks the lower border to the left and the left border up to the corner.
  private mutating func back(
    _ top: Int,
    _ left: Int,
    _ bottom: Int,
    _ right: Int
  ) -> (columns: [Int], rows: [Int])? {
    var columns = [right]
    for column in stride(from: right - 1, to: left, by: -1) {
      steps -= 1
      switch character(bottom, column) {
      case UInt8(ascii: "+"): columns.append(column)
      case UInt8(ascii: "-"): continue
      default: return nil
      }
    }
    guard character(bottom, left) == UInt8(ascii: "+") else { return nil }
    columns.append(left)
    var rows = [bottom]
    for row in stride(from: bottom - 1, to: top, by: -1) {
      steps -= 1
      switch character(row, left) {
      case UInt8(ascii: "+"): rows.append(row)
      case UInt8(ascii: "|"): continue
      default: return nil
      }
    }
    return (columns, rows)
  }
}
