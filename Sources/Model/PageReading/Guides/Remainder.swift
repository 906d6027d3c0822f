import APIModel
import MarkupTree
import SourceText

/// The text of a page with operations that belongs to none of them.
enum Remainder {
  /// The prose besides the passages of all operations, under its headings, as a guide; nil where there
  /// is none.
  ///
  /// Headings that have nothing left below them are left out; those that never had stay.
  static func guide(
    of document: MarkupDocument, named name: @autoclosure () -> String, outline: Outline,
    findings: [Finding],
    besides owned: PlaceSet
  ) -> Guide? {
    var labels = PlaceSet(of: outline.scopes.count)
    var prose: [Block] = []
    for index in findings.indices where !owned.contains(index) {
      guard findings[index].outcome != .model else { continue }
      let passage = outline.passages[index]
      let above = outline.chain(from: passage.scope).filter { scope in
        outline.scopes[scope].isLabel && labels.insert(scope)
      }.map { scope in
        Block(.paragraph(outline.scopes[scope].title), span: outline.scopes[scope].span)
      }
      prose += above.reversed()
      prose.append(passage.block)
    }
    if prose.isEmpty { return nil }
    var waiting = Set(prose.map(\.span))
    var remaining = document
    remaining.blocks = kept(document.blocks, &waiting)
    // What stands inside a list or a directive is a passage too, and no block of a section.
    remaining.blocks += prose.filter { waiting.contains($0.span) }
    return GuideReading.guide(of: remaining, named: name())
  }

  private static func kept(_ blocks: [Block], _ waiting: inout Set<SourceSpan>) -> [Block] {
    blocks.compactMap { block in
      guard case .section(var section) = block.content else {
        return waiting.remove(block.span) == nil ? nil : block
      }
      let isKept = waiting.remove(section.titleSpan) != nil
      section.blocks = kept(section.blocks, &waiting)
      if section.blocks.isEmpty, !isKept { return nil }
      return Block(.section(section), span: block.span, labels: block.labels)
    }
  }

  /// A note where there is such text: its place in the site is not that of an operation.
  static func diagnostics(for guide: Guide?) -> [Diagnostic] {
    guard let guide, let first = guide.blocks.first else { return [] }
    return [
      Diagnostic(
        .note,
        rule: "text-outside-operations",
        "the text from here on belongs to no operation and becomes a page of its own",
        at: first.span,
        fix: "Put what is about all operations into the 'index' page of the folder"
      )
    ]
  }
}
