import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// Reads the fields of an `http:` directive: `:query integer limit:`, `:>json string id:`, `:code 200:`.
struct HTTPFields {
  /// The words.
  var vocabulary: Vocabulary

  /// What a field list means; nil where it has no field of the domain.
  func finding(_ fields: [Field], in passage: Passage) -> Finding? {
    var groups: [(hint: BlockHint, isForm: Bool, rows: [FieldRow])] = []
    var statuses: [StatusRow] = []
    let types = Self.types(in: fields)
    var others: [Field] = []
    for field in fields {
      let words = field.name.split(separator: " ")
      guard let kind = words.first else { continue }
      if ["code", "status", "statuscode"].contains(kind) {
        let codes = StatusText.list(words.dropFirst().joined(separator: " "))
        statuses += codes.map {
          StatusRow(
            code: $0.code, reason: $0.reason, description: field.blocks, span: field.span)
        }
        if codes.isEmpty { others.append(field) }
      } else if let hint = Self.hint(of: kind), words.count > 1 {
        var row = row(words.dropFirst(), of: field)
        if row.schema.type == nil { row.schema.type = types[row.name] }
        let isForm = kind == "form" || kind == "formparam"
        if let last = groups.indices.last, groups[last].hint == hint,
          groups[last].isForm == isForm
        {
          groups[last].rows.append(row)
        } else {
          groups.append((hint, isForm, [row]))
        }
      } else if !["type", "paramtype"].contains(kind) {
        others.append(field)
      }
    }
    var parts = groups.map { group in
      Finding.fields(
        FieldTable(
          rows: group.rows,
          hint: group.hint,
          caption: "",
          labels: [],
          span: passage.block.span,
          rule: "http-field",
          mediaType: group.isForm ? Self.mediaType(ofForm: group.rows) : nil
        )
      )
    }
    let slips = parts.isEmpty && statuses.isEmpty ? [] : others.compactMap(FieldSlip.diagnostic)
    if !statuses.isEmpty { parts.append(.statuses(statuses, rule: "http-status-field")) }
    if !parts.isEmpty, let first = others.first {
      parts.append(.rest([Block(.fieldList(others), span: first.span)]))
    }
    if !slips.isEmpty { parts.append(.slips(slips)) }
    return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : .several(parts)
  }

  /// Forms are sent as the addresses of pages are, and those with files in parts (HTML, 4.10.21.8).
  private static func mediaType(ofForm rows: [FieldRow]) -> String {
    rows.contains { $0.schema.type?.kind == .file || $0.name == "file" }
      ? "multipart/form-data" : "application/x-www-form-urlencoded"
  }

  /// The types that fields of their own give: `:type limit: int`.
  private static func types(in fields: [Field]) -> [String: TypeReference] {
    var types: [String: TypeReference] = [:]
    for field in fields {
      let words = field.name.split(separator: " ")
      guard words.count == 2, let kind = words.first, ["type", "paramtype"].contains(kind) else {
        continue
      }
      let text = Words.joined(field.blocks.plainText)
      if !text.isEmpty { types[String(words[1])] = TypeText.reference(of: text) }
    }
    return types
  }

  private func row(_ words: ArraySlice<Substring>, of field: Field) -> FieldRow {
    let name = FieldName(String(words.last ?? ""), vocabulary: vocabulary)
    var row = FieldRow(name: name.bare, writtenName: name.written, span: field.span)
    let type = words.dropLast().joined(separator: " ")
    if !type.isEmpty { row.schema.type = TypeText.reference(of: type) }
    let described = DescriptionText(field.blocks, vocabulary: vocabulary)
    row.description = described.blocks
    row.requirement =
      name.requirement == .unstated ? described.requirement : name.requirement
    described.restrict(&row.schema)
    row.lifecycle = described.lifecycle(at: field.span)
    return row
  }

  /// The names of fields that take the name of a thing, or a status.
  static let names = [
    "param", "parameter", "arg", "argument", "query", "queryparam", "queryparameter", "queryarg",
    "reqheader", "requestheader", "resheader", "responseheader", "reqjson", "reqjsonobj",
    "reqjsonarr", "form", "formparam", "json", "resjson", "resjsonobj", "resjsonarr", "code",
    "status", "statuscode",
  ]

  /// The names that the domain has for each place, its aliases included.
  private static func hint(of kind: Substring) -> BlockHint? {
    switch kind {
    case "param", "parameter", "arg", "argument": BlockHint(side: .request, part: .path)
    case "query", "queryparam", "queryparameter", "queryarg":
      BlockHint(side: .request, part: .query)
    case "reqheader", "<header", "requestheader": BlockHint(side: .request, part: .headers)
    case "resheader", ">header", "responseheader": BlockHint(side: .response, part: .headers)
    case "<json", "reqjson", "reqjsonobj", "<jsonarr", "reqjsonarr", "form", "formparam", "json":
      BlockHint(side: .request, part: .body)
    case ">json", "resjson", "resjsonobj", ">jsonarr", "resjsonarr":
      BlockHint(side: .response, part: .body)
    default: nil
    }
  }
}
