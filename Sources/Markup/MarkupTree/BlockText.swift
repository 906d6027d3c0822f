import SourceText

extension Block {
  /// The blocks directly inside this one, in reading order; a table's are those of its cells.
  public var children: [Block] {
    switch content {
    case .section(let section): section.blocks
    case .list(let list): list.items.flatMap(\.blocks)
    case .definitionList(let items): items.flatMap(\.blocks)
    case .fieldList(let fields): fields.flatMap(\.blocks)
    case .quote(let blocks), .footnote(_, let blocks): blocks
    case .table(let table): (table.header + table.body).flatMap(\.cells).flatMap(\.blocks)
    case .directive(let directive): directive.blocks
    case .paragraph, .lineBlock, .code, .comment, .raw, .thematicBreak, .anchor: []
    }
  }
}

extension [Block] {
  /// The text that a reader sees: blocks separated by LF, breaks as spaces, comments left out.
  public var plainText: String {
    // Most cells are one paragraph.
    if count == 1, case .paragraph(let inlines) = self[0].content { return inlines.plainText }
    var text = ""
    for block in self { block.append(to: &text) }
    return text
  }
}

extension Block {
  fileprivate func append(to text: inout String) {
    func add(_ part: String) {
      if part.isEmpty { return }
      if text.isEmpty {
        text = part
      } else {
        text += "\n"
        text += part
      }
    }
    switch content {
    case .paragraph(let inlines): add(inlines.plainText)
    case .lineBlock(let lines): for line in lines { add(line.plainText) }
    case .code(let code): add(code.literal.text)
    case .comment, .raw, .thematicBreak, .anchor: break
    case .section(let section):
      add(section.title.plainText)
      for block in section.blocks { block.append(to: &text) }
    case .definitionList(let items):
      for item in items {
        add(item.term.plainText)
        for block in item.blocks { block.append(to: &text) }
      }
    case .fieldList(let fields):
      for field in fields {
        add(field.name)
        for block in field.blocks { block.append(to: &text) }
      }
    case .table(let table):
      add(table.caption.plainText)
      for block in children { block.append(to: &text) }
    case .directive(let directive):
      add(directive.argument)
      for block in directive.blocks { block.append(to: &text) }
    case .list, .quote, .footnote:
      for block in children { block.append(to: &text) }
    }
  }
}
