import APIModel
import MarkupTree

/// A row of a table of parameters, header fields or members.
struct FieldRow {
  /// The name on the wire; dotted, with `[]` behind the name of a list, for a member.
  var name: String
  var requirement: Requirement
  var schema: Schema
  var description: [Block]
  var versions = VersionRange()
  var lifecycle = Lifecycle.active

  init(_ parameter: Parameter) {
    name = parameter.wireName
    requirement = parameter.requirement
    schema = parameter.schema
    description = parameter.description
    versions = parameter.versions
    lifecycle = parameter.lifecycle
  }

  init(_ header: HeaderField) {
    name = header.wireName
    requirement = header.requirement
    schema = header.schema
    description = header.description
  }

  init(_ field: SchemaField, name: String) {
    self.name = name
    requirement = field.requirement
    schema = field.schema
    description = field.description
    versions = field.versions
    lifecycle = field.lifecycle
  }

  /// The members of an object and all that is in them, each with its dotted name, in the order of the
  /// page.
  static func rows(of schema: Schema, prefix: String = "") -> [FieldRow] {
    var rows: [FieldRow] = []
    // A stack, because a page may nest as deep as it likes.
    var waiting = schema.fields.reversed().map { (name: prefix + $0.name, field: $0) }
    while let (name, field) = waiting.popLast() {
      rows.append(FieldRow(field, name: name))
      let inner = name + (field.schema.isList ? "[]." : ".")
      waiting += field.schema.fields.reversed().map { (inner + $0.name, $0) }
    }
    return rows
  }
}

extension Schema {
  fileprivate var isList: Bool { type?.kind == .array }
}

extension MarkdownWriter {
  /// Adds a table of fields as the convention for pages has it; nothing for none.
  func append(_ rows: [FieldRow], to lines: inout MarkdownLines) {
    guard !rows.isEmpty else { return }
    lines.append(
      table: ["Name", "Type", "Required", "Description"],
      rows.map { row in
        [
          MarkdownEscaping.code(row.name, inCell: true), Self.type(of: row.schema),
          Self.word(row.requirement), details(of: row),
        ]
      })
  }

  /// Adds the parameters by location, each with its section.
  func append(_ parameters: [Parameter], to lines: inout MarkdownLines) {
    for (location, title) in Self.sections {
      let rows = parameters.indices.filter { parameters[$0].location == location }
        .map { FieldRow(parameters[$0]) }
      guard !rows.isEmpty else { continue }
      lines.append(heading: title, level: 2)
      append(rows, to: &lines)
    }
    let cookies = parameters.filter { $0.location == .cookie }
    guard !cookies.isEmpty else { return }
    // A table that says of each parameter where it is: no section of the convention is for cookies.
    lines.append(heading: "Request parameters", level: 2)
    lines.append(
      table: ["Name", "In", "Type", "Required", "Description"],
      cookies.map { FieldRow($0) }.map { row in
        [
          MarkdownEscaping.code(row.name, inCell: true), "cookie", Self.type(of: row.schema),
          Self.word(row.requirement), details(of: row),
        ]
      })
  }

  private static let sections: [(Parameter.Location, String)] = [
    (.path, "Path parameters"), (.query, "Query parameters"), (.header, "Request headers"),
    (.unknown, "Parameters"),
  ]

  private static func type(of schema: Schema) -> String {
    guard let type = schema.type else { return "" }
    if !type.written.isEmpty { return MarkdownEscaping.text(type.written) }
    return switch type.kind {
    case .object: "Object"
    case .array: "Array of objects"
    default: ""
    }
  }

  private static func word(_ requirement: Requirement) -> String {
    switch requirement {
    case .required: "Yes"
    case .optional: "No"
    case .conditional(let condition):
      condition.isEmpty ? "Conditional" : MarkdownEscaping.text("Conditional: \(condition)")
    case .unstated: ""
    }
  }

  /// What the page says about a field, and what restricts its value.
  private func details(of row: FieldRow) -> String {
    var details = cell(row.description)
    func add(_ text: String) {
      if !details.isEmpty { details += "<br>" }
      details += text
    }
    func add(_ label: String, _ value: String?) {
      if let value { add("\(label) \(MarkdownEscaping.code(value, inCell: true)).") }
    }
    if !row.schema.allowedValues.isEmpty {
      let texts = row.schema.allowedValues.map { MarkdownEscaping.code($0, inCell: true) }
      add("One of \(texts.joined(separator: ", ")).")
    }
    add("Default:", row.schema.defaultValue)
    let isText = row.schema.type?.kind == .string
    add(isText ? "Minimum length" : "At least", row.schema.minimum)
    add(isText ? "Maximum length" : "At most", row.schema.maximum)
    add("Pattern", row.schema.pattern)
    add("Since version", row.versions.first)
    add("Until version", row.versions.last)
    if row.lifecycle.isDeprecated { add(row.lifecycle.stage.rawValue.capitalizedWord + ".") }
    return details
  }
}

extension String {
  /// The word with a capital at its start.
  var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}
