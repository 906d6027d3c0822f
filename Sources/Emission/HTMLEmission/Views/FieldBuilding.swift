import APIModel
import MarkupTree

extension PageWriter {
  /// As deep as fields are shown inside of fields; what is deeper follows in the list of the last
  /// level, because a page as deep as its input would overflow the stack of whoever walks it.
  private static let nestingLimit = 12

  /// Members as deep as this stand open; deeper ones are folded away, so that a reader sees the shape
  /// of a message first.
  private static let openDepth = 2

  /// The row of a parameter.
  mutating func field(_ parameter: Parameter) -> FieldView {
    let name = parameter.wireName
    let isHeader = parameter.location == .header
    let prefix = parameter.location == .unknown ? "parameter" : parameter.location.rawValue
    let id = anchors.claim(
      "\(prefix)-\(isHeader ? name.lowercased() : name)", names: [parameter.name])
    note(parameter.versions)
    return FieldView(
      id: id,
      name: name,
      writtenName: parameter.name == name ? "" : parameter.name,
      facts: facts(
        schema: parameter.schema,
        requirement: parameter.requirement,
        showsUnstated: true,
        versions: parameter.versions,
        lifecycle: parameter.lifecycle,
        at: parameter.origin.span
      ),
      versions: parameter.versions,
      description: html(parameter.description, headingLevel: 4),
      constraints: ConstraintView.all(of: parameter.schema, words: words),
      children: fields(parameter.schema.fields, prefix: id + ".")
    )
  }

  /// The row of a header field of a response.
  mutating func field(_ header: HeaderField, prefix: String) -> FieldView {
    FieldView(
      id: anchors.claim("\(prefix)header-\(header.wireName.lowercased())"),
      name: header.wireName,
      writtenName: header.name == header.wireName ? "" : header.name,
      facts: facts(
        schema: header.schema, requirement: header.requirement, at: header.origin.span),
      description: html(header.description, headingLevel: 5),
      constraints: ConstraintView.all(of: header.schema, words: words),
      children: []
    )
  }

  /// The rows of the members of an object; `prefix` stands before the dotted names in their ids.
  ///
  /// Members that are required come first where `putsRequiredFirst` is true, as they do in a request;
  /// an answer keeps the order of the page.
  mutating func fields(
    _ fields: [SchemaField],
    prefix: String,
    putsRequiredFirst: Bool = false,
    depth: Int = 0
  ) -> [FieldView] {
    if depth == Self.nestingLimit { return flattened(fields, prefix: prefix) }
    let ordered =
      putsRequiredFirst
      ? fields.filter { $0.requirement == .required }
        + fields.filter { $0.requirement != .required } : fields
    return ordered.map { field in
      let id = anchors.claim(prefix + field.name)
      let children = self.fields(
        field.schema.fields, prefix: id + ".", putsRequiredFirst: putsRequiredFirst,
        depth: depth + 1)
      var row = self.row(field, id: id, name: field.name, children: children)
      if depth + 1 >= Self.openDepth, !children.isEmpty {
        row.isFolded = true
        isFolded = true
      }
      return row
    }
  }

  /// All fields below, in the order of the page, without nesting and with their dotted names.
  private mutating func flattened(_ fields: [SchemaField], prefix: String) -> [FieldView] {
    var rows: [FieldView] = []
    var waiting = fields.reversed().map { (name: $0.name, field: $0) }
    while let (name, field) = waiting.popLast() {
      let id = anchors.claim(prefix + name)
      rows.append(row(field, id: id, name: name, children: []))
      waiting += field.schema.fields.reversed().map { ("\(name).\($0.name)", $0) }
    }
    return rows
  }

  private mutating func row(
    _ field: SchemaField,
    id: String,
    name: String,
    children: [FieldView]
  ) -> FieldView {
    note(field.versions)
    return FieldView(
      id: id,
      name: name,
      writtenName: "",
      facts: facts(
        schema: field.schema,
        requirement: field.requirement,
        versions: field.versions,
        lifecycle: field.lifecycle,
        at: field.origin.span
      ),
      versions: field.versions,
      description: html(field.description, headingLevel: 5),
      constraints: ConstraintView.all(of: field.schema, words: words),
      children: children
    )
  }
}
