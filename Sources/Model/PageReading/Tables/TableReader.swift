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

  /// The head of the column of names; empty where there is none.
  var nameHead = ""
}

/// Reads every table that any dialect has: columns by the words of their headers, rows by columns.
struct TableReader {
  /// The words.
  var vocabulary: Vocabulary

  /// Reads a table.
  func read(_ table: Table) -> TableReading {
    var reading = TableReading()
    let body = TableGrid(table.body, columnCount: table.columnCount)
    var header = TableGrid(table.header, columnCount: table.columnCount)
    var rows = body.rows.indices
    var roles = roles(of: header, table.columnCount, &reading.slips)
    if header.rows.isEmpty, let first = rows.popFirst() {
      // Tables without a head often have one as their first row.
      header = TableGrid([body.rows[first]], columnCount: table.columnCount)
      roles = self.roles(of: header, table.columnCount, &reading.slips)
      guard roles.count(where: { $0 != nil }) >= 2 else { return TableReading() }
    }
    nameRequirements(in: &roles, header, rows, of: body)
    if let statuses = statuses(rows, of: body, roles, &reading) {
      reading.content = .statuses(statuses)
      return reading
    }
    guard let columns = FieldColumns(roles, heads: header) else { return TableReading() }
    reading.nameHead = Self.head(columns.name, of: header)
    let areHeaders = areHeaders(reading.nameHead)
    var fields: [FieldRow] = []
    var depths: [Int] = []
    fields.reserveCapacity(rows.count)
    for row in rows {
      let cells = body.rows[row].cells
      if Shortcode.isWhole(cells) { continue }
      if isDivider(cells, columns: table.columnCount) {
        reading.rest += cells.flatMap(\.blocks)
      } else if let field = field(
        row, of: body, columns, areHeaders: areHeaders, &reading.slips)
      {
        if body.firstRow(of: columns.name, inRow: row) < row, let last = fields.indices.last,
          fields[last].name == field.name
        {
          // One cell beside two rows names one thing.
          fields[last].join(field)
          continue
        }
        let depth = field.depth
        while let last = depths.last, last >= depth { depths.removeLast() }
        if depth > 0, !depths.isEmpty, let last = fields.indices.last {
          fields[last].append(field, at: depths.count - 1)
        } else if let names = body.blocks(columns.name, ofRow: row).flatMap(alternatives) {
          fields += names.map { field.renamed($0) }
        } else {
          fields.append(field)
        }
        depths.append(depth)
      } else if vocabulary.isNone(body.firstCell(ofRow: row)?.blocks.plainText ?? "") {
        continue
      } else {
        if let slip = NameSlip.diagnostic(of: row, in: body, columns, vocabulary) {
          reading.slips.append(slip)
        }
        // A row without a name goes on with the one above.
        if let last = fields.indices.last {
          fields[last].description += cells.flatMap(\.blocks)
        } else {
          reading.rest += cells.flatMap(\.blocks)
        }
      }
    }
    reading.content = .fields(fields)
    return reading
  }

  private static func head(_ column: Int, of header: TableGrid) -> String {
    header.rows.indices.last.flatMap { header.cell(column, ofRow: $0) }
      .map { LabelText.bare($0.blocks.plainText) } ?? ""
  }

  /// Whether the names of a column are those of header fields: `Header`, `Header name`.
  private func areHeaders(_ head: String) -> Bool {
    vocabulary.location(head) == .header || vocabulary.mentions(in: head).contains(.headers)
  }

  /// A row of one cell across the whole table is a heading for people.
  private func isDivider(_ cells: [TableCell], columns: Int) -> Bool {
    columns > 1 && cells.count == 1 && cells[0].columnSpan >= columns
  }

  /// What each column holds, by the words in its heads; the lowest that is known counts.
  private func roles(
    of header: TableGrid, _ width: Int, _ slips: inout [Diagnostic]
  ) -> [ColumnRole?] {
    guard !header.rows.isEmpty else { return [] }
    var taken: [ColumnRole] = []
    var roles = (0..<width).map { column -> ColumnRole? in
      for row in header.rows.indices.reversed() {
        guard let cell = header.cell(column, ofRow: row),
          let role = vocabulary.column(cell.blocks.plainText), !taken.contains(role)
        else { continue }
        taken.append(role)
        return role
      }
      return nil
    }
    if taken.isEmpty { return misspeltRoles(of: header, width, &slips) }
    for column in roles.indices where roles[column] == nil {
      guard let cell = header.cell(column, ofRow: header.rows.count - 1),
        let slip = ColumnSlip.misspelt(cell, vocabulary: vocabulary), !taken.contains(slip.role)
      else { continue }
      taken.append(slip.role)
      roles[column] = slip.role
      slips.append(slip.diagnostic)
    }
    return roles
  }

  /// The columns of a table no head of which is known: where those of a name and of another thing are
  /// all but known, they are meant.
  private func misspeltRoles(
    of header: TableGrid, _ width: Int, _ slips: inout [Diagnostic]
  ) -> [ColumnRole?] {
    var roles = [ColumnRole?](repeating: nil, count: width)
    var found: [Diagnostic] = []
    for column in roles.indices {
      guard let cell = header.cell(column, ofRow: header.rows.count - 1),
        let slip = ColumnSlip.misspelt(cell, vocabulary: vocabulary), !roles.contains(slip.role)
      else { continue }
      roles[column] = slip.role
      found.append(slip.diagnostic)
    }
    guard found.count >= 2, roles.contains(.name) || roles.contains(.status) else {
      return [ColumnRole?](repeating: nil, count: width)
    }
    slips += found
    return roles
  }

  /// Finds the column without a head whose cells all say whether something has to be given.
  private func nameRequirements(
    in roles: inout [ColumnRole?], _ header: TableGrid, _ rows: Range<Int>, of body: TableGrid
  ) {
    guard roles.contains(.name), !roles.contains(.required), header.rows.count == 1 else { return }
    for column in roles.indices where roles[column] == nil {
      let head = header.cell(column, ofRow: 0)
      guard
        head == nil || head?.blocks.isEmpty == true || Words.isBlank(head?.blocks.plainText ?? "")
      else { continue }
      let texts = rows.compactMap { body.cell(column, ofRow: $0)?.blocks.plainText }
        .filter { !Words.isBlank($0) }
      guard !texts.isEmpty, texts.allSatisfy({ vocabulary.requirement($0) != nil }) else {
        continue
      }
      roles[column] = .required
      return
    }
  }

  private func statuses(
    _ rows: Range<Int>, of body: TableGrid, _ columns: [ColumnRole?], _ reading: inout TableReading
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
    for row in rows {
      let cells = body.rows[row].cells
      if Shortcode.isWhole(cells) { continue }
      let statuses =
        body.cell(code, ofRow: row).map { StatusSlip.statuses(in: $0, &slips) } ?? []
      if statuses.isEmpty {
        rest += cells.flatMap(\.blocks)
        if let cell = body.cell(code, ofRow: row) {
          let text = Words.joined(cell.blocks.plainText)
          let isRange = StatusRange.isOne(text)
          // A class of statuses says that the others are statuses, too.
          if isRange { readRows += 1 }
          if columns[code] == .status || isRange, !vocabulary.isNone(text),
            let slip = StatusRange.diagnostic(text, at: cell.blocks.first?.span ?? cell.span)
          {
            slips.append(slip)
          }
        }
        continue
      }
      readRows += 1
      let name =
        reason.flatMap { body.cell($0, ofRow: row) }.map { Words.joined($0.blocks.plainText) } ?? ""
      let described = description.flatMap { body.cell($0, ofRow: row) }?.blocks ?? []
      let others = cells.filter {
        $0.column != code && $0.column != reason && $0.column != description
      }
      for status in statuses {
        found.append(
          StatusRow(
            code: status.code,
            reason: status.reason.isEmpty ? name : status.reason,
            description: others.isEmpty ? described : described + others.flatMap(\.blocks),
            span: body.rows[row].span
          ))
      }
    }
    if found.isEmpty || readRows * 2 < rows.count { return nil }
    reading.slips += slips
    reading.rest = rest
    return found
  }

  private func field(
    _ number: Int, of body: TableGrid, _ columns: FieldColumns, areHeaders: Bool,
    _ slips: inout [Diagnostic]
  ) -> FieldRow? {
    func blocks(_ column: Int?) -> [Block]? { column.flatMap { body.blocks($0, ofRow: number) } }
    func text(_ column: Int?) -> String {
      blocks(column).map { Words.joined($0.plainText) } ?? ""
    }
    let nameBlocks = blocks(columns.name) ?? []
    let parts = nameAndRemark(nameBlocks)
    let name = FieldName(parts?.name ?? nameBlocks.plainText, vocabulary: vocabulary)
    guard !name.bare.isEmpty, !vocabulary.isNone(name.bare) else { return nil }
    let place = nameBlocks.first?.span ?? body.rows[number].span
    let type = TypeText(blocks(columns.type) ?? [], vocabulary: vocabulary)
    var schema = Schema(type: type.reference)
    let described = DescriptionText(blocks(columns.description) ?? [], vocabulary: vocabulary)
    var requirement = type.requirement.or(name.requirement).or(described.requirement)
    if let required = columns.required, let answer = blocks(required) {
      let said = Words.joined(answer.plainText)
      let column = self.requirement(said)
      // `optional, default is 10`
      if said.utf8.count > 8, said.holds("default") {
        DescriptionText(answer, vocabulary: vocabulary).restrict(&schema)
      }
      if case .conditional = column, let cell = body.cell(required, ofRow: number),
        let slip = RequirementSlip.diagnostic(cell, vocabulary: vocabulary)
      {
        slips.append(slip)
      }
      requirement = column.or(requirement)
    }
    if columns.optional != nil {
      requirement = optionality(text(columns.optional)).or(requirement)
    }
    let locationText = text(columns.location)
    let location = location(locationText, &schema)
    let saysLocation = location != nil || schema.type?.written == locationText
    described.restrict(&schema)
    if let constraints = blocks(columns.constraints) {
      DescriptionText(constraints, vocabulary: vocabulary).restrict(&schema)
    }
    if let value = stated(text(columns.defaultValue)), value != "absent" {
      schema.defaultValue = value
    }
    if let least = stated(text(columns.minimum)) { schema.minimum = least }
    if let greatest = stated(text(columns.maximum)) { schema.maximum = greatest }
    if let pattern = stated(text(columns.pattern)) { schema.pattern = pattern }
    var isValueRead = false
    if let value = blocks(columns.value) {
      if schema.type == nil, vocabulary.isType(Words.joined(value.plainText)) {
        schema.type = TypeText(value, vocabulary: vocabulary).reference
        isValueRead = true
      } else if let values = NamedValues.whole(value) {
        schema.allowedValues = values
        isValueRead = true
      }
    }
    if case .unstated = requirement, let value = blocks(columns.value) {
      // `Bearer {token}. Required.`
      requirement = DescriptionText(value, vocabulary: vocabulary).requirement
    }
    var lifecycle = described.lifecycle(at: place)
    if !lifecycle.isDeprecated, let word = name.lifecycle {
      lifecycle = Lifecycle(stage: word.stage, origin: Origin(place, rule: "lifecycle-in-name"))
    }
    var description = described.blocks
    if !name.remark.isEmpty {
      description.append(Block(.paragraph([.text(name.remark)]), span: place))
    }
    for column in columns.others {
      if column == columns.location && saysLocation || column == columns.value && isValueRead {
        continue
      }
      description += unread(column, ofRow: number, of: body, columns)
    }
    let ownLocation = location ?? name.location.map(LocationHint.init)
    let header: LocationHint? = areHeaders ? .parameter(.header) : nil
    // Made of its parts at the end: a row is large, and one that grows is copied when it is given back.
    func row(at location: LocationHint?) -> FieldRow {
      FieldRow(
        name: name.bare, writtenName: name.written, location: location, requirement: requirement,
        schema: schema, description: description, lifecycle: lifecycle,
        versions: described.versions, depth: name.depth, span: place)
    }
    guard parts != nil || !name.facts.isEmpty else { return row(at: ownLocation ?? header) }
    var told = row(at: ownLocation)
    told.take(parts?.remark ?? [.text(name.facts)], vocabulary: vocabulary)
    told.location = told.location ?? header
    return told
  }
}

extension Requirement {
  /// This, or another word where this says nothing.
  fileprivate func or(_ other: Requirement) -> Requirement {
    if case .unstated = self { other } else { self }
  }
}
