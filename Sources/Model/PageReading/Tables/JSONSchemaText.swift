import APIModel
import JSONText
import MarkupTree
import SourceText

/// The members that a JSON Schema on a page describes.
enum JSONSchemaText {
  private static let depthLimit = 16

  /// The rows of a schema with dotted names, and whether it describes an array of them; none for a text
  /// that is no JSON.
  static func members(of literal: LiteralText) -> (rows: [FieldRow], isArray: Bool) {
    guard let schema = JSONReading.read(literal.text).value else { return ([], false) }
    var rows: [FieldRow] = []
    append(schema, in: "", at: literal.span, depth: 0, to: &rows)
    return (rows, type(of: schema) == "array")
  }

  private static func append(
    _ schema: JSONValue, in parent: String, at span: SourceSpan, depth: Int,
    to rows: inout [FieldRow]
  ) {
    guard depth < depthLimit else { return }
    if let items = schema["items"] {
      return append(items, in: parent, at: span, depth: depth + 1, to: &rows)
    }
    let required = schema["required"]?.elements?.compactMap(\.string)
    for member in schema["properties"]?.members ?? [] {
      var row = FieldRow(name: parent + member.name, writtenName: member.name, span: span)
      if let required {
        row.requirement = required.contains(member.name) ? .required : .optional
      }
      fill(&row, with: member.value, at: span)
      let isArray = row.schema.type?.kind == .array
      rows.append(row)
      append(
        member.value, in: row.name + (isArray ? "[]." : "."), at: span, depth: depth + 1, to: &rows)
    }
  }

  private static func fill(_ row: inout FieldRow, with schema: JSONValue, at span: SourceSpan) {
    if let type = type(of: schema) {
      row.schema.type = TypeText.reference(of: type)
      if type == "array", let inner = schema["items"].flatMap(Self.type(of:)) {
        row.schema.type?.element = TypeText.reference(of: inner).kind
      }
      if let format = schema["format"]?.string { row.schema.type?.format = format }
    }
    if let text = schema["description"]?.string, !text.isEmpty {
      row.description = [Block(.paragraph([.text(text)]), span: span)]
    }
    row.schema.allowedValues = schema["enum"]?.elements?.compactMap(written) ?? []
    row.schema.defaultValue = schema["default"].flatMap(written)
    row.schema.minimum = (schema["minimum"] ?? schema["minLength"]).flatMap(written)
    row.schema.maximum = (schema["maximum"] ?? schema["maxLength"]).flatMap(written)
    row.schema.pattern = schema["pattern"]?.string
  }

  /// The type; of several, the first that is not `null`.
  private static func type(of schema: JSONValue) -> String? {
    if let name = schema["type"]?.string { return name }
    return schema["type"]?.elements?.compactMap(\.string).first { $0 != "null" }
  }

  private static func written(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text), .number(let text): text
    case .boolean(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }
}
