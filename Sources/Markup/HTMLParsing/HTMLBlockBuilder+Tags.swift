import MarkupTree
public import SourceText

/// What each tag does: which elements it closes, and what it opens.
extension HTMLBlockBuilder {
  /// Adds a tag that stands at this place.
  public mutating func append(_ tag: HTMLTag, at span: SourceSpan) {
    offset = max(offset, span.bytes.upperBound)
    append(tag, at: span.bytes.lowerBound)
  }

  mutating func append(_ tag: HTMLTag, at start: Int) {
    if preformatted != nil {
      if tag.element == .pre, tag.kind == .end {
        closePreformatted()
      } else {
        preformatted?.append(tag, at: start)
      }
    } else if tag.isBlockLevel {
      if tag.kind == .end { endBlock(tag) } else { startBlock(tag, at: start) }
    } else if stack.last?.holdsBlocks ?? true {
      beginText(at: start)
      inlines.append(tag)
      if !inlines.isEmpty { textEnd = offset }
    } else {
      labels.append(labels: tag.labels)
    }
  }

  private mutating func startBlock(_ tag: HTMLTag, at start: Int) {
    flushText()
    switch tag.element {
    case .p: labels.append(labels: tag.labels)
    case .hr:
      openCellForContent(at: start)
      emit(.thematicBreak, start: start)
    case .pre:
      openCellForContent(at: start)
      labels.append(labels: tag.labels)
      preformatted = PreformattedText(tag, start: start)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      openCellForContent(at: start)
      closeNearest(boundary: { _ in true }) { if case .heading = $0.kind { true } else { false } }
      push(.heading(tag.element?.headingLevel ?? 1), tag, at: start)
    case .blockquote:
      openCellForContent(at: start)
      push(.quote, tag, at: start)
    case .ul, .menu, .ol:
      openCellForContent(at: start)
      let first = tag.element == .ol ? tag.attribute("start").flatMap { Int($0) } ?? 1 : nil
      push(.list(start: first), tag, at: start)
    case .li: startItem(tag, at: start)
    case .dl:
      openCellForContent(at: start)
      push(.definitionList, tag, at: start)
    case .dt, .dd: startDefinition(tag, at: start)
    case .table:
      openCellForContent(at: start)
      push(.table, tag, at: start)
    case .caption, .thead, .tbody, .tfoot, .tr, .td, .th: startInTable(tag, at: start)
    case .col, .colgroup: break
    default: startWrapper(tag, at: start)
    }
  }

  private mutating func startWrapper(_ tag: HTMLTag, at start: Int) {
    guard stack.last?.holdsBlocks ?? false, tag.kind == .start else {
      if tag.kind == .start { ignore(tag) }
      return
    }
    let isNeutral =
      switch tag.element {
      case .section, .article, .main, .body, .html: true
      default: false
      }
    if let name = Admonition.name(of: tag) {
      push(.directive(name), tag, at: start)
    } else {
      push(.wrapper(isStyled: !isNeutral && !tag.classes.isEmpty), tag, at: start)
    }
  }

  private mutating func ignore(_ tag: HTMLTag) {
    if let name = tag.element { ignored[name, default: 0] += 1 }
  }

  private mutating func startItem(_ tag: HTMLTag, at start: Int) {
    closeNearest(boundary: { $0.isStructure || $0.isTableBoundary }) { $0.kind == .item }
    if !isList(stack.last) {
      openCellForContent(at: start)
      push(.list(start: nil), tag, at: start, isImplied: true)
    }
    if isList(stack.last) { push(.item, tag, at: start) }
  }

  private func isList(_ element: HTMLElement?) -> Bool {
    if case .list? = element?.kind { true } else { false }
  }

  private mutating func startDefinition(_ tag: HTMLTag, at start: Int) {
    closeNearest(boundary: { $0.isStructure || $0.isTableBoundary }) {
      $0.kind == .term || $0.kind == .definition
    }
    if stack.last?.kind != .definitionList {
      openCellForContent(at: start)
      push(.definitionList, tag, at: start, isImplied: true)
    }
    if stack.last?.kind == .definitionList {
      push(tag.element == .dt ? .term : .definition, tag, at: start)
    }
  }

  private mutating func startInTable(_ tag: HTMLTag, at start: Int) {
    if let table = stack.lastIndex(where: { $0.kind == .table }) {
      while stack.count > table + 1, !mayHold(tag) { closeElement() }
    } else {
      openCellForContent(at: start)
      push(.table, tag, at: start, isImplied: true)
      if stack.last?.kind != .table { return }
    }
    switch tag.element {
    case .caption: push(.caption, tag, at: start)
    case .thead: push(.part(.head), tag, at: start)
    case .tbody, .tfoot: push(.part(.body), tag, at: start)
    case .tr: push(.row, tag, at: start)
    default:
      if stack.last?.kind != .row { push(.row, tag, at: start, isImplied: true) }
      let (columns, rows) = tag.attributes("colspan", "rowspan")
      push(
        .cell(
          isHeader: tag.element == .th,
          columnSpan: Self.span(columns, least: 1),
          rowSpan: Self.span(rows, least: 0)
        ),
        tag,
        at: start
      )
    }
  }

  private func mayHold(_ tag: HTMLTag) -> Bool {
    switch stack.last?.kind {
    case .table: true
    case .part: tag.element == .tr || tag.element == .td || tag.element == .th
    case .row: tag.element == .td || tag.element == .th
    default: false
    }
  }

  private static func span(_ text: String?, least: Int) -> Int {
    guard let number = text.flatMap({ Int($0.filter { $0 != " " }) }), number >= least else {
      return 1
    }
    return min(number, HTMLTableBuilder.columnLimit)
  }

  private mutating func endBlock(_ tag: HTMLTag) {
    flushText()
    guard let name = tag.element else { return }
    if let count = ignored[name], count > 0 {
      ignored[name] = count - 1
      return
    }
    switch name {
    case .p, .hr, .col, .colgroup, .pre: break
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeNearest(boundary: \.isTableBoundary) {
        if case .heading = $0.kind { true } else { false }
      }
    case .li:
      closeNearest(boundary: { $0.isStructure || $0.isTableBoundary }) { $0.kind == .item }
    case .td, .th, .tr, .thead, .tbody, .tfoot, .caption:
      closeNearest(boundary: { $0.kind == .table }) { $0.name == name }
    case .table: closeNearest(boundary: { _ in false }) { $0.kind == .table }
    default: closeNearest(boundary: \.isTableBoundary) { $0.name == name }
    }
  }

  /// Closes the innermost element that matches and all in it, unless a boundary lies between.
  private mutating func closeNearest(
    boundary: (HTMLElement) -> Bool,
    matching: (HTMLElement) -> Bool
  ) {
    var index = stack.count - 1
    while index > 0 {
      if matching(stack[index]) {
        while stack.count > index { closeElement() }
        return
      }
      if boundary(stack[index]) { return }
      index -= 1
    }
  }

  private mutating func push(
    _ kind: HTMLElement.Kind,
    _ tag: HTMLTag,
    at start: Int,
    isImplied: Bool = false
  ) {
    let isCell = if case .cell = kind { true } else { false }
    let element = HTMLElement(
      kind: kind, name: isImplied ? nil : tag.element, start: isCell ? offset : start)
    let isTooDeep =
      stack.count > 8 * Self.depthLimit
      || (element.isStructure && stack.count(where: \.isStructure) >= Self.depthLimit)
    if isTooDeep {
      if !isImplied { ignore(tag) }
      reportDepth(at: start)
    } else if element.takesLabels {
      open(element, labels: isImplied ? [] : tag.labels)
    } else {
      open(element)
    }
  }
}
