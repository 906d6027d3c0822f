import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// The lists of an API Blueprint: `+ Parameters`, `+ Request`, `+ Response 200 (application/json)`,
/// and in them `+ Headers`, `+ Body`, `+ Attributes`, `+ Schema`.
struct BlueprintList {
  /// The words.
  var vocabulary: Vocabulary

  /// What the page names elsewhere.
  var names: BlueprintNames

  /// Whether the list stands below an action; the attributes of a resource are no content of requests.
  var isOfAction: Bool

  /// What a list means; nil where no item starts with a word of the format.
  func finding(_ list: List) -> Finding? {
    guard list.items.contains(where: { Self.words.contains(BlueprintLabel(of: $0).word) }) else {
      return nil
    }
    let parts = list.items.flatMap { item -> [Finding] in
      let label = BlueprintLabel(of: item)
      switch label.word {
      case "parameters", "parameter": return [parameters(of: item) ?? Self.rest(item)]
      case "attributes" where isOfAction:
        return [attributes(of: item, Self.content) ?? Self.rest(item)]
      case "request": return request(item, label)
      case "response": return response(item, label)
      default: return [Self.rest(item)]
      }
    }
    return parts.count == 1 ? parts[0] : .several(parts)
  }

  private static let words: Set<String> = [
    "parameters", "parameter", "attributes", "request", "response", "model", "headers", "body",
    "schema",
  ]

  /// An item that is kept as it is: what a resource has, and what the format has no word for.
  private static func rest(_ item: ListItem) -> Finding {
    .rest([Block(.list(List(items: [item])), span: item.span)])
  }

  private static let content = BlockHint(side: .request, part: .body)

  private var member: BlueprintMember { BlueprintMember(names: names, vocabulary: vocabulary) }

  // MARK: Messages

  private func request(_ item: ListItem, _ label: BlueprintLabel) -> [Finding] {
    let payload = BlueprintPayload(of: item, names: names)
    var parts = [payload.message(start: .requestContent, title: label.text, of: item)]
      .compactMap { $0 }
    parts += described(payload, Self.content, in: item)
    if !payload.prose.isEmpty { parts.append(.rest(payload.prose)) }
    return parts.isEmpty ? [.noticed(rule: "blueprint-request")] : parts
  }

  private func response(_ item: ListItem, _ label: BlueprintLabel) -> [Finding] {
    // A response without a status is one of success, says the format.
    guard let status = StatusLine("HTTP/1.1 \(label.text.isEmpty ? "200" : label.text)"),
      let code = status.code
    else { return [Self.rest(item)] }
    let payload = BlueprintPayload(of: item, names: names)
    let row = StatusRow(
      code: code, reason: status.reason, description: payload.prose, span: item.span)
    var parts: [Finding] = [.statuses([row], rule: "blueprint-response")]
    if let message = payload.message(start: .status(status), title: "", of: item) {
      parts.append(message)
    }
    let hint = BlockHint(side: .response, part: .body, status: code)
    return parts + described(payload, hint, in: item)
  }

  /// What attributes say of a payload, else its JSON Schema; and the model that is missing.
  private func described(
    _ payload: BlueprintPayload, _ hint: BlockHint, in item: ListItem
  ) -> [Finding] {
    let mediaType = BlueprintLabel(of: item).remark
    var parts = payload.attributes.compactMap { attributes(of: $0, hint, mediaType) }
    if parts.isEmpty, let schema = payload.schema {
      let members = JSONSchemaText.members(of: schema)
      let table = table(
        members.rows, isArray: members.isArray, mediaType: mediaType, hint, in: item)
      parts += [table].compactMap { $0 }
    }
    if let missing = payload.missing {
      var table = FieldTable(
        rows: [], hint: hint, caption: "", labels: [], span: missing.span, rule: "blueprint-model")
      table.diagnostics = [
        Diagnostic(
          .warning,
          rule: "blueprint-model-missing",
          "no resource of this page has a model '\(missing.name)'",
          at: missing.span,
          fix: "Name a resource that has '+ Model', or show the payload here"
        )
      ]
      parts.append(.fields(table))
    }
    return parts
  }

  // MARK: Fields

  private func parameters(of item: ListItem) -> Finding? {
    let rows = item.lists.flatMap { member.rows(ofType: "", [$0]).rows }
    return table(
      rows, rule: "blueprint-member", BlockHint(side: .request, part: .query), in: item)
  }

  private func attributes(
    of item: ListItem, _ hint: BlockHint, _ mediaType: String = ""
  ) -> Finding? {
    let label = BlueprintLabel(of: item)
    let (rows, isArray) = member.rows(ofType: label.remark, item.lists)
    return table(rows, isArray: isArray, mediaType: mediaType, hint, in: item)
  }

  private func table(
    _ rows: [FieldRow], isArray: Bool = false, mediaType: String = "",
    rule: String = FlatField.attributeRule, _ hint: BlockHint, in item: ListItem
  ) -> Finding? {
    guard !rows.isEmpty else { return nil }
    var table = FieldTable(
      rows: rows, hint: hint, caption: "", labels: [], span: item.span, rule: rule)
    table.isArray = isArray
    table.mediaType = mediaType.isEmpty ? nil : mediaType
    return .fields(table)
  }
}
