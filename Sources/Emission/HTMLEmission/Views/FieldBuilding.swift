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
    let former = formerIDs(of: id)
    let children = fields(parameter.schema.fields, prefix: id + ".")
    return FieldView(
      id: id,
      name: name,
      facts: facts(
        schema: parameter.schema,
        requirement: parameter.requirement,
        showsUnstated: true,
        versions: parameter.versions,
        lifecycle: parameter.lifecycle,
        at: parameter.origin.span
      ),
      versions: parameter.versions,
      content: content(
        parameter.description, parameter.schema, headingLevel: 4,
        writtenName: parameter.name == name ? nil : parameter.name,
        hasMembers: !children.isEmpty, former: former),
      children: children
    )
  }

  /// The row of a header field of a response.
  mutating func field(_ header: HeaderField, prefix: String) -> FieldView {
    let id = anchors.claim("\(prefix)header-\(header.wireName.lowercased())")
    let former = formerIDs(of: id)
    return FieldView(
      id: id,
      name: header.wireName,
      facts: facts(
        schema: header.schema, requirement: header.requirement, at: header.origin.span),
      content: content(
        header.description, header.schema, headingLevel: 5,
        writtenName: header.name == header.wireName ? nil : header.name, former: former),
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
    let former = formerIDs(of: id)
    return FieldView(
      id: id,
      name: name,
      facts: facts(
        schema: field.schema,
        requirement: field.requirement,
        versions: field.versions,
        lifecycle: field.lifecycle,
        at: field.origin.span
      ),
      versions: field.versions,
      content: content(
        field.description, field.schema, headingLevel: 5, hasMembers: !children.isEmpty,
        former: former),
      children: children
    )
  }

  /// What stands beside the name of a field: its old ids, what the page says about it, what restricts the value,
  /// and the name on the page, where it is another; else that nothing is said.
  ///
  /// It is written here and not by a template, which would look up a dozen names for each of a
  /// thousand rows.
  private mutating func content(
    _ description: [Block],
    _ schema: Schema,
    headingLevel: Int,
    writtenName: String? = nil,
    hasMembers: Bool = false,
    former: HTML
  ) -> HTML {
    var html = self.html(description, headingLevel: headingLevel)
    html.append(constraints(of: schema))
    let isSilent = html.isEmpty
    html = HTML(joining: [former, html])
    if isSilent, !hasMembers {
      html.element("p", .class("silent"), text: words[.notDescribed])
    }
    if let writtenName {
      html.element("p", .class("constraint")) { html in
        html.append(text: words[.writtenAs] + " ")
        html.element("code", text: writtenName)
      }
    }
    return html
  }
}
