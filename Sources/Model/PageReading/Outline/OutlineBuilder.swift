import MarkupTree
import SourceText
import Vocabulary

/// Walks a tree once and lays it out as an ``Outline``.
struct OutlineBuilder {
  private var outline: Outline
  private var pendingCaption: (block: Block, inlines: [Inline])?
  private var pendingLabels: [String] = []

  /// How many passages there were when each scope was opened.
  private var firstPassages = [0]

  private let items: IndentedItems

  /// The outline of a document; the files tell how deep its list items are indented.
  static func outline(
    of document: MarkupDocument, in sources: SourceTree = SourceTree([]), vocabulary: Vocabulary
  ) -> Outline {
    var builder = OutlineBuilder(document.file, vocabulary, IndentedItems(sources))
    builder.outline.isBlueprint = BlueprintHeading.areIn(document)
    builder.walk(document.blocks, in: 0)
    builder.keepHeadingsOfNothing()
    return builder.outline
  }

  private init(_ file: FileIndex, _ vocabulary: Vocabulary, _ items: IndentedItems) {
    self.items = items
    outline = Outline(file: file, vocabulary: vocabulary)
    _ = outline.add(
      Scope(
        kind: .page,
        parent: nil,
        title: [],
        text: "",
        span: .start(of: file),
        labels: [],
        hint: BlockHint()
      )
    )
  }

  private mutating func open(
    _ kind: Scope.Kind,
    in parent: Int,
    title: [Inline],
    span: SourceSpan,
    labels: [String] = [],
    hint: BlockHint? = nil,
    blocks: [Block] = []
  ) -> Int {
    let text = LabelText.bare(title.plainText)
    var hint = hint ?? BlockHint(title: text, vocabulary: outline.vocabulary)
    if hint.isEmpty, kind == .section, let status = StatusText(atEndOf: title, text: text),
      outline.isAboutAnswers(parent)
    {
      hint = BlockHint(side: .response, status: status.code)
    }
    if hint.isEmpty, kind == .section, let meant = misspeltHint(text, above: blocks[...], at: span)
    {
      hint = meant
    }
    firstPassages.append(outline.passages.count)
    return outline.add(
      Scope(
        kind: kind,
        parent: parent,
        title: title,
        text: text,
        span: span,
        labels: labels,
        hint: hint
      )
    )
  }

  /// What a heading says that is all but a known one; it is noted as a slip.
  private mutating func misspeltHint(
    _ text: String, above blocks: ArraySlice<Block>, at span: SourceSpan
  ) -> BlockHint? {
    guard let slip = HeadingSlip(text, above: blocks, at: span, outline.vocabulary) else {
      return nil
    }
    outline.headingSlips.append(slip)
    return BlockHint(title: slip.meant, vocabulary: outline.vocabulary)
  }

  private mutating func emit(_ block: Block, in scope: Int, text: String? = nil) {
    var block = block
    if !pendingLabels.isEmpty {
      block.labels += pendingLabels
      pendingLabels = []
    }
    var caption: [Inline] = []
    if case .table(var table) = block.content {
      if table.caption.isEmpty, let pendingCaption {
        // The caption stays with the table, wherever the table goes.
        table.caption = pendingCaption.inlines
        block.content = .table(table)
        outline.captions.append((pendingCaption.block.span, outline.passages.count))
        self.pendingCaption = nil
      }
      caption = table.caption
    }
    outline.passages.append(Passage(block: block, scope: scope, caption: caption, text: text))
  }

  /// Makes a paragraph again of each label that says nothing known or names a status and has nothing
  /// below it, and a
  /// passage of each section that is no more than its heading.
  private mutating func keepHeadingsOfNothing() {
    var isUsed = [Bool](repeating: false, count: outline.scopes.count)
    for passage in outline.passages {
      var scope: Int? = passage.scope
      while let index = scope, !isUsed[index] {
        isUsed[index] = true
        scope = outline.scopes[index].parent
      }
    }
    if isUsed.dropFirst().allSatisfy(\.self) { return }
    let parents = PlaceSet(outline.scopes.lazy.compactMap(\.parent), of: outline.scopes.count)
    var kept: [(at: Int, passage: Passage)] = []
    for (index, scope) in outline.scopes.enumerated() where !isUsed[index] {
      let passage: Passage
      if scope.isLabel, scope.hint.isEmpty || scope.hint.status != nil {
        outline.makeText(index)
        let block = Block(.paragraph(scope.title), span: scope.span, labels: scope.labels)
        passage = Passage(block: block, scope: scope.parent ?? 0)
      } else if scope.kind == .section, !parents.contains(index) {
        let heading = Section(level: 1, title: scope.title, titleSpan: scope.span, blocks: [])
        let block = Block(.section(heading), span: scope.span)
        passage = Passage(block: block, scope: index)
      } else {
        continue
      }
      kept.append((firstPassages[index], passage))
    }
    if kept.isEmpty { return }
    var passages: [Passage] = []
    var places: [Int] = []
    var rest = kept[...]
    for index in 0...outline.passages.count {
      while let next = rest.first, next.at <= index {
        passages.append(next.passage)
        rest = rest.dropFirst()
      }
      guard index < outline.passages.count else { break }
      places.append(passages.count)
      passages.append(outline.passages[index])
    }
    for index in outline.captions.indices {
      outline.captions[index].passage = places[outline.captions[index].passage]
    }
    outline.passages = passages
  }

  /// A label counts for what follows it up to the next label or heading of its container; prose that
  /// comes after what it introduced ends it too.
  private mutating func walk(_ blocks: [Block], in container: Int) {
    var current = container
    var hasIntroduced = false
    for (index, block) in blocks.enumerated() {
      let before = outline.passages.count
      switch block.content {
      case .section(let section):
        let scope = open(
          .section,
          in: container,
          title: section.title,
          span: section.titleSpan,
          labels: block.labels + pendingLabels,
          blocks: section.blocks
        )
        pendingLabels = []
        walk(section.blocks, in: scope)
        current = container
        continue
      case .anchor: pendingLabels += block.labels
      case .paragraph(let inlines):
        let text = inlines.plainText
        if Self.startsWithTable(blocks[(index + 1)...]),
          LabelText.isTableCaption(text, vocabulary: outline.vocabulary)
        {
          pendingCaption = (block, inlines)
          pendingLabels += block.labels
          break
        }
        var hint = LabelText.hint(inlines, text: text, vocabulary: outline.vocabulary)
        if hint?.isEmpty ?? (text.utf8.last == UInt8(ascii: ":")), index + 1 < blocks.count {
          hint =
            misspeltHint(
              LabelText.bare(text), above: blocks[(index + 1)...(index + 1)], at: block.span)
            ?? hint
        }
        if let hint {
          current = open(
            .label, in: container, title: inlines, span: block.span, labels: block.labels,
            hint: hint)
          hasIntroduced = false
        } else {
          if hasIntroduced { current = container }
          emit(block, in: current, text: text)
        }
        continue
      case .list where outline.isBlueprint: emit(block, in: current)
      case .list(let written):
        let nested = items.nested(written)
        let block =
          nested.map { Block(.list($0), span: block.span, labels: block.labels) } ?? block
        if let last = walk(nested ?? written, of: block, in: current) {
          current = last
          hasIntroduced = false
          continue
        }
      case .quote(let blocks) where !Admonition.isAlert(blocks):
        if blocks.count == 1, let inlines = blocks[0].inlines,
          let hint = LabelText.hint(
            inlines, text: inlines.plainText, vocabulary: outline.vocabulary)
        {
          current = open(
            .label, in: container, title: inlines, span: block.span, labels: block.labels,
            hint: hint)
          hasIntroduced = false
          continue
        }
        walk(blocks, in: current)
      case .directive(let directive) where Admonition.isTransparent(directive):
        walk(directive, of: block, in: current)
      case .directive(let directive)
      where !directive.blocks.isEmpty && !Admonition.isOne(directive)
        && !DirectiveKinds.isShown(directive.name):
        var head = directive
        head.blocks = []
        emit(Block(.directive(head), span: block.span, labels: block.labels), in: current)
        let scope = open(
          .directive(directive.name),
          in: current,
          title: [.text(directive.argument)],
          span: block.span,
          labels: block.labels,
          hint: BlockHint()
        )
        walk(directive.blocks, in: scope)
      case .code(let code) where !code.caption.isEmpty:
        // The caption of a block is a label of that block alone.
        let text = code.caption.plainText
        let hint = LabelText.hint(
          [.strong(code.caption)], text: text, vocabulary: outline.vocabulary)
        let inner = open(
          .label, in: current, title: code.caption, span: block.span, hint: hint ?? BlockHint())
        emit(block, in: inner)
      case .thematicBreak:
        emit(block, in: current)
        current = container
        hasIntroduced = false
        continue
      case .fieldList(let fields): walk(fields, of: block, in: current)
      case .definitionList(let items): walk(items, of: block, in: current)
      default: emit(block, in: current)
      }
      if current != container, outline.passages.count > before { hasIntroduced = true }
    }
  }

  /// Whether a caption has its table: links may be set between the two.
  private static func startsWithTable(_ blocks: ArraySlice<Block>) -> Bool {
    for block in blocks {
      switch block.content {
      case .table: return true
      case .anchor, .comment: continue
      case .quote(let inner): return startsWithTable(inner[...])
      default: return false
      }
    }
    return false
  }

  /// The title of a tab is a label of what it shows.
  private mutating func walk(_ directive: Directive, of block: Block, in scope: Int) {
    let isTab = ["tab", "group-tab"].contains(directive.name.lowercased())
    guard isTab, !directive.argument.isEmpty else { return walk(directive.blocks, in: scope) }
    let title = [Inline.strong([.text(directive.argument)])]
    let inner = open(
      .label, in: scope, title: title, span: directive.argumentSpan, labels: block.labels,
      hint: LabelText.hint(title, text: directive.argument, vocabulary: outline.vocabulary)
        ?? BlockHint())
    walk(directive.blocks, in: inner)
  }

  /// - Returns: The scope of the last bullet where nothing stands in it: what follows the list belongs
  ///   to it, because Markdown ends a list before a table that is not indented.
  private mutating func walk(_ list: List, of block: Block, in scope: Int) -> Int? {
    let areStatuses = areStatusLabels(list)
    let titles = list.items.map { item -> (inlines: [Inline], hint: BlockHint)? in
      guard case .paragraph(let inlines)? = item.blocks.first?.content else { return nil }
      if areStatuses {
        return (inlines, BlockHint(heading: inlines.plainText, vocabulary: outline.vocabulary))
      }
      if let hint = LabelText.itemHint(inlines, vocabulary: outline.vocabulary) {
        return (inlines, hint)
      }
      // A bullet with a table or an example of its own is a section in disguise.
      guard item.blocks.contains(where: Self.isSubstance), StatusText(inlines.plainText) == nil,
        !ListReader.startsWithName(inlines)
      else { return nil }
      return (inlines, BlockHint(phrase: inlines.plainText, vocabulary: outline.vocabulary))
    }
    guard titles.contains(where: { $0 != nil }) else {
      emit(block, in: scope)
      return nil
    }
    pendingLabels += block.labels
    var last: Int?
    for (item, title) in zip(list.items, titles) {
      if let title {
        let span = item.blocks.first?.span ?? item.span
        let inner = open(.item, in: scope, title: title.inlines, span: span, hint: title.hint)
        let rest = Array(item.blocks.dropFirst())
        walk(rest, in: inner)
        last = rest.isEmpty ? inner : nil
      } else {
        last = nil
        walk(item.blocks, in: scope)
      }
    }
    return last
  }

  /// Whether all items of a list are labels with a status, and some have tables or examples below.
  private func areStatusLabels(_ list: List) -> Bool {
    list.items.contains { $0.blocks.contains(where: Self.isSubstance) }
      && list.items.allSatisfy { item in
        item.blocks.first?.inlines
          .flatMap { StatusLabel($0.plainText, vocabulary: outline.vocabulary) } != nil
      }
  }

  private static func isSubstance(_ block: Block) -> Bool {
    switch block.content {
    case .table, .code: true
    case .quote(let blocks): blocks.contains(where: isSubstance)
    default: false
    }
  }

  private mutating func walk(_ fields: [Field], of block: Block, in scope: Int) {
    var unknown: [Field] = []
    func flush(_ builder: inout Self) {
      guard let first = unknown.first, let last = unknown.last else { return }
      if unknown.count == fields.count { return builder.emit(block, in: scope) }
      let end = last.blocks.last?.span ?? last.span
      builder.emit(
        Block(.fieldList(unknown), span: first.span.extended(to: end), labels: block.labels),
        in: scope
      )
      unknown = []
    }
    for field in fields {
      let hint = BlockHint(heading: field.name, vocabulary: outline.vocabulary)
      // `:code 200:` is a status with its text, and no label.
      if hint.isEmpty || (hint.status != nil && StatusText(field.name) == nil) {
        unknown.append(field)
      } else {
        flush(&self)
        let inner = open(.item, in: scope, title: [.text(field.name)], span: field.span, hint: hint)
        walk(field.blocks, in: inner)
      }
    }
    flush(&self)
  }

  private mutating func walk(_ items: [DefinitionItem], of block: Block, in scope: Int) {
    // Below a heading for parameters, terms are their names: `Authorization` is a header field there.
    let namesParameters =
      switch outline.hint(of: scope).part {
      case .parameters, .path, .query, .headers, .cookies, .body: true
      case .operation, .statuses, .prose, nil: false
      }
    guard !namesParameters,
      items.allSatisfy({
        !BlockHint(heading: $0.term.plainText, vocabulary: outline.vocabulary).isEmpty
      })
    else { return emit(block, in: scope) }
    for item in items {
      let inner = open(.item, in: scope, title: item.term, span: item.span)
      walk(item.blocks, in: inner)
    }
  }
}
