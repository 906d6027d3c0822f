import MarkupTree
import SourceText

/// Keeps the tree as flat as ``MarkupDocument/nestingLimit`` promises: what is deeper is read as text.
enum NestingLimit {
  static func applied(to blocks: [Block], diagnostics: inout [Diagnostic]) -> [Block] {
    guard blocks.contains(where: { exceeds($0, MarkupDocument.nestingLimit) }) else {
      return blocks
    }
    var deepest: SourceSpan?
    let result = blocks.map { flattened($0, depth: 1, deepest: &deepest) }
    if let deepest {
      diagnostics.append(
        Diagnostic(
          .warning,
          rule: "markup-too-deep",
          "blocks stand more than \(MarkupDocument.nestingLimit) deep in each other",
          at: deepest,
          notes: [.init("what is deeper is read as text")],
          fix: "Flatten the lists and quotes"
        )
      )
    }
    return result
  }

  /// Whether a block is a tree of more than so many levels.
  ///
  /// Pages are seldom deep: this looks without copying.
  private static func exceeds(_ block: Block, _ levels: Int) -> Bool {
    if levels == 0 { return true }
    func any(_ blocks: [Block]) -> Bool { blocks.contains { exceeds($0, levels - 1) } }
    return switch block.content {
    case .section(let section): any(section.blocks)
    case .list(let list): list.items.contains { any($0.blocks) }
    case .definitionList(let items): items.contains { any($0.blocks) }
    case .quote(let blocks), .footnote(_, let blocks): any(blocks)
    case .directive(let directive): any(directive.blocks)
    case .table(let table):
      (table.header.contains { $0.cells.contains { any($0.blocks) } })
        || (table.body.contains { $0.cells.contains { any($0.blocks) } })
    default: false
    }
  }

  private static func flattened(
    _ block: Block,
    depth: Int,
    deepest: inout SourceSpan?
  ) -> Block {
    var block = block
    if depth == MarkupDocument.nestingLimit {
      guard exceeds(block, 1) else { return block }
      deepest = deepest ?? block.span
      block.content = .paragraph([.text([block].plainText)])
      return block
    }
    func inner(_ blocks: [Block], _ deepest: inout SourceSpan?) -> [Block] {
      blocks.map { flattened($0, depth: depth + 1, deepest: &deepest) }
    }
    switch block.content {
    case .section(var section):
      section.blocks = inner(section.blocks, &deepest)
      block.content = .section(section)
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = inner(list.items[index].blocks, &deepest)
      }
      block.content = .list(list)
    case .definitionList(var items):
      for index in items.indices { items[index].blocks = inner(items[index].blocks, &deepest) }
      block.content = .definitionList(items)
    case .quote(let blocks): block.content = .quote(inner(blocks, &deepest))
    case .footnote(let label, let blocks):
      block.content = .footnote(label: label, inner(blocks, &deepest))
    case .directive(var directive):
      directive.blocks = inner(directive.blocks, &deepest)
      block.content = .directive(directive)
    case .table(var table):
      for rows in [\Table.header, \Table.body] {
        for row in table[keyPath: rows].indices {
          for cell in table[keyPath: rows][row].cells.indices {
            let blocks = table[keyPath: rows][row].cells[cell].blocks
            table[keyPath: rows][row].cells[cell].blocks = inner(blocks, &deepest)
          }
        }
      }
      block.content = .table(table)
    default: break
    }
    return block
  }
}
