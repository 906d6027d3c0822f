import APIModel
import JSONText
import SourceText
import Vocabulary

/// Lowers the tables of an operation into parameters, bodies and header fields.
struct TableLowering {
  /// What a response carries, as its tables describe it.
  struct ResponseContent {
    /// The status of the section that the tables stand in; nil where it names none.
    var status: Int?

    /// The header fields.
    var headers: [HeaderField] = []

    /// The content; nil where none is described.
    var body: Schema?

    /// The media type of the content, where the tables name it.
    var mediaType: String?

    /// Where the first table stands.
    var origin: Origin
  }

  /// What is wrong with the tables.
  private(set) var diagnostics: [Diagnostic] = []

  /// The rows that were reported; a table that belongs to several rows is read for each of them.
  private var reported: Set<SourceSpan> = []

  private let site: OperationSite
  private let tables: [FieldTable]
  private let links: TableLinks
  private let placing: ParameterPlacing
  private let examples: [Example]

  /// The rows of all tables that stand for themselves, each with its destination.
  private let rows: [PlacedRow]

  /// Prepares the tables of the operation at a site.
  init(
    site: OperationSite, tables: [FieldTable], examples: [Example], vocabulary: Vocabulary
  ) {
    self.site = site
    self.examples = examples
    links = TableLinks(tables, vocabulary)
    let tables = links.withoutLinksToMembers(tables)
    self.tables = tables
    placing = ParameterPlacing(
      method: site.method,
      variables: Set(site.paths.flatMap(\.template.variables)),
      queryNames: Set(site.paths.flatMap(\.query)),
      exampleHeaders: Set(examples.headers(of: .response).lazy.map { $0.name.lowercased() })
    )
    var rows: [PlacedRow] = []
    rows.reserveCapacity(tables.reduce(0) { $0 + $1.rows.count })
    for table in tables.indices where links.parents[table] == nil {
      for row in tables[table].rows.indices {
        rows.append(
          PlacedRow(
            place: .init(table: table, row: row),
            destination: placing.destination(
              of: tables[table].rows[row].name, at: tables[table].rows[row].location,
              under: tables[table].hint)
          ))
      }
    }
    self.rows = rows
  }

  private struct PlacedRow {
    var place: RowPlace
    var destination: Destination
  }

  private typealias RowPlace = TableLinks.RowPlace

  private func row(_ place: RowPlace) -> FieldRow { tables[place.table].rows[place.row] }

  /// The name alone: a row is large.
  private func name(_ row: PlacedRow) -> String {
    tables[row.place.table].rows[row.place.row].name
  }

  // MARK: Parameters

  /// The parameters in the order of the page; of two with one name and place the first, with what
  /// another row adds, in its table or in another.
  mutating func parameters() -> [Parameter] {
    var parameters: [Parameter] = []
    var known: [String: (index: Int, table: Int)] = [:]
    let wireNames = WireNames(
      of: rows.filter { $0.destination == .parameter(.header) }.map { name($0) },
      in: examples.headers(of: .request).map(\.name)
    )
    for placed in rows {
      guard case .parameter(let location) = placed.destination else { continue }
      let row = row(placed.place)
      let name = location == .path ? placing.variable(named: row.name) ?? row.name : row.name
      let key = "\(location.rawValue) \(name)"
      if let (index, table) = known[key] {
        RepeatedRow.join(
          schema(at: placed.place, depth: 0), row.description, at: row.span,
          to: &parameters[index])
        if case .unstated = parameters[index].requirement {
          parameters[index].requirement = requirement(of: row, in: location)
        }
        if table == placed.place.table {
          report([(name, row.span, parameters[index].origin.span)])
        }
        continue
      }
      known[key] = (parameters.count, placed.place.table)
      var parameter = Parameter(
        name: name,
        location: location,
        requirement: requirement(of: row, in: location),
        schema: schema(at: placed.place, depth: 0),
        description: row.description,
        lifecycle: row.lifecycle,
        versions: row.versions,
        origin: Origin(row.span, rule: tables[placed.place.table].rule)
      )
      if location == .path, parameter.schema.type == nil,
        let type = site.paths.lazy.compactMap({ $0.types[row.name] }).first
      {
        parameter.schema.type = TypeText.reference(of: type)
      }
      if location == .header {
        parameter.wireName = wireNames.wireName(
          of: row.name, isObject: row.schema.type?.kind == .object)
      }
      parameters.append(parameter)
    }
    return parameters
  }

  private mutating func report(
    _ repeated: [(name: String, span: SourceSpan, first: SourceSpan)]
  ) {
    for (name, span, first) in repeated where reported.insert(span).inserted {
      diagnostics.append(RepeatedRow.diagnostic(of: name, at: span, first: first))
    }
  }

  /// No request can leave a variable of the path out; a page that calls one optional is quoted.
  private func requirement(of row: FieldRow, in location: Parameter.Location) -> Requirement {
    let isUnsaid = row.requirement != .optional && row.requirement != .required
    return location == .path && isUnsaid && site.isInEveryPath(row.name)
      ? .required : row.requirement
  }

  // MARK: Bodies

  /// The content of the request; nil where none is described.
  mutating func requestBody() -> RequestBody? {
    let own = rows.filter { $0.destination == .requestBody }
    guard let first = own.first else { return nil }
    let bodies = examples.bodies(of: .request)
    let table = tables[first.place.table]
    return RequestBody(
      mediaType: bodies.first?.mediaType
        ?? own.lazy.compactMap { [tables] in tables[$0.place.table].mediaType }.first,
      schema: body(own, shape: ExampleShape(bodies.compactMap { $0.json?.value })),
      origin: Origin(table.span, rule: table.rule)
    )
  }

  /// What the responses carry, by the status of the sections that describe them.
  mutating func responses() -> [ResponseContent] {
    var contents: [ResponseContent] = []
    var statuses: [Int?] = []
    for placed in rows
    where placed.destination == .responseBody || placed.destination == .responseHeader {
      let status = tables[placed.place.table].hint.status
      if !statuses.contains(status) { statuses.append(status) }
    }
    if statuses.isEmpty, placing.method != .head { return [] }
    let messages = examples.filter { $0.role == .response }
    for status in statuses {
      let own = rows.filter { tables[$0.place.table].hint.status == status }
      let fields = own.filter { $0.destination == .responseBody }
      let headers = own.filter { $0.destination == .responseHeader }
      guard let first = fields.first ?? headers.first else { continue }
      let table = tables[first.place.table]
      let shape = ExampleShape(
        messages.filter { status == nil || $0.status == status || $0.status == nil }
          .filter { ($0.status ?? 200) < 400 || $0.status == status }
          .compactMap { $0.body?.json?.value }
      )
      contents.append(
        ResponseContent(
          status: status,
          headers: headerFields(headers, in: messages),
          body: fields.isEmpty ? nil : body(fields, shape: shape),
          mediaType: table.mediaType,
          origin: Origin(table.span, rule: table.rule)
        )
      )
    }
    if contents.isEmpty, placing.method == .head { contents += shownHeaders(in: messages) }
    return contents
  }

  private mutating func headerFields(
    _ rows: [PlacedRow], in messages: [Example]
  ) -> [HeaderField] {
    let shown = messages.flatMap(\.headers).map(\.name)
    let names = WireNames(of: rows.map { name($0) }, in: shown)
    var fields: [HeaderField] = []
    var known: [String: (index: Int, table: Int)] = [:]
    for placed in rows {
      let row = row(placed.place)
      // Names of fields are the same in capitals (RFC 9110, section 5.1).
      let key = row.name.lowercased()
      if let (index, table) = known[key], table == placed.place.table {
        RepeatedRow.join(
          schema(at: placed.place, depth: 0), row.description, at: row.span,
          to: &fields[index])
        report([(row.name, row.span, fields[index].origin.span)])
        continue
      }
      known[key] = (fields.count, placed.place.table)
      fields.append(
        HeaderField(
          name: row.name,
          wireName: names.wireName(of: row.name, isObject: row.schema.type?.kind == .object),
          requirement: row.requirement,
          schema: schema(at: placed.place, depth: 0),
          description: row.description,
          origin: Origin(row.span, rule: tables[placed.place.table].rule)
        )
      )
    }
    return fields
  }

  /// A response to HEAD is all header fields; where no table lists them the example does.
  private func shownHeaders(in messages: [Example]) -> [ResponseContent] {
    guard let example = messages.first(where: { !$0.headers.isEmpty }) else { return [] }
    let origin = Origin(example.origin.span, rule: "shown-in-example")
    return [
      ResponseContent(
        status: example.status,
        headers: example.headers.map { HeaderField(name: $0.name, origin: origin) },
        body: nil,
        origin: origin
      )
    ]
  }

  private mutating func body(_ rows: [PlacedRow], shape: ExampleShape) -> Schema {
    var builder = SchemaBuilder(capacity: rows.count)
    var byTable: [(table: Int, rows: [PlacedRow])] = []
    for placed in rows {
      if byTable.last?.table == placed.place.table {
        byTable[byTable.count - 1].rows.append(placed)
      } else {
        byTable.append((placed.place.table, [placed]))
      }
    }
    for (_, group) in byTable { add(group, shape: shape, to: &builder) }
    report(builder.repeated)
    let isArray = shape.isArray || byTable.contains { tables[$0.table].isArray }
    return Schema(
      type: isArray
        ? TypeReference(written: "", kind: .array, element: .object)
        : TypeReference(written: "", kind: .object),
      fields: builder.fields
    )
  }

  private mutating func add(
    _ rows: [PlacedRow], shape: ExampleShape, to builder: inout SchemaBuilder
  ) {
    let names = rows.map { DottedName(name($0)) }
    let isShown = names.map { shape.holds($0.written) }
    let flat = names.indices.map { isShown[$0] || names[$0].path.isEmpty }
    // Where rows themselves say what is part of what, the others are whole names.
    let isNested = rows.indices.contains {
      !flat[$0] || !tables[rows[$0].place.table].rows[rows[$0].place.row].members.isEmpty
    }
    let places =
      isNested || shape.isFlat
      ? []
      : FlatNames(names.indices.filter { flat[$0] }.map { names[$0].written }, in: shape).places()
    var next = places.makeIterator()
    for index in rows.indices {
      let place = rows[index].place
      let name = names[index]
      var path = flat[index] ? [] : name.path
      var rule = tables[place.table].rule
      if flat[index], let found = next.next(), !found.steps.isEmpty {
        path = found.steps
        rule = "placed-by-example"
      }
      let schema = schema(at: place, depth: 0, isArray: name.isArray && !isShown[index])
      let described = tables[place.table].rows
      builder.add(
        SchemaField(
          described[place.row],
          name: isShown[index] ? name.written : name.leaf, schema: schema, rule: rule),
        at: path, from: place.table)
    }
  }

  /// The schema of a row with its members; that of an array where nothing but the name says what it is.
  private mutating func schema(
    at place: RowPlace, depth: Int, isArray: Bool = false
  ) -> Schema {
    let members = members(of: place, depth: depth)
    let schema = tables[place.table].rows[place.row].schema
    // Most rows say it all themselves.
    if members.isEmpty, !isArray { return schema }
    var whole = schema
    whole.fields += members
    if isArray { whole.type = Self.array(of: schema.type) }
    return whole
  }

  /// The type of a row whose name ends with `[]`: what its cell says is that of the elements, unless it
  /// says that it is an array.
  private static func array(of type: TypeReference?) -> TypeReference {
    guard let type else { return TypeReference(written: "", kind: .array) }
    guard type.kind != .array, type.kind != .null else { return type }
    return TypeReference(written: type.written, kind: .array, element: type.kind)
  }

  /// The members that linked tables and the list in its description give a row; most have none.
  private mutating func members(of place: RowPlace, depth: Int) -> [SchemaField] {
    let children = links.children(of: place)
    let members = tables[place.table].rows[place.row].members
    guard depth < 16, !(children.isEmpty && members.isEmpty) else { return [] }
    var builder = SchemaBuilder()
    for child in children {
      for index in tables[child].rows.indices {
        let name = DottedName(tables[child].rows[index].name)
        let schema = schema(at: RowPlace(table: child, row: index), depth: depth + 1)
        builder.add(
          SchemaField(
            tables[child].rows[index], name: name.leaf, schema: schema, rule: "linked-table"),
          at: name.path, from: child)
      }
    }
    for member in members { add(member, to: &builder, depth: depth + 1) }
    report(builder.repeated)
    return builder.fields
  }

  /// Adds a member that a list inside a description names, with the members of its own.
  private func add(_ row: FieldRow, to builder: inout SchemaBuilder, depth: Int) {
    let name = DottedName(row.name)
    var schema = row.schema
    if depth < 16 {
      var inner = SchemaBuilder()
      for member in row.members { add(member, to: &inner, depth: depth + 1) }
      schema.fields += inner.fields
    }
    builder.add(
      SchemaField(row, name: name.leaf, schema: schema, rule: FlatField.nestedListRule),
      at: name.path)
  }
}

extension SchemaField {
  /// A member of a body as a row describes it.
  fileprivate init(_ row: FieldRow, name: String, schema: Schema, rule: String) {
    self.init(
      name: name,
      writtenName: row.writtenName,
      requirement: row.requirement,
      schema: schema,
      description: row.description,
      lifecycle: row.lifecycle,
      versions: row.versions,
      origin: Origin(row.span, rule: rule)
    )
  }
}
