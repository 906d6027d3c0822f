import MarkupTree
import SourceText

/// The directives `table`, `list-table` and `csv-table`. Each gives nil, and says why, where its body
/// is no table; the directive is then kept as such.
extension BlockParser {
  /// `table`: a caption for the table in the body.
  mutating func captionedTable(
    _ parts: DirectiveParts,
    at line: Line,
    depth: Int
  ) -> BlockContent? {
    let count = diagnostics.count
    let blocks = blocks(parts.body, depth: depth - 1)
    guard blocks.count == 1, case .table(var table)? = blocks.first?.content else {
      diagnostics.removeSubrange(min(count, diagnostics.count)...)
      reportTable("the body of 'table' is one table", at: line)
      return nil
    }
    table.caption = tableCaption(parts)
    return .table(table)
  }

  /// `list-table`: a list of rows, each a list of cells.
  mutating func listTable(_ parts: DirectiveParts, at line: Line, depth: Int) -> BlockContent? {
    let count = diagnostics.count
    let blocks = blocks(parts.body, depth: depth - 1)
    guard blocks.count == 1, case .list(let list)? = blocks.first?.content,
      let rows = Self.rows(of: list)
    else {
      diagnostics.removeSubrange(min(count, diagnostics.count)...)
      reportTable("the body of 'list-table' is a list whose items are lists of cells", at: line)
      return nil
    }
    if let uneven = rows.firstIndex(where: { $0.cells.count != rows[0].cells.count }) {
      diagnostics.append(
        Diagnostic(
          .warning,
          rule: "rst-uneven-table",
          "row \(uneven + 1) of the table has \(rows[uneven].cells.count) cells, and row 1 has "
            + "\(rows[0].cells.count)",
          at: rows[uneven].span,
          notes: [.init("docutils takes all of it for an error and shows no table")],
          fix: "Give every row as many items; an empty cell is a '-' alone"
        )
      )
    }
    let width = rows.map(\.cells.count).max() ?? 0
    guard allowsOmitted(rows.reduce(0) { $0 + width - $1.cells.count }, at: line) else {
      return .list(list)
    }
    return .table(table(rows, parts, headOption: "header-rows"))
  }

  /// Whether the rows of a table may leave out so many cells more; a diagnostic says where not.
  mutating func allowsOmitted(_ count: Int, at line: Line) -> Bool {
    let limit = Table.omittedCellLimit(ofSize: buffer.bytes.count)
    if omittedCells + count <= limit {
      omittedCells += count
      return true
    }
    report(
      .error,
      rule: "rst-table-too-large",
      "the rows of the page's tables leave out more than \(limit) cells",
      at: line,
      fix:
        "Write the cells, or leave the columns out; until then the table is shown as it is written"
    )
    return false
  }

  private static func rows(of list: List) -> [TableRow]? {
    var rows: [TableRow] = []
    for item in list.items {
      guard item.blocks.count == 1, case .list(let cells)? = item.blocks.first?.content else {
        return nil
      }
      rows.append(
        TableRow(
          cells: cells.items.enumerated().map { column, cell in
            TableCell(blocks: cell.blocks, column: column, span: cell.span)
          },
          span: item.span
        )
      )
    }
    return rows
  }

  /// `csv-table`: comma separated values in the body or in a file.
  mutating func csvTable(_ parts: DirectiveParts, at line: Line, depth: Int) -> BlockContent? {
    var lines = parts.body
    if let path = parts.options.first(where: { $0.name == "file" }) {
      var argument = parts
      argument.argument = path.value
      guard let (file, source) = included(argument, at: line) else { return nil }
      lines = buffer.append(source.bytes, of: file)
    }
    if lines.isEmpty, let option = parts.options.first(where: { $0.name == "url" }) {
      reportOption(option.name, "nothing is fetched, and the table has no rows", at: line)
      return nil
    }
    let delimiter = csvDelimiter(parts)
    var rows: [TableRow] = []
    var headCount = 0
    if let header = parts.options.first(where: { $0.name == "header" }) {
      rows = csvRows(header.value, UInt8(ascii: ","), depth)
      headCount = rows.count
    }
    rows += csvRows(lines, delimiter, depth)
    let width = rows.map(\.cells.count).max() ?? 0
    guard allowsOmitted(rows.reduce(0) { $0 + width - $1.cells.count }, at: line) else {
      return .code(CodeBlock(literal(lines)))
    }
    for row in rows.indices {
      // Records may be short: all rows get as many cells as the longest.
      for column in rows[row].cells.count..<width {
        let end = rows[row].span.bytes.upperBound
        let place = SourceSpan(file: rows[row].span.file, bytes: end..<end)
        rows[row].cells.append(TableCell(blocks: [], column: column, span: place))
      }
    }
    guard width > 0 else {
      reportTable("the body of 'csv-table' is lines of comma separated values", at: line)
      return nil
    }
    return .table(table(rows, parts, headOption: "header-rows", alreadyHead: headCount))
  }

  private func csvDelimiter(_ parts: DirectiveParts) -> UInt8 {
    switch parts.option("delim", in: buffer) {
    case "tab", "space": UInt8(ascii: " ")
    case let text?:
      Self.codePoint(text).flatMap { UInt8(exactly: $0.value) } ?? text.utf8.first
        ?? UInt8(ascii: ",")
    case nil: UInt8(ascii: ",")
    }
  }

  private mutating func csvRows(_ lines: [Line], _ delimiter: UInt8, _ depth: Int) -> [TableRow] {
    var rows: [TableRow] = []
    for record in CSVRecords(lines, delimiter: delimiter, in: buffer).records {
      var cells: [TableCell] = []
      for (column, field) in record.fields.enumerated() {
        let lines = buffer.appendDerived(field.bytes, offsets: field.offsets)
        // A field without a byte has no line, and stands where it ends.
        let place = lines.isEmpty ? span(from: field.end, to: field.end) : span(of: lines)
        cells.append(
          TableCell(blocks: blocks(lines, depth: depth), column: column, span: place)
        )
      }
      let place = span(of: [record.line])
      rows.append(
        TableRow(cells: cells, span: cells.last.map { place.extended(to: $0.span) } ?? place))
    }
    return rows
  }

  private mutating func table(
    _ rows: [TableRow],
    _ parts: DirectiveParts,
    headOption: String,
    alreadyHead: Int = 0
  ) -> Table {
    let wanted = parts.option(headOption, in: buffer).flatMap { Int($0) } ?? 0
    let columnCount = rows.map(\.cells.count).max() ?? 0
    let headCount = min(rows.count, alreadyHead + max(0, min(wanted, rows.count)))
    return Table(
      caption: tableCaption(parts),
      columnCount: columnCount,
      header: Array(rows[..<headCount]),
      body: Array(rows[headCount...])
    )
  }

  private mutating func tableCaption(_ parts: DirectiveParts) -> [Inline] {
    inlines(parts.argument.map { $0.dedented(by: $0.indent) })
  }

  private mutating func reportTable(_ headline: String, at line: Line) {
    report(
      .error,
      rule: "rst-malformed-table",
      headline,
      at: line,
      fix: "Correct the body; until then the directive is kept as it is"
    )
  }
}
