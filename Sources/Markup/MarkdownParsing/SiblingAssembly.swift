import MarkupTree
import SourceText

/// Decides what blocks mean beside their neighbours: HTML that goes on behind Markdown, anchors in
/// front of what they name, tables that belong to the list above them, headings and what they head.
struct SiblingAssembly {
  let source: MarkdownSource
  var reading: MarkdownReading
  /// How many fences stand around the text.
  let nesting: Int

  /// The blocks of a document.
  mutating func document(_ siblings: [MarkdownSibling]) -> [Block] {
    Outline.nested(resolved(siblings))
  }

  /// The blocks of a quote or an item.
  ///
  /// A heading in it holds what follows up to the next heading of whatever level, so that headings
  /// and quotes in turns make no tree without end.
  mutating func blocks(_ siblings: [MarkdownSibling]) -> [Block] {
    guard siblings.contains(where: { ListTables.isGlued($0, in: source) }) else {
      return Outline.flat(resolved(siblings))
    }
    return Outline.flat(resolved(siblings.flatMap { unglued($0) }))
  }

  private mutating func resolved(_ siblings: [MarkdownSibling]) -> [MarkdownSibling] {
    let isFinal = siblings.allSatisfy { sibling in
      switch sibling.origin {
      case .block, .heading: true
      case .code, .html, .mixed: false
      }
    }
    var found = siblings
    if !isFinal || reading.isMDX {
      found = siblingsAlone(
        ContainerFences.grouped(siblings, in: source) { Outline.flat(resolved($0)) })
    }
    if !reading.footnotes.isEmpty {
      found = FootnoteDefinitions.found(in: found, source: source) { parse($0) }
    }
    let moved = ListTables.moved(in: Anchors.attached(in: found)) { parse($0) }
    return DefinitionLists.found(in: moved)
  }

  /// The siblings, each of which is what it means by itself or with the HTML before it.
  private mutating func siblingsAlone(_ siblings: [MarkdownSibling]) -> [MarkdownSibling] {
    var result: [MarkdownSibling] = []
    result.reserveCapacity(siblings.count)
    var index = 0
    while index < siblings.count {
      let sibling = siblings[index]
      index += 1
      switch sibling.origin {
      case .html:
        var html = HTMLRun(source: source, first: sibling)
        while html.isOpen, index < siblings.count, html.append(siblings[index]) { index += 1 }
        let found = html.finish()
        reading.diagnostics += found.diagnostics
        result += found.value
      case .mixed:
        let found = MixedText.blocks(of: sibling.block)
        reading.diagnostics += found.diagnostics
        result += found.value.map {
          MarkdownSibling(block: $0, origin: .block, lines: sibling.lines)
        }
      case .code(let info, _): result.append(fence(sibling, info: info))
      case .block where reading.isMDX: result.append(ModuleStatement.resolved(sibling, in: source))
      case .block, .heading: result.append(sibling)
      }
    }
    return result
  }

  private mutating func parse(_ literal: LiteralText) -> [Block] {
    reading.blocks(of: MarkdownSource(literal), nesting: nesting + 1)
  }

  /// Text of an item or a quote with the rows of a table under it, read once more as if it stood at
  /// the margin.
  private mutating func unglued(_ sibling: MarkdownSibling) -> [MarkdownSibling] {
    guard let literal = ListTables.glued(sibling, in: source) else { return [sibling] }
    let found = parse(literal).map { block in
      MarkdownSibling(block: block, origin: .block, lines: sibling.lines)
    }
    return found.contains(where: \.isTable) ? found : [sibling]
  }

  private mutating func fence(_ sibling: MarkdownSibling, info: String) -> MarkdownSibling {
    guard case .code(let code) = sibling.block.content,
      let fence = DirectiveFence(info: info, literal: code.literal)
    else { return sibling }
    var result = sibling
    result.origin = .block
    result.block.content = fence.content { parse($0) }
    return result
  }
}
