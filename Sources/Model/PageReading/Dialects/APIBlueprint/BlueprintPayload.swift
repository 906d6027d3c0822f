import APIModel
import JSONText
import MarkupTree
import SourceText

/// What stands in a request, a response or a model of an API Blueprint.
struct BlueprintPayload {
  /// The header fields, the media type of the label first.
  private(set) var headers: [HeaderLine] = []

  /// The body as shown.
  private(set) var body: LiteralText?

  /// The items that list attributes.
  private(set) var attributes: [ListItem] = []

  /// The JSON Schema of the body.
  private(set) var schema: LiteralText?

  /// Text for people.
  private(set) var prose: [Block] = []

  /// The reference to a model that nothing explains, where there is one.
  private(set) var missing: (name: String, span: SourceSpan)?

  /// Reads an item; the payload of a model that it refers to stands in for its own.
  init(of item: ListItem, names: BlueprintNames) {
    self.init(item, names, mayRefer: true)
  }

  private init(_ item: ListItem, _ names: BlueprintNames, mayRefer: Bool) {
    for block in item.blocks.dropFirst() {
      switch block.content {
      case .code(let code):
        if !refer(code.literal.text, block.span, names, mayRefer) {
          body = body ?? code.literal.withoutIndentation
        }
      case .list(let list): for inner in list.items { take(inner) }
      case .paragraph(let inlines):
        if !refer(inlines.plainText, block.span, names, mayRefer) { prose.append(block) }
      default: prose.append(block)
      }
    }
    let mediaType = BlueprintLabel(of: item).remark
    let isNamed = headers.contains { $0.name.lowercased() == "content-type" }
    if !mediaType.isEmpty, !isNamed, body != nil {
      headers.insert(HeaderLine("Content-Type", mediaType), at: 0)
    }
  }

  /// Takes the payload of the model that a text refers to.
  ///
  /// - Returns: Whether the text is a reference.
  private mutating func refer(
    _ text: String, _ span: SourceSpan, _ names: BlueprintNames, _ mayRefer: Bool
  ) -> Bool {
    guard mayRefer, let name = BlueprintNames.reference(text) else { return false }
    guard let item = names.model(name) else {
      missing = (name, span)
      return true
    }
    let model = BlueprintPayload(item, names, mayRefer: false)
    headers = model.headers + headers
    body = body ?? model.body
    schema = schema ?? model.schema
    attributes += model.attributes
    return true
  }

  private mutating func take(_ item: ListItem) {
    let code = item.blocks.lazy.compactMap { block -> LiteralText? in
      if case .code(let code) = block.content { code.literal.withoutIndentation } else { nil }
    }.first
    switch BlueprintLabel(of: item).word {
    case "headers":
      headers += code?.text.split(separator: "\n").compactMap { HeaderText.field($0) } ?? []
    case "body": body = code ?? body
    case "schema": schema = code ?? schema
    case "attributes": attributes.append(item)
    default: prose.appendItem(item)
    }
  }

  /// The message, where anything of it is shown.
  func message(start: MessageText.Start, title: String, of item: ListItem) -> Finding? {
    guard body != nil || !headers.isEmpty else { return nil }
    let lines = headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
    let raw = body ?? LiteralText(lines, at: item.span)
    var message = MessageText(start: start, headers: headers, body: body, raw: raw)
    message.title = title
    return .messages([message], rule: "blueprint-message")
  }
}
