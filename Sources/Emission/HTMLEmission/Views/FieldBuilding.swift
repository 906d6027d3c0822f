import APIModel
import MarkupTree

extension PageWriter {
  /// As deep as fields are shown inside of fields; what is deeper follows in the list of the last
  /// level, because a page as deep as its input would overflow the stack of whoever walks it.
  private static let nestingLimit = 12

  /// The row of a parameter.
  mutating func field(_ parameter: Parameter) -> FieldView {
    let name = parameter.wireName
    let isHeader = parameter.location == .header
    let prefix = parameter.location == .unknown ? "parameter" : parameter.location.rawValue
    let id = anchors.claim(
      "\(prefix)-\(isHeader ? name.lowercased() : name)", names: [parameter.name])
    return FieldView(
      id: id,
      name: name,
      writtenName: parameter.name == name ? "" : parameter.name,
      facts: [
        .type(of: parameter.schema, words: words),
        .requirement(parameter.requirement, showsUnstated: true, words: words),
        .versions(parameter.versions, words: words),
        .stage(parameter.lifecycle, words: words),
      ].compactMap { $0 },
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
      facts: [
        .type(of: header.schema, words: words),
        .requirement(header.requirement, showsUnstated: false, words: words),
      ].compactMap { $0 },
      description: html(header.description, headingLevel: 5),
      constraints: ConstraintView.all(of: header.schema, words: words),
      children: []
    )
  }

  /// The rows of the members of an object; `prefix` stands before the dotted names in their ids.
  mutating func fields(_ fields: [SchemaField], prefix: String, depth: Int = 0) -> [FieldView] {
    if depth == Self.nestingLimit { return flattened(fields, prefix: prefix) }
    return fields.map { field in
      let id = anchors.claim(prefix + field.name)
      let children = self.fields(field.schema.fields, prefix: id + ".", depth: depth + 1)
      return row(field, id: id, name: field.name, children: children)
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
    FieldView(
      id: id,
      name: name,
      writtenName: "",
      facts: [
        .type(of: field.schema, words: words),
        .requirement(field.requirement, showsUnstated: false, words: words),
        .versions(field.versions, words: words),
        .stage(field.lifecycle, words: words),
      ].compactMap { $0 },
      description: html(field.description, headingLevel: 5),
      constraints: ConstraintView.all(of: field.schema, words: words),
      children: children
    )
  }
}
