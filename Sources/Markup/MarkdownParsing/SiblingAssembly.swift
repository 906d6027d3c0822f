import MarkupTree
import SourceText

/// Decides what blocks mean beside their neighbours: HTML that goes on behind Markdown, anchors in
/// front of what they name, tables that belong to the list above them, headings and what they head.
struct SiblingAssembly {
  let source: MarkdownSource
  var reading: MarkdownReading
  /// How many fences stand around the text.
  let nesting: Int
  /// The components of the text, by their first lines.
  var components: [Int: Component] = [:]
  /// The JSON that stands bare in the text, by its first lines.
  var values: [Int: BareJSON] = [:]

  /// The blocks of a document, headings and what they head side by side.
  mutating func siblings(_ siblings: [MarkdownSibling]) -> [MarkdownSibling] { resolved(siblings) }

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
      if !components.isEmpty { found = withComponents(siblings) }
      if !values.isEmpty { found = found.map(withCode) }
      found = siblingsAlone(
        ContainerFences.grouped(found, in: source) { Outline.flat(resolved($0)) })
    }
    if !reading.footnotes.isEmpty {
      found = FootnoteDefinitions.found(in: found, source: source) { parse($0) }
    }
    let moved = ListTables.moved(in: Anchors.attached(in: found)) { parse($0) }
    return DefinitionLists.found(in: moved)
  }

  /// The siblings with what components hold in their places; fields that stand one behind the other
  /// are one table.
  private mutating func withComponents(_ siblings: [MarkdownSibling]) -> [MarkdownSibling] {
    var result: [MarkdownSibling] = []
    var fields: [ComponentField] = []
    var place = 0...0
    func flush() {
      guard let table = ComponentFields.table(fields) else { return }
      result.append(MarkdownSibling(block: table, origin: .block, lines: place))
      fields = []
    }
    for sibling in siblings {
      guard case .html = sibling.origin, let component = components[sibling.lines.lowerBound] else {
        flush()
        result.append(sibling)
        continue
      }
      let line = component.lines.lowerBound...component.lines.lowerBound
      guard component.tag.isField else {
        flush()
        result += content(of: component, at: line)
        continue
      }
      if let last = fields.last, last.tag.isOfResponse != component.tag.isOfResponse { flush() }
      if fields.isEmpty { place = line }
      fields += ComponentFields.fields(of: component, in: source) { parts(of: $0) }
    }
    flush()
    return result
  }

  /// The code block that JSON without a fence is; any other sibling as it is.
  private func withCode(_ sibling: MarkdownSibling) -> MarkdownSibling {
    guard case .html = sibling.origin, let value = values[sibling.lines.lowerBound] else {
      return sibling
    }
    let span = source.span(
      from: value.lines.lowerBound,
      column: value.start - source.lines[value.lines.lowerBound].lowerBound,
      through: value.lines.upperBound)
    let code = CodeBlock(value.literal(of: source))
    return MarkdownSibling(
      block: Block(.code(code), span: span), origin: .block, lines: value.lines)
  }

  /// What stands for a component that is no field.
  private mutating func content(
    of component: Component, at line: ClosedRange<Int>
  ) -> [MarkdownSibling] {
    let span = source.span(
      from: component.lines.lowerBound,
      column: component.start - source.lines[component.lines.lowerBound].lowerBound,
      through: component.lines.upperBound)
    func sibling(_ content: BlockContent) -> MarkdownSibling {
      MarkdownSibling(
        block: Block(content, span: span, labels: component.labels), origin: .block, lines: line)
    }
    let tag = component.tag
    let literal = component.content(of: source)
    if let operation = tag.operation {
      let text = LiteralText(
        text: operation, file: source.file, lineOffsets: [span.bytes.lowerBound])
      return [sibling(.code(CodeBlock(text, language: "http")))]
        + (tag.kind == .empty ? [] : siblings(in: literal, at: line))
    }
    if tag.isCode {
      let code = component.code(of: source)
      return [sibling(.code(CodeBlock(code, language: tag.value(of: ["", "lang", "language"]))))]
    }
    let isAdmonition = tag.admonition != nil
    if isAdmonition || !tag.title.isEmpty {
      var blocks = tag.kind == .empty ? [] : parts(of: literal)
      if isAdmonition, !tag.title.isEmpty {
        blocks.insert(Block(.paragraph([.strong([.text(tag.title)])]), span: span), at: 0)
      }
      let text = [Inline.text(tag.title)]
      if !isAdmonition, let address = tag.value(of: ["href", "to", "link", "url"]) {
        return [sibling(.paragraph([.link(text, to: .url(address))]))]
          + blocks.map { MarkdownSibling(block: $0, origin: .block, lines: line) }
      }
      if blocks.isEmpty, !isAdmonition { return [sibling(.paragraph([.strong(text)]))] }
      let start = SourceSpan(
        file: source.file, bytes: span.bytes.lowerBound..<span.bytes.lowerBound)
      return [
        sibling(
          .directive(
            Directive(
              name: tag.admonition ?? "tab", argument: isAdmonition ? "" : tag.title,
              argumentSpan: start, body: literal, blocks: blocks)))
      ]
    }
    return siblings(in: literal, at: line)
  }

  /// The blocks of a text inside a component, each with its headings flat.
  private mutating func parts(of literal: LiteralText) -> [Block] {
    Outline.flat(siblings(in: literal, at: 0...0))
  }

  private mutating func siblings(
    in literal: LiteralText, at line: ClosedRange<Int>
  ) -> [MarkdownSibling] {
    reading.siblings(of: MarkdownSource(literal), nesting: nesting).map { found in
      let isHeading = if case .section = found.block.content { true } else { false }
      return MarkdownSibling(
        block: found.block, origin: isHeading ? .heading : .block, lines: line)
    }
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
