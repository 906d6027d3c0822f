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

extension Sequence<Block> {
  /// The text that a reader sees: blocks separated by LF, breaks as spaces, comments left out.
  public var plainText: String {
    var parts: [String] = []
    for block in self { block.collectText(into: &parts) }
    return parts.joined(separator: "\n")
  }
}

extension Block {
  fileprivate func collectText(into parts: inout [String]) {
    func add(_ text: String) { if !text.isEmpty { parts.append(text) } }
    switch content {
    case .paragraph(let inlines): add(inlines.plainText)
    case .lineBlock(let lines): for line in lines { add(line.plainText) }
    case .code(let code): add(code.literal.text)
    case .comment, .raw, .thematicBreak, .anchor: break
    case .section(let section):
      add(section.title.plainText)
      for block in section.blocks { block.collectText(into: &parts) }
    case .definitionList(let items):
      for item in items {
        add(item.term.plainText)
        for block in item.blocks { block.collectText(into: &parts) }
      }
    case .fieldList(let fields):
      for field in fields {
        add(field.name)
        for block in field.blocks { block.collectText(into: &parts) }
      }
    case .table(let table):
      add(table.caption.plainText)
      for block in children { block.collectText(into: &parts) }
    case .directive(let directive):
      add(directive.argument)
      for block in directive.blocks { block.collectText(into: &parts) }
    case .list, .quote, .footnote:
      for block in children { block.collectText(into: &parts) }
    }
  }
}
