import MarkupTree
import SourceText
import Vocabulary

/// Tables that were flattened to one cell on each line: header words, then the cells row by row.
extension BlockReader {
  /// A row as the lines of its cells, and the lines that go on with its last cell.
  private struct Row {
    var cells: [Int]
    var continuation: Range<Int>?
  }

  /// The table that starts on a line, or nil where no two header words and no row that fits them follow.
  mutating func cellTable(at first: Int, in range: Range<Int>, _ depth: Int) -> (Block, next: Int)?
  {
    guard let header = header(at: first, in: range) else { return nil }
    if depth == 0, heading(at: first) != nil,
      let rival = self.header(at: page.filled(from: first + 1, in: range), in: range),
      rival.proof > header.proof || (rival.proof == header.proof && !header.startsWithName)
    {
      // `Parameters` or `URI` may be a header word or the title above the header.
      return nil
    }
    let body = (header.lines.last ?? first) + 1
    let (rows, next) = readRows(header.shape, from: body, in: range, like: first)
    return (table(header.lines, rows, depth), next)
  }

  // MARK: Header

  /// The header words of a table, and how many cells prove them: those of rows that certainly fit first.
  private struct Header {
    var lines: [Int]
    var shape: CellShape
    var proof: Int

    /// Whether the first column holds the names: no title stands where a header certainly starts.
    var startsWithName: Bool { shape.roles.first == .name }
  }

  /// The header that starts on a line, with as many columns as make the most of what follows; nil where
  /// no row fits.
  private func header(at first: Int, in range: Range<Int>) -> Header? {
    let lines = headerRun(at: first, in: range)
    let roles = lines.compactMap { column(at: $0) }
    guard lines.count >= 2 else { return nil }
    var best: (header: Header, cells: Int)?
    for count in 2...lines.count where Self.isHeader(roles.prefix(count)) {
      let shape = CellShape(roles: Array(roles.prefix(count)), vocabulary: vocabulary)
      let rows = fittingRows(shape, from: lines[count - 1] + 1, in: range, like: first)
      guard rows.all > 0, rows.all * count > best?.cells ?? 0 else { continue }
      let header = Header(
        lines: Array(lines.prefix(count)),
        shape: shape,
        proof: rows.certain * count
      )
      best = (header, rows.all * count)
    }
    return best?.header
  }

  private func column(at line: Int) -> ColumnRole? {
    let content = page.content(line)
    guard content.count <= 48, !content.suffix(2).elementsEqual(Self.pilcrow) else { return nil }
    return vocabulary.column(String(decoding: content, as: UTF8.self))
  }

  /// The lines from here on that are header words of different roles, in one column of the page.
  private func headerRun(at first: Int, in range: Range<Int>) -> [Int] {
    var lines: [Int] = []
    var seen: Set<ColumnRole> = []
    var line = first
    while line < range.upperBound, isCell(line, like: first), let role = column(at: line),
      seen.insert(role).inserted
    {
      lines.append(line)
      line = page.filled(from: line + 1, in: range)
    }
    return lines
  }

  /// A header has a column that tells its rows apart.
  private static func isHeader(_ roles: ArraySlice<ColumnRole>) -> Bool {
    roles.contains { [.name, .status, .errorCode, .value, .path].contains($0) }
  }

  // MARK: Rows

  private func isCell(_ line: Int, like first: Int) -> Bool {
    let content = page.content(line)
    return page.lines[line].indentation == page.lines[first].indentation
      && Self.bulletWidth(content) == nil && !HTTPLine.isStatusLine(content)
      && !content.suffix(2).elementsEqual(Self.pilcrow)
  }

  /// The lines of the next cells, as many as there are up to the count.
  private func cells(_ count: Int, from start: Int, in range: Range<Int>, like first: Int) -> [Int]
  {
    var cells: [Int] = []
    var line = page.filled(from: start, in: range)
    while cells.count < count, line < range.upperBound, isCell(line, like: first) {
      cells.append(line)
      line = page.filled(from: line + 1, in: range)
    }
    return cells
  }

  private func fit(_ cells: [Int], _ shape: CellShape) -> CellShape.Fit {
    cells.count == shape.roles.count ? shape.fit(cells.map(page.text)) : .none
  }

  /// How many rows fit one after another, and how many of them certainly.
  private func fittingRows(
    _ shape: CellShape,
    from body: Int,
    in range: Range<Int>,
    like first: Int
  ) -> (all: Int, certain: Int) {
    var rows = (all: 0, certain: 0)
    var line = body
    while true {
      let cells = cells(shape.roles.count, from: line, in: range, like: first)
      let fit = fit(cells, shape)
      guard let last = cells.last, fit > .none else { return rows }
      rows.all += 1
      rows.certain += fit == .certain ? 1 : 0
      line = last + 1
    }
  }

  private mutating func readRows(
    _ shape: CellShape,
    from body: Int,
    in range: Range<Int>,
    like first: Int
  ) -> ([Row], next: Int) {
    var rows: [Row] = []
    var line = body
    let count = shape.roles.count
    while true {
      let next = cells(count, from: line, in: range, like: first)
      if let last = next.last, fit(next, shape) > .none {
        rows.append(Row(cells: next))
        line = last + 1
      } else if let last = rows.last?.cells.last, rows.last?.cells.count == count, count > 2,
        rows.last?.continuation == nil,
        fit(cells(count, from: last, in: range, like: first), shape) == .certain
      {
        // What was taken for the last cell starts the next row: the saver dropped an empty cell.
        rows[rows.count - 1].cells.removeLast()
        line = last
        warn(
          "plain-table-cell",
          "the row before this one lacks its last cell",
          at: page.span(page.lines[last].content),
          fix: "Check the row against the page"
        )
      } else if !rows.isEmpty, let row = nextRow(shape, from: line, in: range, like: first) {
        rows[rows.count - 1].continuation = line..<row
        line = row
      } else {
        if next.count >= 2, next.count < count, shape.fit(next.map(page.text)) == .certain,
          let last = next.last
        {
          rows.append(Row(cells: next))
          line = last + 1
          warn(
            "plain-table-cut",
            "the last row has \(next.count) of \(count) cells",
            at: page.span(ofLines: next[0]..<line),
            fix: "Copy the table again from the page"
          )
        }
        return (rows, line)
      }
    }
  }

  /// The line of the next row that certainly is one, where what stands before it can only go on with
  /// the cell before: a second paragraph, a list of values.
  private func nextRow(
    _ shape: CellShape,
    from start: Int,
    in range: Range<Int>,
    like first: Int
  ) -> Int? {
    var line = page.filled(from: start, in: range)
    for _ in 0..<16 where line < range.upperBound {
      guard page.lines[line].indentation >= page.lines[first].indentation,
        headerRun(at: line, in: range).count < 2, heading(at: line) == nil,
        HTTPLine.request(page.content(line)) == nil, !HTTPLine.isStatusLine(page.content(line))
      else { return nil }
      line = page.filled(from: line + 1, in: range)
      let row = cells(shape.roles.count, from: line, in: range, like: first)
      if row.first == line, fit(row, shape) == .certain { return line }
    }
    return nil
  }

  // MARK: Blocks

  private mutating func table(_ header: [Int], _ rows: [Row], _ depth: Int) -> Block {
    var body: [TableRow] = []
    for row in rows {
      var cells = row.cells.enumerated().map { cell($1, column: $0) }
      if let continuation = row.continuation, !cells.isEmpty {
        cells[cells.count - 1].blocks += readBlocks(continuation, depth: depth + 1)
        cells[cells.count - 1].span.bytes =
          cells[cells.count - 1].span.extended(to: page.span(ofLines: continuation)).bytes
      }
      body.append(Self.row(cells))
    }
    let head = Self.row(header.enumerated().map { cell($1, column: $0) })
    let table = Table(columnCount: header.count, header: [head], body: body)
    return Block(.table(table), span: head.span.extended(to: body.last?.span ?? head.span))
  }

  private func cell(_ line: Int, column: Int) -> TableCell {
    let block = paragraph(line..<line + 1)
    return TableCell(blocks: [block], column: column, span: block.span)
  }

  static func row(_ cells: [TableCell]) -> TableRow {
    let span = cells.first?.span ?? .start(of: FileIndex(0))
    return TableRow(cells: cells, span: span.extended(to: cells.last?.span ?? span))
  }
}
