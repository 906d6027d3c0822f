import MarkupTree
import SourceText

/// Grid tables and simple tables in running lines.
extension BlockParser {
  /// A table drawn with `+`, `-` and `|`.
  mutating func gridTable(_ scope: inout BlockScope) -> Bool {
    guard let first = scope.current, isGridBorder(first) else { return false }
    let start = scope.index
    var end = start
    while let line = scope.line(at: end), !line.isBlank, line.indent == 0,
      isGridLine(line)
    {
      end += 1
    }
    // Behind the last border stands no more of the table.
    var last = end - 1
    while last > start, !isGridBorder(scope.lines[last]) { last -= 1 }
    if last <= start + 1 { last = end - 1 }
    let lines = Array(scope.lines[start...last])
    scope.index = last + 1
    let text = TableText(lines, in: buffer)
    let width = text.width(ofRow: 0)
    let isEven = lines.indices.allSatisfy { text.width(ofRow: $0) == width }
    guard isEven, let grid = GridTable(text, in: buffer) else {
      malformedTable(lines, &scope)
      return true
    }
    let depth = scope.innerDepth
    scope.append(Block(.table(table(grid, text, depth)), span: span(of: lines)))
    if let line = scope.current, !line.isBlank { reportUnindent("a table", before: scope) }
    return true
  }

  private func isGridLine(_ line: Line) -> Bool {
    let bytes = buffer.bytes
    let first = bytes[line.start]
    return first == UInt8(ascii: "+") || first == UInt8(ascii: "|")
  }

  /// Whether a line is `+---+`: plus signs at both ends, with two characters between them at least.
  func isGridBorder(_ line: Line) -> Bool {
    let bytes = buffer.bytes
    guard line.count >= 5, line.indent == 0, bytes[line.start] == UInt8(ascii: "+"),
      bytes[line.start + 1] == UInt8(ascii: "-"), bytes[line.end - 2] == UInt8(ascii: "-"),
      bytes[line.end - 1] == UInt8(ascii: "+")
    else { return false }
    return bytes[line.start..<line.end].allSatisfy {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+")
    }
  }

  private mutating func table(_ grid: GridTable, _ text: TableText, _ depth: Int) -> Table {
    var rowNumbers: [Int: Int] = [:]
    var columnNumbers: [Int: Int] = [:]
    for (number, row) in grid.rowBorders.enumerated() { rowNumbers[row] = number }
    for (number, column) in grid.columnBorders.enumerated() { columnNumbers[column] = number }
    let rowCount = max(0, grid.rowBorders.count - 1)
    var rows: [TableRow] = (0..<rowCount).map { number in
      let range = grid.rowBorders[number]...grid.rowBorders[number + 1]
      return TableRow(cells: [], span: span(of: text.rows[range]))
    }
    for cell in grid.cells {
      guard let row = rowNumbers[cell.top], let rowEnd = rowNumbers[cell.bottom],
        let column = columnNumbers[cell.left], let columnEnd = columnNumbers[cell.right],
        row < rows.count
      else { continue }
      let range = cell.top + 1..<cell.bottom
      let lines = text.cut(rows: range, from: cell.left + 1, to: cell.right, in: buffer)
      rows[row].cells.append(
        TableCell(
          blocks: blocks(lines, depth: depth),
          column: column,
          columnSpan: max(1, columnEnd - column),
          rowSpan: max(1, rowEnd - row),
          span: span(of: lines)
        )
      )
    }
    let headCount = grid.headEnd.flatMap { rowNumbers[$0] } ?? 0
    return Table(
      columnCount: max(0, grid.columnBorders.count - 1),
      header: Array(rows[..<headCount]),
      body: Array(rows[headCount...])
    )
  }

  /// A table whose columns are ruled with `=`.
  mutating func simpleTable(_ scope: inout BlockScope) -> Bool {
    guard let first = scope.current, isSimpleTop(first) else { return false }
    let start = scope.index
    var end: Int?
    var found = 0
    var index = start + 1
    while let line = scope.line(at: index) {
      if isSimpleBorder(line) {
        if line.count != first.count { break }
        found += 1
        end = index
        if found == 2 || scope.line(at: index + 1)?.isBlank ?? true { break }
      }
      index += 1
    }
    let isClosed = found == 2 || end.map { scope.line(at: $0 + 1)?.isBlank ?? true } == true
    guard let end, isClosed else {
      // Only the lines up to the next blank one are taken for the table that does not end.
      var last = start
      while let next = scope.line(at: last + 1), !next.isBlank { last += 1 }
      scope.index = last + 1
      malformedTable(Array(scope.lines[start...last]), &scope)
      return true
    }
    let lines = Array(scope.lines[start...end])
    scope.index = end + 1
    let text = TableText(lines, in: buffer)
    do throws(SimpleTable.Fault) {
      let limit = Table.omittedCellLimit(ofSize: buffer.bytes.count) - omittedCells
      let simple = try SimpleTable(text, in: buffer, omittedCellLimit: limit)
      omittedCells += simple.omittedCells
      simple.looseLines.forEach { reportLoose($0) }
      let table = table(simple, depth: scope.innerDepth)
      scope.append(Block(.table(table), span: span(of: lines)))
    } catch .omittedCells {
      _ = allowsOmitted(.max / 2, at: first)
      scope.append(Block(.code(CodeBlock(literal(lines))), span: span(of: lines)))
    } catch {
      malformedTable(lines, &scope)
    }
    if let line = scope.current, !line.isBlank { reportUnindent("a table", before: scope) }
    return true
  }

  /// `=====  ====`: two columns at least.
  private func isSimpleTop(_ line: Line) -> Bool {
    isSimpleBorder(line)
      && buffer.bytes[line.start..<line.end].contains(UInt8(ascii: " "))
  }

  /// A line of `=`, with spaces between or without.
  func isSimpleBorder(_ line: Line) -> Bool {
    !line.isBlank && line.indent == 0
      && buffer.bytes[line.start..<line.end].allSatisfy {
        $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: " ")
      }
  }

  private mutating func table(_ simple: SimpleTable, depth: Int) -> Table {
    var parts: [[TableRow]] = []
    for rows in [simple.header, simple.body] {
      var converted: [TableRow] = []
      for row in rows {
        let cells = row.map { cell in
          TableCell(
            blocks: blocks(cell.lines, depth: depth),
            column: cell.column,
            columnSpan: cell.columnSpan,
            span: cell.lines.isEmpty
              ? span(from: cell.start, to: cell.start) : span(of: cell.lines)
          )
        }
        let lines = row.flatMap(\.lines)
        let place = lines.isEmpty ? cells.first?.span : span(of: lines)
        converted.append(
          TableRow(cells: cells, span: place ?? .start(of: documentFile)))
      }
      parts.append(converted)
    }
    return Table(columnCount: simple.columnCount, header: parts[0], body: parts[1])
  }

  private mutating func reportLoose(_ line: Line) {
    report(
      .warning,
      rule: "rst-table-row-start",
      "a row of a simple table starts with text in its first column",
      at: line,
      fix: "Write the first cell, or '\\' where it is to be empty: docutils leaves this text out"
    )
  }

  private mutating func malformedTable(_ lines: [Line], _ scope: inout BlockScope) {
    guard let first = lines.first else { return }
    report(
      .error,
      rule: "rst-malformed-table",
      "the borders of a table close, and its text stands between them",
      at: first,
      fix: "Align the borders of all rows; until then the table is shown as it is written"
    )
    scope.append(Block(.code(CodeBlock(literal(lines))), span: span(of: lines)))
  }
}
