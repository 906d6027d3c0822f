import MarkupTree

/// An element that is open, and what has been read in it so far.
struct HTMLElement {
  enum Kind: Equatable {
    case root
    /// A box without a meaning; a styled one (`class`) is no part of the outline.
    case wrapper(isStyled: Bool)
    case directive(String)
    case heading(Int)
    case quote
    case list(start: Int?)
    case item
    case definitionList
    case term
    case definition
    case table
    case caption
    case part(HTMLTableBuilder.Part)
    case row
    case cell(isHeader: Bool, columnSpan: Int, rowSpan: Int)
  }

  let kind: Kind
  /// Nil for one whose start tag was left out.
  let name: HTMLElementName?
  /// Where its start tag starts in the file; for a cell, where it ends.
  let start: Int
  var labels: [String] = []
  var blocks: [Block] = []
  var items: [ListItem] = []
  var definitions: [DefinitionItem] = []
  var table = HTMLTableBuilder()
  var cells: [HTMLTableBuilder.Cell] = []
  var caption: [Inline] = []

  init(kind: Kind, name: HTMLElementName?, start: Int) {
    self.kind = kind
    self.name = name
    self.start = start
  }

  /// Whether blocks may stand directly in it.
  var holdsBlocks: Bool {
    switch kind {
    case .list, .definitionList, .table, .part, .row: false
    default: true
    }
  }

  /// Whether links reach it by the labels before it and in its tag; pages put them on rows and cells
  /// too, where they lead to nothing.
  var takesLabels: Bool {
    switch kind {
    case .table, .directive, .wrapper, .heading: true
    default: false
    }
  }

  /// Whether it makes the tree deeper.
  var isStructure: Bool {
    switch kind {
    case .list, .definitionList, .table, .quote, .directive: true
    default: false
    }
  }

  /// Whether an end tag inside it must not close what stands around it.
  var isTableBoundary: Bool {
    switch kind {
    case .table, .cell, .caption: true
    default: false
    }
  }

  /// What running text is made of its blocks: paragraphs, with breaks between them.
  var joinedInlines: [Inline] {
    var result: [Inline] = []
    for block in blocks {
      guard case .paragraph(let inlines) = block.content else { continue }
      if !result.isEmpty { result.append(.lineBreak) }
      result += inlines
    }
    return result
  }

  /// The blocks that ``joinedInlines`` leaves out.
  var otherBlocks: [Block] {
    blocks.filter { block in
      if case .paragraph = block.content { false } else { true }
    }
  }
}
