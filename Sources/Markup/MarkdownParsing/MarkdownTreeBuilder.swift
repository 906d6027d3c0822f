import HTMLParsing
import MarkupTree
import SourceText

/// Puts the events of the walk together to blocks, bottom up and without recursion.
///
/// The blocks of lists, quotes and items are assembled when those end, so that what a block means
/// beside its neighbours is decided in one place, ``SiblingAssembly``.
struct MarkdownTreeBuilder {
  /// A list, quote, item or the document, while it is open.
  private struct Container {
    var siblings: [MarkdownSibling] = []
    var items: [ListItem] = []
  }

  private let source: MarkdownSource
  private let footnotes: Footnotes
  private var containers: [Container] = []
  private var inlines = InlineBuilder()
  private var hasBlockTags = false
  private var textLines = 1
  private var table = MarkdownTableBuilder(columns: 0)
  private(set) var assembly: SiblingAssembly

  init(assembly: SiblingAssembly) {
    source = assembly.source
    footnotes = assembly.reading.footnotes
    self.assembly = assembly
  }

  /// The blocks of the document, headings nested.
  mutating func finish() -> [Block] { assembly.document(containers.first?.siblings ?? []) }

  /// The blocks of the document side by side.
  mutating func finishSiblings() -> [MarkdownSibling] {
    assembly.siblings(containers.first?.siblings ?? [])
  }

  mutating func add(_ event: MarkdownEvent) {
    switch event.node {
    case .document:
      if event.isStart { containers = [Container()] }
    case .quote, .list, .item:
      if event.isStart { containers.append(Container()) } else { closeContainer(event) }
    case .paragraph, .heading:
      if event.isStart { startText() } else { endText(event) }
    case .code(let isFenced): addCode(event, isFenced: isFenced)
    case .html: addHTML(event)
    case .thematicBreak:
      add(.thematicBreak, lines: lines(of: event), column: event.firstColumn - 1)
    case .table(let columns):
      if event.isStart {
        table = MarkdownTableBuilder(columns: columns)
      } else {
        closeTable(event)
      }
    case .row(let isHeader):
      if event.isStart { table.startRow(isHeader: isHeader, line: event.firstLine - 1) }
    case .cell: if event.isStart { startText() } else { endCell() }
    default: addInline(event)
    }
  }

  // MARK: Running text

  private mutating func startText() {
    inlines.removeAll()
    hasBlockTags = false
    textLines = 1
  }

  private mutating func addInline(_ event: MarkdownEvent) {
    switch event.node {
    case .text: event.found.withText { addText($0) }
    case .softBreak:
      textLines += 1
      inlines.append(.softBreak)
    case .lineBreak:
      textLines += 1
      inlines.append(.lineBreak)
    case .inlineCode: inlines.append(.code(footnotes.restored(event.found.text)))
    case .inlineHTML:
      var text = footnotes.restored(event.found.text)
      if assembly.reading.isMDX { text = ComponentTags.restored(text) }
      if let tag = HTMLTag(text) {
        hasBlockTags = hasBlockTags || tag.isBlockLevel
        inlines.append(tag)
      } else {
        inlines.append(.html(text))
      }
    case .emphasis: style(.emphasis, event)
    case .strong: style(.strong, event)
    case .strikethrough: style(.strikethrough, event)
    case .link, .image:
      guard event.isStart else { return inlines.close() }
      let url = footnotes.restored(event.found.url)
      inlines.open(event.node == .link ? .link(url) : .image(url))
    default: break
    }
  }

  /// Adds text, with links for the mail addresses in it.
  private mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    func part(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    for address in MailAddress.all(in: text) where !inlines.isInLink {
      let shown = part(address.range)
      inlines.append(text: part(start..<address.range.lowerBound))
      inlines.open(.link(address.hasScheme ? shown : "mailto:" + shown))
      inlines.append(text: shown)
      inlines.close()
      start = address.range.upperBound
    }
    inlines.append(text: part(start..<text.count))
  }

  private mutating func style(_ style: InlineBuilder.Style, _ event: MarkdownEvent) {
    if event.isStart { inlines.open(style) } else { inlines.close() }
  }

  private mutating func finishInlines() -> [Inline] {
    let found = inlines.finish()
    return footnotes.isEmpty ? found : footnotes.resolved(found)
  }

  private mutating func endText(_ event: MarkdownEvent) {
    var labels = inlines.labels
    var text = finishInlines()
    // A paragraph that a table cut off has lost its place: it ends where the table begins, which
    // the next block tells.
    let lines = event.firstLine > 0 ? lines(of: event) : -textLines...(-1)
    if case .heading(let level) = event.node {
      if let tab = TabHeading.label(of: text) {
        return add(.paragraph(tab), lines: lines, column: event.firstColumn - 1, labels)
      }
      if let label = HeadingAttribute.cut(from: &text), !labels.contains(label) {
        labels.append(label)
      }
      let span = source.span(
        from: lines.lowerBound,
        column: event.firstColumn - 1,
        through: lines.upperBound
      )
      let section = Section(level: level, title: text, titleSpan: span, blocks: [])
      add(.section(section), lines: lines, column: event.firstColumn - 1, labels, .heading)
    } else {
      let origin = hasBlockTags ? MarkdownSibling.Origin.mixed : .block
      add(.paragraph(text), lines: lines, column: event.firstColumn - 1, labels, origin)
    }
  }

  // MARK: Blocks

  private func lines(of event: MarkdownEvent) -> ClosedRange<Int> {
    let first = max(0, event.firstLine - 1)
    return first...max(first, source.lastFilledLine(upTo: event.lastLine - 1))
  }

  private mutating func add(
    _ content: BlockContent,
    lines: ClosedRange<Int>,
    column: Int,
    _ labels: [String] = [],
    _ origin: MarkdownSibling.Origin = .block
  ) {
    let span = source.span(from: lines.lowerBound, column: column, through: lines.upperBound)
    let block = Block(content, span: span, labels: labels)
    add(MarkdownSibling(block: block, origin: origin, lines: lines))
  }

  private mutating func add(_ sibling: MarkdownSibling) {
    guard !containers.isEmpty else { return }
    containers[containers.count - 1].siblings.append(sibling)
  }

  private mutating func addCode(_ event: MarkdownEvent, isFenced: Bool) {
    let info = isFenced ? footnotes.restored(event.found.info) : ""
    let first = max(0, event.firstLine - 1)
    let (literal, isEmpty) = withText(event) { text in
      (source.literal(text, from: isFenced ? first + 1 : first), text.isEmpty)
    }
    let count = isEmpty ? 0 : literal.lineOffsets.count
    let last = isFenced ? first + count : first + count - 1
    let isClosed = isFenced && source.isFenceEnd(last + 1, upTo: event.lastLine - 1)
    let language = info.split { $0 == " " || $0 == "\t" }.first.map(String.init)
    let caption = FenceCaption.text(of: info, isInComponent: assembly.reading.isInComponent)
    add(
      .code(
        CodeBlock(
          literal, language: language, caption: caption.isEmpty ? [] : [.text(caption)])),
      lines: first...max(first, isClosed ? last + 1 : last),
      column: isFenced
        ? event.firstColumn - 1 : source.column(ofByte: literal.lineOffsets[0], in: first),
      [],
      .code(info: info, isFenced: isFenced)
    )
  }

  /// Lends the literal text of a block.
  private func withText<Result>(
    _ event: MarkdownEvent, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if footnotes.isEmpty { return event.found.withText(body) }
    var text = footnotes.restored(event.found.text)
    return text.withUTF8(body)
  }

  private mutating func addHTML(_ event: MarkdownEvent) {
    let first = max(0, event.firstLine - 1)
    let literal = withText(event) { source.literal($0, from: first) }
    add(
      .raw(format: "html", literal),
      lines: first...first + literal.lineOffsets.count - 1,
      column: event.firstColumn - 1,
      [],
      .html
    )
  }

  private mutating func endCell() {
    let labels = inlines.labels
    table.addCell(finishInlines(), labels: labels, hasBlockTags: hasBlockTags)
  }

  private mutating func closeTable(_ event: MarkdownEvent) {
    let found = table.finish(source: source, lastLine: event.lastLine - 1)
    // The paragraph above that the header row was cut off from stands on the lines before it.
    if let index = containers.last?.siblings.indices.last {
      containers[containers.count - 1].siblings[index].place(above: found.lines, in: source)
    }
    add(found)
  }

  private mutating func closeContainer(_ event: MarkdownEvent) {
    guard let container = containers.popLast() else { return }
    let lines = lines(of: event)
    let column = max(0, event.firstColumn - 1)
    switch event.node {
    case .item(let isDone):
      guard !containers.isEmpty else { return }
      let span = source.span(from: lines.lowerBound, column: column, through: lines.upperBound)
      containers[containers.count - 1].items.append(
        ListItem(blocks: assembly.blocks(container.siblings), isDone: isDone, span: span)
      )
    case .list(let start):
      add(.list(List(start: start, items: container.items)), lines: lines, column: column)
    default:
      let blocks = assembly.blocks(container.siblings)
      let span = source.span(from: lines.lowerBound, column: column, through: lines.upperBound)
      let content =
        Alert.directive(of: blocks, span: span, lines: lines, source: source) ?? .quote(blocks)
      add(content, lines: lines, column: column)
    }
  }
}
