import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// The lists of an API Blueprint: `+ Parameters`, `+ Request`, `+ Response 200 (application/json)`,
/// and in them `+ Headers`, `+ Body`, `+ Attributes`.
struct BlueprintList {
  /// The words.
  var vocabulary: Vocabulary

  /// Whether the list stands below an action; the attributes of a resource are no content of requests.
  var isOfAction: Bool

  /// What a list means; nil where no item starts with a word of the format.
  func finding(_ list: List) -> Finding? {
    let parts = list.items.flatMap { item -> [Finding] in
      let label = Self.label(of: item)
      switch label.word {
      case "parameters", "parameter":
        return [fields(of: item, BlueprintHints.parameters)].compactMap { $0 }
      case "attributes" where isOfAction:
        return [fields(of: item, BlueprintHints.content)].compactMap { $0 }
      case "request": return request(item, label)
      case "response": return response(item, label)
      case "attributes", "model", "headers", "body", "schema":
        return [.noticed(rule: "blueprint-asset")]
      default: return []
      }
    }
    return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : .several(parts)
  }

  private enum BlueprintHints {
    static let parameters = BlockHint(side: .request, part: .query)
    static let content = BlockHint(side: .request, part: .body)
  }

  // MARK: Messages

  private func request(_ item: ListItem, _ label: Label) -> [Finding] {
    let content = Content(of: item, mediaType: label.remark)
    var parts = [content.message(start: .requestContent, of: item)].compactMap { $0 }
    parts += content.attributes.compactMap { fields(of: $0, BlueprintHints.content) }
    return parts.isEmpty ? [.noticed(rule: "blueprint-request")] : parts
  }

  private func response(_ item: ListItem, _ label: Label) -> [Finding] {
    // A response without a status is one of success, says the format.
    guard let status = StatusLine("HTTP/1.1 \(label.text.isEmpty ? "200" : label.text)"),
      let code = status.code
    else { return [] }
    let content = Content(of: item, mediaType: label.remark)
    let row = StatusRow(
      code: code, reason: status.reason, description: content.prose, span: item.span)
    var parts: [Finding] = [.statuses([row], rule: "blueprint-response")]
    if let message = content.message(start: .status(status), of: item) { parts.append(message) }
    let hint = BlockHint(side: .response, part: .body, status: code)
    return parts + content.attributes.compactMap { fields(of: $0, hint) }
  }

  /// What stands in an item of a message.
  private struct Content {
    var headers: [HeaderLine] = []
    var body: LiteralText?
    var attributes: [ListItem] = []
    var prose: [Block] = []

    init(of item: ListItem, mediaType: String) {
      for block in item.blocks.dropFirst() {
        switch block.content {
        case .code(let code): body = body ?? code.literal.withoutIndentation
        case .list(let list): for inner in list.items { take(inner) }
        case .paragraph: prose.append(block)
        default: continue
        }
      }
      let isNamed = headers.contains { $0.name.lowercased() == "content-type" }
      if !mediaType.isEmpty, !isNamed, body != nil {
        headers.insert(HeaderLine("Content-Type", mediaType), at: 0)
      }
    }

    private mutating func take(_ item: ListItem) {
      let code = item.blocks.lazy.compactMap { block -> LiteralText? in
        if case .code(let code) = block.content { code.literal.withoutIndentation } else { nil }
      }.first
      switch BlueprintList.label(of: item).word {
      case "headers":
        headers += code?.text.split(separator: "\n").compactMap { HeaderText.field($0) } ?? []
      case "body": body = code ?? body
      case "attributes": attributes.append(item)
      default: return
      }
    }

    func message(start: MessageText.Start, of item: ListItem) -> Finding? {
      guard body != nil || !headers.isEmpty else { return nil }
      let lines = headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
      let raw = body ?? LiteralText(lines, at: item.span)
      let message = MessageText(start: start, headers: headers, body: body, raw: raw)
      return .messages([message], rule: "blueprint-message")
    }
  }

  // MARK: Labels

  /// The first line of an item: its first word in lower case, what follows, what stands in parentheses.
  fileprivate struct Label {
    var word = ""
    var text = ""
    var remark = ""
  }

  fileprivate static func label(of item: ListItem) -> Label {
    guard case .paragraph(let inlines)? = item.blocks.first?.content,
      let line = inlines.lines.first
    else { return Label() }
    let word = line.prefix { $0.isLetter }
    var rest = Words.trimmed(line.dropFirst(word.count))
    var label = Label(word: word.lowercased())
    if rest.last == ")", let open = rest.lastIndex(of: "(") {
      label.remark = Words.trimmed(rest[rest.index(after: open)...].dropLast())
      rest = Words.trimmed(rest[..<open])
    }
    label.text = rest
    return label
  }

  // MARK: Fields

  private func fields(of item: ListItem, _ hint: BlockHint) -> Finding? {
    let rows = item.blocks.flatMap { block -> [FieldRow] in
      guard case .list(let list) = block.content else { return [] }
      return BlueprintMember.rows(of: list, in: "", vocabulary: vocabulary, depth: 0)
    }
    guard !rows.isEmpty else { return nil }
    return .fields(
      FieldTable(
        rows: rows, hint: hint, caption: "", labels: [], span: item.span, rule: "blueprint-member")
    )
  }
}
