/// A simple table, taken apart: columns between lines of `=`, spans under lines of `-`.
struct SimpleTable {
  /// A cell: its first column, how many it covers, and its text.
  struct Cell {
    var column: Int
    var columnSpan: Int
    var lines: [Line]
    /// Where the cell starts, in the buffer; for one without lines, on the rule below it.
    var start: Int
  }

  /// The number of columns.
  var columnCount: Int { columns.count }

  /// The rows of the head and of the body.
  private(set) var header: [[Cell]] = []
  private(set) var body: [[Cell]] = []

  /// The lines that start a row without text in its first column, where they go on with no row.
  private(set) var looseLines: [Line] = []

  /// How many cells stand behind the last text of their row.
  private(set) var omittedCells = 0

  /// Why the table could not be taken apart.
  enum Fault: Error {
    /// The rows leave out more cells than they may.
    case omittedCells
    case marginText
    case span
    case head
  }

  private let text: TableText
  private let buffer: SourceBuffer
  private var columns: [Range<Int>] = []
  private let omittedCellLimit: Int

  /// Takes a table apart whose first and last rows are its borders, and whose rows leave out no more
  /// than so many cells.
  init(_ text: TableText, in buffer: SourceBuffer, omittedCellLimit: Int) throws(Fault) {
    self.text = text
    self.omittedCellLimit = omittedCellLimit
    self.buffer = buffer
    let last = text.rows.count - 1
    guard last > 0 else { throw .head }
    columns = runs(inRow: 0)
    guard let first = columns.first else { throw .head }
    var rows: [[Cell]] = []
    var start = 1
    var hasText = false
    var isLoose = false
    for row in 1...last {
      if isRule(row) {
        let isHead = row < last && character(row, first.lowerBound) == UInt8(ascii: "=")
        try add(row: start..<row, spans: runs(inRow: row), to: &rows)
        if isHead {
          guard header.isEmpty, !rows.isEmpty else { throw .head }
          header = rows
          rows = []
        }
        start = row + 1
        (hasText, isLoose) = (false, false)
      } else if !text.cut(row, from: first.lowerBound, to: first.upperBound, in: buffer).isBlank {
        if hasText || isLoose, row != start { try add(row: start..<row, spans: nil, to: &rows) }
        start = row
        (hasText, isLoose) = (true, false)
      } else if hasText || isLoose {
        // It goes on with the row above.
        continue
      } else if text.rows[row].isBlank {
        start = row + 1
      } else {
        // docutils leaves such text out; it is a row all the same.
        isLoose = true
        looseLines.append(text.rows[row])
        start = row
      }
    }
    body = rows
  }

  private func character(_ row: Int, _ column: Int) -> UInt8 {
    text.character(row, column, in: buffer)
  }

  /// Whether a row is a line of `=` or of `-` with spaces between.
  private func isRule(_ row: Int) -> Bool {
    let line = text.rows[row]
    guard !line.isBlank, line.indent == 0 else { return false }
    let lead = buffer.bytes[line.start]
    guard lead == UInt8(ascii: "=") || lead == UInt8(ascii: "-") else { return false }
    return buffer.bytes[line.start..<line.end].allSatisfy { $0 == lead || $0 == UInt8(ascii: " ") }
  }

  /// The runs of `=` or `-` in a row.
  private func runs(inRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for column in 0...text.width(ofRow: row) {
      let isRule = character(row, column) != UInt8(ascii: " ")
      if isRule {
        start = start ?? column
      } else if let begin = start {
        runs.append(begin..<column)
        start = nil
      }
    }
    return runs
  }

  private mutating func add(
    row: Range<Int>,
    spans: [Range<Int>]?,
    to rows: inout [[Cell]]
  ) throws(Fault) {
    // Blank lines alone make no row; two rules, one right below the other, make an empty one.
    if row.isEmpty, spans == nil { return }
    var ranges = spans ?? columns
    guard let lastRange = ranges.last, let lastColumn = columns.last,
      ranges.count <= columns.count
    else { throw .span }
    let width = row.map { text.width(ofRow: $0) }.max() ?? 0
    omittedCells += ranges.reversed().prefix { $0.lowerBound >= width }.count
    if omittedCells > omittedCellLimit { throw .omittedCells }
    if spans != nil {
      // Only the rightmost column has no fixed end.
      let isOpen = lastRange.lowerBound >= lastColumn.lowerBound
      guard isOpen || lastRange.upperBound == borderEnd else { throw .span }
      ranges[ranges.count - 1] =
        lastRange.lowerBound..<max(lastColumn.upperBound, lastRange.lowerBound)
    }
    try checkMargins(row, &ranges)
    var cells: [Cell] = []
    var column = 0
    for (index, range) in ranges.enumerated() {
      guard column < columns.count, columns[column].lowerBound == range.lowerBound else {
        throw .span
      }
      let begin = column
      if index == ranges.count - 1 {
        column = columns.count - 1
      } else {
        while columns[column].upperBound != range.upperBound {
          column += 1
          guard column < columns.count else { throw .span }
        }
      }
      let lines = text.cut(rows: row, from: range.lowerBound, to: range.upperBound, in: buffer)
      let start = text.cut(
        row.lowerBound, from: range.lowerBound, to: range.lowerBound, in: buffer
      ).start
      cells.append(
        Cell(column: begin, columnSpan: column - begin + 1, lines: lines, start: start))
      column += 1
    }
    rows.append(cells)
  }

  private var borderEnd: Int { text.width(ofRow: 0) }

  /// Text stands in columns; only the last one may be wider than its border.
  private mutating func checkMargins(_ rows: Range<Int>, _ ranges: inout [Range<Int>])
    throws(Fault)
  {
    for row in rows {
      let width = text.width(ofRow: row)
      for (range, next) in zip(ranges, ranges.dropFirst()) {
        let margin = text.cut(row, from: range.upperBound, to: next.lowerBound, in: buffer)
        if !margin.isBlank { throw .marginText }
      }
      if let last = ranges.last, width > last.upperBound {
        ranges[ranges.count - 1] = last.lowerBound..<width
        if let column = columns.last, width > column.upperBound {
          columns[columns.count - 1] = column.lowerBound..<width
        }
      }
    }
  }
}
