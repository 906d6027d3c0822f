import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// What a table turned out to be.
enum TableContent {
  /// It describes parameters, fields or headers.
  case fields([FieldRow])
  /// It lists statuses.
  case statuses([StatusRow])
  /// Something for people.
  case prose
}

/// A table that was read: what it is, what of it is left over, and what its author should know.
struct TableReading {
  /// What the table turned out to be.
  var content = TableContent.prose

  /// The rows that are neither fields nor statuses, as blocks for people.
  var rest: [Block] = []

  /// The slips in it.
  var slips: [Diagnostic] = []
}

/// Reads every table that any dialect has: columns by the words of their headers, rows by columns.
struct TableReader {
  /// The words.
  var vocabulary: Vocabulary

  /// Reads a table.
  func read(_ table: Table) -> TableReading {
    var header = Table.grid(of: table.header, columnCount: table.columnCount)
    var rows = Array(zip(Table.grid(of: table.body, columnCount: table.columnCount), table.body))
    var reading = TableReading()
    var columns = roles(of: header, &reading.slips)
    if header.isEmpty, let first = rows.first {
      // Tables without a head often have one as their first row.
      let guess = roles(of: [first.0], &reading.slips)
      guard guess.compactMap({ $0 }).count >= 2 else { return TableReading() }
      header = [first.0]
      columns = guess
      rows.removeFirst()
    }
    if let statuses = statuses(rows, columns, &reading) {
      reading.content = .statuses(statuses)
      return reading
    }
    guard columns.contains(.name), columns.contains(where: { $0 != .name && $0 != nil }) else {
      return TableReading()
    }
    let heads = header.last.map { row in row.map { $0?.blocks.plainText ?? "" } } ?? []
    var fields: [FieldRow] = []
    for (cells, row) in rows {
      if isDivider(row, columns: table.columnCount) {
        reading.rest += row.cells.flatMap(\.blocks)
      } else if let field = field(cells, columns, heads, span: row.span, &reading.slips) {
        let names = columns.firstIndex(of: .name).flatMap { cells[$0] }.flatMap(alternatives)
        fields += names?.map { field.renamed($0) } ?? [field]
      } else if vocabulary.isNone(cells.compactMap { $0?.blocks.plainText }.first ?? "") {
        continue
      } else if let last = fields.indices.last {
        // A row without a name goes on with the one above.
        fields[last].description += row.cells.flatMap(\.blocks)
      } else {
        reading.rest += row.cells.flatMap(\.blocks)
      }
    }
    reading.content = .fields(fields)
    return reading
  }

  /// A row of one cell across the whole table is a heading for people.
  private func isDivider(_ row: TableRow, columns: Int) -> Bool {
    columns > 1 && row.cells.count == 1 && (row.cells.first?.columnSpan ?? 1) >= columns
  }

  private func roles(of header: [[TableCell?]], _ slips: inout [Diagnostic]) -> [ColumnRole?] {
    guard let width = header.first?.count else { return [] }
    var taken: Set<ColumnRole> = []
    var roles = (0..<width).map { column -> ColumnRole? in
      for row in header.reversed() {
        guard let cell = row[column], let role = vocabulary.column(cell.blocks.plainText),
          !taken.contains(role)
        else { continue }
        taken.insert(role)
        return role
      }
      return nil
    }
    if taken.isEmpty { return roles }
    for column in roles.indices where roles[column] == nil {
      guard let cell = header.last?[column],
        let slip = ColumnSlip.misspelt(cell, vocabulary: vocabulary),
        taken.insert(slip.role).inserted
      else { continue }
      roles[column] = slip.role
      slips.append(slip.diagnostic)
    }
    return roles
  }

  private func statuses(
    _ rows: [(cells: [TableCell?], row: TableRow)],
    _ columns: [ColumnRole?],
    _ reading: inout TableReading
  ) -> [StatusRow]? {
    guard let code = columns.firstIndex(of: .status) ?? columns.firstIndex(of: .errorCode) else {
      return nil
    }
    let reason = columns.firstIndex(of: .reason) ?? columns.firstIndex(of: .name)
    let description = columns.firstIndex(of: .description)
    var found: [StatusRow] = []
    var readRows = 0
    var slips: [Diagnostic] = []
    var rest: [Block] = []
    for (cells, row) in rows {
      let statuses = cells[code].map { StatusSlip.statuses(in: $0, &slips) } ?? []
      if statuses.isEmpty {
        rest += row.cells.flatMap(\.blocks)
        continue
      }
      readRows += 1
      let name = reason.flatMap { cells[$0] }.map { Words.joined($0.blocks.plainText) } ?? ""
      let read = [code, reason, description]
      found += statuses.map { status in
        StatusRow(
          code: status.code,
          reason: status.reason.isEmpty ? name : status.reason,
          description: (description.flatMap { cells[$0] }?.blocks ?? [])
            + row.cells.filter { !read.contains($0.column) }.flatMap(\.blocks),
          span: row.span
        )
      }
    }
    if found.isEmpty || readRows * 2 < rows.count { return nil }
    reading.slips += slips
    reading.rest = rest
    return found
  }

  private func field(
    _ cells: [TableCell?],
    _ columns: [ColumnRole?],
    _ heads: [String],
    span: SourceSpan,
    _ slips: inout [Diagnostic]
  ) -> FieldRow? {
    func cell(_ role: ColumnRole) -> TableCell? {
      columns.firstIndex(of: role).flatMap { cells[$0] }
    }
    func text(_ role: ColumnRole) -> String {
      cell(role).map { Words.joined($0.blocks.plainText) } ?? ""
    }
    let name = FieldName(cell(.name)?.blocks.plainText ?? "", vocabulary: vocabulary)
    guard !name.bare.isEmpty, !vocabulary.isNone(name.bare) else { return nil }
    let place = cell(.name)?.blocks.first?.span ?? span
    var row = FieldRow(name: name.bare, writtenName: name.written, span: place)
    let type = TypeText(cell(.type)?.blocks ?? [], vocabulary: vocabulary)
    row.schema.type = type.reference
    let described = DescriptionText(cell(.description)?.blocks ?? [], vocabulary: vocabulary)
    row.description = described.blocks
    let column = columns.contains(.required) ? requirement(text(.required)) : .unstated
    if case .conditional = column, let cell = cell(.required) {
      slips += RequirementSlip.diagnostic(cell, vocabulary: vocabulary).map { [$0] } ?? []
    }
    row.requirement =
      [column, type.requirement, name.requirement, described.requirement]
      .first { $0 != .unstated } ?? .unstated
    var read: Set<ColumnRole> = [.name, .type, .description, .required, .defaultValue]
    row.location = location(text(.location), &row)
    if row.location != nil || row.schema.type?.written == text(.location) { read.insert(.location) }
    described.restrict(&row.schema)
    if let constraints = cell(.constraints)?.blocks {
      DescriptionText(constraints, vocabulary: vocabulary).restrict(&row.schema)
    }
    let defaultValue = text(.defaultValue)
    if !defaultValue.isEmpty, !vocabulary.isNone(defaultValue),
      !["-", "absent"].contains(defaultValue)
    {
      row.schema.defaultValue = defaultValue
    }
    let value = text(.value)
    if row.schema.type == nil, vocabulary.isType(value) {
      row.schema.type = TypeText(cell(.value)?.blocks ?? [], vocabulary: vocabulary).reference
      read.insert(.value)
    }
    row.lifecycle = described.lifecycle(at: place)
    row.versions = described.versions
    row.description += unread(cells, columns, heads, read: read)
    return row
  }
}
