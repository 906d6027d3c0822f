import HTMLParsing
import MarkupTree
import SourceText

/// Puts the cells of a GitHub table together, and finds their places, which the library does not
/// tell for all of them.
struct MarkdownTableBuilder {
  private struct Cell {
    var inlines: [Inline]
    var labels: [String]
    var hasBlockTags: Bool
  }

  private struct Row {
    var isHeader: Bool
    /// 0-based; what the library says of the header row is the start of the paragraph above it.
    var line: Int
    var cells: [Cell] = []
  }

  private let columns: Int
  private var rows: [Row] = []

  init(columns: Int) { self.columns = columns }

  mutating func startRow(isHeader: Bool, line: Int) {
    rows.append(Row(isHeader: isHeader, line: line))
  }

  mutating func addCell(_ inlines: [Inline], labels: [String], hasBlockTags: Bool) {
    guard !rows.isEmpty else { return }
    let cell = Cell(inlines: inlines, labels: labels, hasBlockTags: hasBlockTags)
    rows[rows.count - 1].cells.append(cell)
  }

  /// The table and its lines, the delimiter row included.
  func finish(source: MarkdownSource, lastLine: Int) -> MarkdownSibling {
    let headerLine: Int
    if let body = rows.first(where: { !$0.isHeader }) {
      headerLine = body.line - 2
    } else {
      headerLine = source.lastFilledLine(upTo: lastLine) - 1
    }
    let first = max(0, headerLine)
    var header: [TableRow] = []
    var body: [TableRow] = []
    for row in rows {
      let line = row.isHeader ? first : row.line
      let found = self.row(row, places: RowPlaces(source, line: line, columns: columns))
      if row.isHeader { header.append(found) } else { body.append(found) }
    }
    let last = rows.count > 1 ? rows[rows.count - 1].line : first + 1
    let lines = first...max(first, last)
    let column = RowPlaces.indentation(of: source.line(first))
    let span = source.span(from: first, column: column, through: lines.upperBound)
    let table = Table(columnCount: columns, header: header, body: body)
    return MarkdownSibling(
      block: Block(.table(table), span: span),
      origin: .block,
      lines: lines
    )
  }

  private func row(_ row: Row, places: RowPlaces) -> TableRow {
    var cells: [TableCell] = []
    cells.reserveCapacity(row.cells.count)
    for (column, cell) in row.cells.enumerated() {
      let span = places.cell(column)
      cells.append(TableCell(blocks: blocks(of: cell, at: span), column: column, span: span))
    }
    return TableRow(cells: cells, span: places.row)
  }

  private func blocks(of cell: Cell, at span: SourceSpan) -> [Block] {
    if cell.inlines.isEmpty {
      return cell.labels.isEmpty ? [] : [Block(.anchor, span: span, labels: cell.labels)]
    }
    let paragraph = Block(.paragraph(cell.inlines), span: span, labels: cell.labels)
    return cell.hasBlockTags ? MixedText.blocks(of: paragraph).value : [paragraph]
  }
}

/// Where the cells of a row stand: between pipes that no backslash precedes.
private struct RowPlaces {
  let row: SourceSpan
  private var cells: [SourceSpan] = []

  /// Finds the cells of a line, about as many as the table has columns.
  init(_ source: MarkdownSource, line: Int, columns: Int) {
    let bytes = source.line(line)
    cells.reserveCapacity(min(columns, bytes.count))
    let lead = Self.indentation(of: bytes)
    row = source.span(from: line, column: lead, through: line)
    let base = source.offsets.indices.contains(line) ? source.offsets[line] : 0
    var start = bytes.startIndex + lead
    if start < bytes.endIndex, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var index = start
    while index <= bytes.endIndex {
      let isEnd = index == bytes.endIndex
      if isEnd || (bytes[index] == UInt8(ascii: "|") && bytes[index - 1] != UInt8(ascii: "\\")) {
        if isEnd, start == index { break }
        var range = start..<index
        while let first = range.first, bytes[first] == 0x20 { range.removeFirst() }
        while let last = range.last, bytes[last] == 0x20 { range.removeLast() }
        let place = base + range.lowerBound - bytes.startIndex
        cells.append(SourceSpan(file: source.file, bytes: place..<place + range.count))
        start = index + 1
      }
      index += 1
    }
  }

  /// What stands before a row: that of a quoted table stands behind quote marks.
  static func indentation(of line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0.isBlank || $0 == UInt8(ascii: ">") }.count
  }

  /// The text of a cell; the end of the row for one that was left out.
  func cell(_ column: Int) -> SourceSpan {
    if cells.indices.contains(column) { return cells[column] }
    let end = row.bytes.upperBound
    return SourceSpan(file: row.file, bytes: end..<end)
  }
}
