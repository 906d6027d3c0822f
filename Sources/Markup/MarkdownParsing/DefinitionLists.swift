import MarkupTree
import SourceText

/// Definition lists as Pandoc, PHP Markdown Extra and Hugo have them: a term on a line, and `: text`
/// on the next.
enum DefinitionLists {
  static func found(in siblings: [MarkdownSibling]) -> [MarkdownSibling] {
    guard siblings.contains(where: { item(of: $0.block) != nil }) else { return siblings }
    var result: [MarkdownSibling] = []
    result.reserveCapacity(siblings.count)
    for sibling in siblings {
      guard let item = item(of: sibling.block) else {
        result.append(sibling)
        continue
      }
      if let last = result.indices.last,
        case .definitionList(var items) = result[last].block.content
      {
        // The list must be the only owner of its items, or each would copy all before.
        result[last].block.content = .thematicBreak
        items.append(item)
        result[last].block.content = .definitionList(items)
        result[last].block.span = result[last].block.span.extended(to: sibling.block.span)
        result[last].lines = result[last].lines.lowerBound...sibling.lines.upperBound
      } else {
        var list = sibling
        list.block.content = .definitionList([item])
        result.append(list)
      }
    }
    return result
  }

  private static func item(of block: Block) -> DefinitionItem? {
    guard case .paragraph(let inlines) = block.content,
      inlines.count > 2, let end = inlines.firstIndex(where: \.isSoftBreak), end > 0,
      end + 1 < inlines.count,
      startsDefinition(inlines[end + 1])
    else { return nil }
    var definitions: [[Inline]] = []
    var isAtStart = true
    for inline in inlines[(end + 1)...] {
      if isAtStart, startsDefinition(inline), case .text(let text) = inline {
        if definitions.last?.last?.isSoftBreak ?? false {
          definitions[definitions.count - 1].removeLast()
        }
        let rest = String(text.dropFirst().drop { $0 == " " || $0 == "\t" })
        definitions.append(rest.isEmpty ? [] : [.text(rest)])
      } else if !definitions.isEmpty {
        definitions[definitions.count - 1].append(inline)
      }
      isAtStart = inline.isSoftBreak
    }
    let blocks = definitions.filter { !$0.isEmpty }
      .map { Block(.paragraph($0), span: block.span) }
    return DefinitionItem(term: Array(inlines[..<end]), blocks: blocks, span: block.span)
  }

  private static func startsDefinition(_ inline: Inline) -> Bool {
    guard case .text(let text) = inline else { return false }
    return text == ":" || text.utf8.starts(with: ": ".utf8) || text.utf8.starts(with: ":\t".utf8)
  }
}

extension Inline {
  /// The same as `== .softBreak`, without comparing texts.
  fileprivate var isSoftBreak: Bool {
    if case .softBreak = self { true } else { false }
  }
}
