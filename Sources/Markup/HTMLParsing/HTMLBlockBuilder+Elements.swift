import MarkupTree
import SourceText

/// Opening and closing of elements: what each becomes in the tree.
extension HTMLBlockBuilder {
  mutating func open(_ element: HTMLElement) { stack.append(element) }

  /// Opens an element that takes the labels so far, its own behind them.
  mutating func open(_ element: HTMLElement, labels found: [String]) {
    labels.append(labels: found)
    stack.append(element)
    // A box is no block: its labels belong to the first one in it.
    if case .wrapper = element.kind { return }
    stack[stack.count - 1].labels = labels
    labels = []
  }

  mutating func beginText(at start: Int) {
    if textStart == nil {
      textStart = start
      textEnd = start
    }
  }

  /// Makes a paragraph of the text so far, where there is one.
  mutating func flushText() {
    guard let start = textStart else { return }
    textStart = nil
    labels.append(labels: inlines.labels)
    let found = inlines.finish()
    if !found.isEmpty { emit(.paragraph(found), start: start, end: textEnd) }
  }

  mutating func closePreformatted() {
    guard let text = preformatted else { return }
    preformatted = nil
    emit(.code(text.code(file: file, end: offset)), start: text.start)
  }

  mutating func emit(_ content: BlockContent, start: Int, end: Int? = nil) {
    let span = SourceSpan(file: file, bytes: start..<max(start, end ?? offset))
    let block = Block(content, span: span, labels: labels)
    labels = []
    stack[stack.count - 1].blocks.append(block)
  }

  /// Text directly in a table, a row or a list stands in a cell or item that was left out.
  mutating func openCellForContent(at start: Int) {
    while let kind = stack.last?.kind {
      switch kind {
      case .table, .part: stack.append(HTMLElement(kind: .row, name: nil, start: start))
      case .row:
        let cell = HTMLElement.Kind.cell(isHeader: false, columnSpan: 1, rowSpan: 1)
        stack.append(HTMLElement(kind: cell, name: nil, start: start))
      case .list: stack.append(HTMLElement(kind: .item, name: nil, start: start))
      case .definitionList:
        stack.append(HTMLElement(kind: .definition, name: nil, start: start))
      default: return
      }
    }
  }

  /// Closes the innermost element and gives what it holds to the one around it.
  mutating func closeElement() {
    flushText()
    guard stack.count > 1, var element = stack.popLast() else { return }
    let parent = stack.count - 1
    let span = span(from: element.start)
    func add(_ content: BlockContent) {
      stack[parent].blocks.append(Block(content, span: span, labels: element.labels))
    }
    switch element.kind {
    case .root: break
    case .wrapper:
      // The few go to the many: wrappers that all end with the page would copy it once for each.
      if stack[parent].blocks.count < element.blocks.count {
        swap(&stack[parent].blocks, &element.blocks)
        stack[parent].blocks.insert(contentsOf: element.blocks, at: 0)
      } else {
        stack[parent].blocks += element.blocks
      }
    case .directive(let name):
      add(
        .directive(
          Directive(
            name: name,
            argument: "",
            argumentSpan: span,
            body: LiteralText(text: "", file: file, lineOffsets: [element.start]),
            blocks: element.blocks
          )
        )
      )
    case .heading(let level): closeHeading(element, level: level, span: span)
    case .quote: add(.quote(element.blocks))
    case .list(let start): add(.list(List(start: start, items: element.items)))
    case .item: stack[parent].items.append(ListItem(blocks: element.blocks, span: span))
    case .definitionList: add(.definitionList(element.definitions))
    case .term:
      stack[parent].definitions.append(
        DefinitionItem(term: element.joinedInlines, blocks: [], span: span)
      )
    case .definition:
      if stack[parent].definitions.isEmpty {
        stack[parent].definitions.append(DefinitionItem(term: [], blocks: [], span: span))
      }
      stack[parent].definitions[stack[parent].definitions.count - 1].blocks += element.blocks
    case .table: closeTable(element, span: span)
    case .caption:
      stack[parent].caption += element.joinedInlines
      stack[parent].blocks += element.otherBlocks
    case .part: break
    case .row: closeRow(element, span: span)
    case .cell(let isHeader, let columnSpan, let rowSpan):
      stack[parent].cells.append(
        HTMLTableBuilder.Cell(
          blocks: element.blocks,
          isHeader: isHeader,
          columnSpan: columnSpan,
          rowSpan: rowSpan,
          span: span
        )
      )
    }
  }

  private mutating func closeHeading(_ element: HTMLElement, level: Int, span: SourceSpan) {
    let title = element.joinedInlines
    let isOutline = stack.allSatisfy { around in
      switch around.kind {
      case .root, .wrapper(isStyled: false): true
      default: false
      }
    }
    let parent = stack.count - 1
    let labels = element.labels + element.blocks.flatMap(\.labels)
    if !title.isEmpty {
      let section = Section(level: level, title: title, titleSpan: span, blocks: [])
      let content = isOutline ? BlockContent.section(section) : .paragraph([.strong(title)])
      stack[parent].blocks.append(Block(content, span: span, labels: labels))
    }
    stack[parent].blocks += element.otherBlocks
  }

  private mutating func closeRow(_ element: HTMLElement, span: SourceSpan) {
    guard let table = stack.lastIndex(where: { $0.kind == .table }) else { return }
    var part = HTMLTableBuilder.Part.body
    if case .part(let around)? = stack.last?.kind { part = around }
    stack[table].table.append(element.cells, part: part, span: span)
  }

  private mutating func closeTable(_ element: HTMLElement, span: SourceSpan) {
    let parent = stack.count - 1
    let limit = Table.omittedCellLimit(ofSize: span.bytes.count)
    if let table = element.table.table(caption: element.caption, omittedCellLimit: limit) {
      if !element.table.isEmpty {
        let block = Block(.table(table), span: span, labels: element.labels)
        stack[parent].blocks.append(block)
      }
    } else {
      diagnostics.append(
        Diagnostic(
          .error,
          rule: "html-table-too-large",
          "rows of the table leave out, or cells span, more than \(limit) places",
          at: span,
          notes: [.init("its cells are read as text, one after the other")],
          fix: "Write the cells, split the table, or take out its large spans"
        )
      )
      stack[parent].blocks += element.table.blocks
    }
    stack[parent].blocks += element.blocks
  }

  mutating func reportDepth(at start: Int) {
    guard !diagnostics.contains(where: { $0.rule == "html-too-deep" }) else { return }
    diagnostics.append(
      Diagnostic(
        .warning,
        rule: "html-too-deep",
        "HTML elements stand more than \(Self.depthLimit) deep in each other",
        at: SourceSpan(file: file, bytes: start..<start),
        notes: [.init("the content of deeper ones is read as if it stood in the ones around them")],
        fix: "Flatten the tables and lists"
      )
    )
  }
}
