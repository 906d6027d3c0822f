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

/// Reads every table that any dialect has: columns by the words of their headers, rows by columns.
struct TableReader {
  /// The words.
  var vocabulary: Vocabulary

  /// Reads a table.
  func read(_ table: Table) -> TableContent {
    var header = Table.grid(of: table.header, columnCount: table.columnCount)
    var rows = Array(zip(Table.grid(of: table.body, columnCount: table.columnCount), table.body))
    var columns = roles(of: header)
    if header.isEmpty, let first = rows.first {
      // Tables without a head often have one as their first row.
      let guess = roles(of: [first.0])
      guard guess.compactMap({ $0 }).count >= 2 else { return .prose }
      header = [first.0]
      columns = guess
      rows.removeFirst()
    }
    if let statuses = statuses(rows, columns) { return .statuses(statuses) }
    guard columns.contains(.name), columns.contains(where: { $0 != .name && $0 != nil }) else {
      return .prose
    }
    var fields: [FieldRow] = []
    for (cells, row) in rows where !isDivider(row, columns: table.columnCount) {
      guard let field = field(cells, columns, span: row.span) else { continue }
      let names = columns.firstIndex(of: .name).flatMap { cells[$0] }.flatMap(alternatives)
      fields += names?.map { field.renamed($0) } ?? [field]
    }
    return .fields(fields)
  }

  /// A row of one cell across the whole table is a heading for people.
  private func isDivider(_ row: TableRow, columns: Int) -> Bool {
    columns > 1 && row.cells.count == 1 && (row.cells.first?.columnSpan ?? 1) >= columns
  }

  private func roles(of header: [[TableCell?]]) -> [ColumnRole?] {
    guard let width = header.first?.count else { return [] }
    var taken: Set<ColumnRole> = []
    return (0..<width).map { column in
      for row in header.reversed() {
        guard let cell = row[column], let role = vocabulary.column(cell.blocks.plainText),
          !taken.contains(role)
        else { continue }
        taken.insert(role)
        return role
      }
      return nil
    }
  }

  private func statuses(
    _ rows: [(cells: [TableCell?], row: TableRow)],
    _ columns: [ColumnRole?]
  ) -> [StatusRow]? {
    guard let code = columns.firstIndex(of: .status) ?? columns.firstIndex(of: .errorCode) else {
      return nil
    }
    let reason = columns.firstIndex(of: .reason) ?? columns.firstIndex(of: .name)
    let description = columns.firstIndex(of: .description)
    var found: [StatusRow] = []
    var readRows = 0
    for (cells, row) in rows {
      let statuses = cells[code].map { StatusText.list(Words.joined($0.blocks.plainText)) } ?? []
      if statuses.isEmpty { continue }
      readRows += 1
      let name = reason.flatMap { cells[$0] }.map { Words.joined($0.blocks.plainText) } ?? ""
      found += statuses.map { status in
        StatusRow(
          code: status.code,
          reason: status.reason.isEmpty ? name : status.reason,
          description: description.flatMap { cells[$0] }?.blocks ?? [],
          span: row.span
        )
      }
    }
    return found.isEmpty || readRows * 2 < rows.count ? nil : found
  }

  private func field(
    _ cells: [TableCell?],
    _ columns: [ColumnRole?],
    span: SourceSpan
  ) -> FieldRow? {
    func cell(_ role: ColumnRole) -> TableCell? {
      columns.firstIndex(of: role).flatMap { cells[$0] }
    }
    func text(_ role: ColumnRole) -> String {
      cell(role).map { Words.joined($0.blocks.plainText) } ?? ""
    }
    let name = FieldName(cell(.name)?.blocks.plainText ?? "", vocabulary: vocabulary)
    guard !name.bare.isEmpty, !vocabulary.isNone(name.bare) else { return nil }
    var row = FieldRow(name: name.bare, writtenName: name.written, span: span)
    let type = TypeText(cell(.type)?.blocks ?? [], vocabulary: vocabulary)
    row.schema.type = type.reference
    let described = DescriptionText(cell(.description)?.blocks ?? [], vocabulary: vocabulary)
    row.description = described.blocks
    let column = columns.contains(.required) ? requirement(text(.required)) : .unstated
    row.requirement =
      [column, type.requirement, name.requirement, described.requirement]
      .first { $0 != .unstated } ?? .unstated
    row.location = location(text(.location), &row)
    described.restrict(&row.schema)
    let defaultValue = text(.defaultValue)
    if !defaultValue.isEmpty, !vocabulary.isNone(defaultValue), defaultValue != "-" {
      row.schema.defaultValue = defaultValue
    }
    let value = text(.value)
    if row.schema.type == nil, vocabulary.isType(value) {
      row.schema.type = TypeText(cell(.value)?.blocks ?? [], vocabulary: vocabulary).reference
    }
    row.lifecycle = described.lifecycle(at: span)
    return row
  }

  /// The names of a cell that gives one thing several: `` `name` or `context` ``; nil for any other.
  private func alternatives(_ cell: TableCell) -> [FieldName]? {
    guard cell.blocks.count == 1, let inlines = cell.blocks.first?.inlines else { return nil }
    var names: [FieldName] = []
    for inline in inlines {
      switch inline {
      case .code(let text): names.append(FieldName(text, vocabulary: vocabulary))
      case .text(let text):
        guard ["or", "/", ",", "|", ""].contains(Words.trimmed(text)) else { return nil }
      case .softBreak, .lineBreak: continue
      default: return nil
      }
    }
    return names.count > 1 ? names : nil
  }

  private func requirement(_ text: String) -> Requirement {
    switch vocabulary.requirement(text) {
    case .yes: .required
    case .no: .optional
    case .conditional: .conditional(text)
    case nil: text.isEmpty || text == "-" ? .unstated : .conditional(text)
    }
  }

  /// A column `Parameter type` may hold places or types.
  private func location(_ text: String, _ row: inout FieldRow) -> LocationHint? {
    guard !text.isEmpty else { return nil }
    switch vocabulary.location(text) {
    case .path: return .parameter(.path)
    case .query: return .parameter(.query)
    case .header: return .parameter(.header)
    case .cookie: return .parameter(.cookie)
    case .body, .form: return .body
    case nil:
      if row.schema.type == nil, vocabulary.isType(text) {
        row.schema.type = TypeText.reference(of: text)
      }
      return nil
    }
  }
}
