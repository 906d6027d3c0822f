import MarkupTree
import SourceText
import Vocabulary

/// Tables whose cells end with pipes, with a rule of dashes under the header.
extension BlockReader {
  /// A cell as the parts of the lines that it stands on.
  private struct Cell {
    var parts: [(line: Int, content: Range<Int>)] = []
  }

  /// The longest header in lines: a wide table with one header cell on each line.
  private static let headerLimit = 24

  /// The table that starts on a line, or nil where no header with a rule under it does.
  mutating func pipeTable(at first: Int, in range: Range<Int>) -> (Block, next: Int)? {
    guard let (header, rule, body) = pipeHeader(at: first, in: range) else { return nil }
    var rows: [[Cell]] = []
    var line = body
    while line < range.upperBound, PipeLine.parts(page.content(line)).count > 1,
      pipeHeader(at: line, in: range) == nil
    {
      let (row, next) =
        rule.endsCells ? pipeRow(at: line, in: range, rule.columns) : separatedRow(at: line)
      rows.append(row)
      line = next
    }
    let head = tableRow(header, rule.columns, line: first)
    let places = [first] + rows.map { $0.first?.parts.first?.line ?? first }
    let tableRows = zip(rows, places.dropFirst()).map { tableRow($0, rule.columns, line: $1) }
    let table = Table(columnCount: rule.columns, header: [head], body: tableRows)
    let span = page.span(ofLines: first..<line)
    return (Block(.table(table), span: span), line)
  }

  // MARK: Lines to cells

  /// The cells before a rule: a whole row, or one cell on each line.
  private func pipeHeader(
    at first: Int,
    in range: Range<Int>
  ) -> (cells: [Cell], rule: PipeLine.Rule, next: Int)? {
    guard let rule = nextRule(after: first), rule - first < Self.headerLimit,
      PipeLine.parts(page.content(first)).count > 1
    else { return nil }
    var cells: [Cell] = []
    for line in first..<min(range.upperBound, first + Self.headerLimit) {
      let content = page.content(line)
      if line > first, let rule = PipeLine.rule(content) {
        return cells.count == rule.columns ? (cells, rule, line + 1) : nil
      }
      var parts = PipeLine.parts(content)
      guard parts.count > 1 else { return nil }
      if parts.last?.isEmpty ?? false { parts.removeLast() }
      if parts.count > 1, parts.first?.isEmpty ?? false { parts.removeFirst() }
      cells += parts.map { Cell(parts: [(line, $0.startIndex..<$0.endIndex)]) }
    }
    return nil
  }

  private func nextRule(after line: Int) -> Int? {
    var low = 0
    var high = rules.count
    while low < high {
      let middle = (low + high) / 2
      if rules[middle] > line { high = middle } else { low = middle + 1 }
    }
    return low < rules.count ? rules[low] : nil
  }

  /// A row of a table whose rows are lines: pipes stand between cells only.
  private func separatedRow(at line: Int) -> ([Cell], next: Int) {
    var parts = PipeLine.parts(page.content(line))
    if parts.first?.isEmpty ?? false { parts.removeFirst() }
    return (parts.map { Cell(parts: [(line, $0.startIndex..<$0.endIndex)]) }, line + 1)
  }

  /// A row of a table in which a pipe ends every cell; it starts with a line and ends with one.
  private mutating func pipeRow(
    at first: Int,
    in range: Range<Int>,
    _ columns: Int
  ) -> ([Cell], next: Int) {
    var cells: [Cell] = []
    var open = Cell()
    var line = first
    while line < range.upperBound, cells.count < columns, goesOn(at: line, from: first, in: range) {
      let parts = PipeLine.parts(page.content(line))
      for (index, part) in parts.enumerated() {
        let isLast = index == parts.count - 1
        if !part.isEmpty { open.parts.append((line, part.startIndex..<part.endIndex)) }
        // A pipe before the first cell of the row ends nothing.
        let isMargin = line == first && index == 0 && part.isEmpty && parts.count > columns
        if !isLast, !isMargin {
          cells.append(open)
          open = Cell()
        }
      }
      line += 1
    }
    if !open.parts.isEmpty { cells.append(open) }
    if cells.count != columns {
      warn(
        "plain-table-cut",
        "the row has \(cells.count) of \(columns) cells",
        at: page.span(ofLines: first..<line),
        fix: "Copy the table again from the page"
      )
    }
    return (cells, line)
  }

  /// Whether a line inside a row belongs to it: one with a pipe, or text before the next pipe.
  private func goesOn(at line: Int, from first: Int, in range: Range<Int>) -> Bool {
    if line == first { return true }
    if pipeHeader(at: line, in: range) != nil || PipeLine.rule(page.content(line)) != nil {
      return false
    }
    for next in line..<min(range.upperBound, line + 40) {
      if PipeLine.parts(page.content(next)).count > 1 { return true }
      if heading(at: next) != nil { return false }
    }
    return false
  }

  // MARK: Cells to blocks

  private mutating func tableRow(_ cells: [Cell], _ columns: Int, line: Int) -> TableRow {
    var result: [TableCell] = []
    for (column, cell) in cells.prefix(columns).enumerated() {
      // What stands behind the last cell of a line that has too many is kept in the last one.
      let extra = column == columns - 1 ? cells.dropFirst(columns).flatMap(\.parts) : []
      result.append(tableCell(cell.parts + extra, column: column, near: result.last?.span, line))
    }
    return Self.row(result)
  }

  private mutating func tableCell(
    _ parts: [(line: Int, content: Range<Int>)],
    column: Int,
    near last: SourceSpan?,
    _ line: Int
  ) -> TableCell {
    guard let first = parts.first, let end = parts.last else {
      let place = last?.bytes.upperBound ?? page.lines[line].content.lowerBound
      return TableCell(blocks: [], column: column, span: page.span(place..<place))
    }
    let span = page.span(first.content.lowerBound..<end.content.upperBound)
    var blocks: [Block] = []
    for part in parts where !part.content.isEmpty {
      let bytes = page.bytes[part.content]
      let bullet = Self.bulletWidth(bytes)
      let start = part.content.lowerBound + (bullet ?? 0)
      let text = Self.withoutEscapes(page.bytes[start..<part.content.upperBound])
      let partSpan = page.span(part.content)
      let paragraph = Block(.paragraph([.text(text)]), span: partSpan)
      guard bullet != nil else {
        blocks.append(paragraph)
        continue
      }
      let item = ListItem(blocks: [paragraph], span: partSpan)
      if case .list(var list)? = blocks.last?.content, let before = blocks.popLast() {
        list.items.append(item)
        blocks.append(Block(.list(list), span: before.span.extended(to: partSpan)))
      } else {
        blocks.append(Block(.list(List(items: [item])), span: partSpan))
      }
    }
    return TableCell(blocks: blocks, column: column, span: span)
  }

  /// The text of a part, `\|` as a pipe.
  private static func withoutEscapes(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    for place in bytes.indices {
      let isEscape =
        bytes[place] == UInt8(ascii: "\\") && place + 1 < bytes.endIndex
        && bytes[place + 1] == UInt8(ascii: "|")
      if !isEscape { text.append(bytes[place]) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
