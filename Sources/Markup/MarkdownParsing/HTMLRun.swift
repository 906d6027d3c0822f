import HTMLParsing
import MarkupTree
import SourceText

/// A block of HTML, and the blocks behind it while one of its elements is still open: CommonMark
/// ends HTML at a blank line, a table goes on.
struct HTMLRun {
  private let source: MarkdownSource
  private var builder: HTMLBlockBuilder
  private var siblings: [MarkdownSibling]

  init(source: MarkdownSource, first: MarkdownSibling) {
    self.source = source
    builder = HTMLBlockBuilder(file: source.file)
    siblings = [first]
    if case .raw(_, let literal) = first.block.content { builder.append(literal) }
  }

  /// Whether what follows may belong to it.
  var isOpen: Bool { builder.isOpen }

  /// Takes the next block in; a heading ends the run, since an end tag may be missing altogether.
  mutating func append(_ sibling: MarkdownSibling) -> Bool {
    if case .heading = sibling.origin { return false }
    let before = siblings[siblings.count - 1].lines.upperBound + 1
    siblings.append(sibling)
    if builder.isPreformatted {
      let end = max(before, sibling.lines.upperBound + 1)
      // The line end before the first of these lines belongs to the text as well.
      var literal = source.literal(lines: before..<end)
      literal.text = "\n" + literal.text
      literal.lineOffsets.insert(literal.lineOffsets.first ?? 0, at: 0)
      builder.append(literal)
    } else if case .html = sibling.origin, case .raw(_, let literal) = sibling.block.content {
      builder.append(literal)
    } else {
      builder.append(sibling.block)
    }
    return true
  }

  /// The blocks of the run.
  ///
  /// HTML that says nothing to a reader is kept raw, boxes around Markdown leave no trace.
  mutating func finish() -> Diagnosed<[MarkdownSibling]> {
    let found = builder.finish()
    let first = siblings[0].lines.lowerBound
    let last = max(first, siblings[siblings.count - 1].lines.upperBound)
    if siblings.count == 1, !found.value.isEmpty, found.value.allSatisfy(\.isTagsOnly) {
      siblings[0].block.labels += found.value.flatMap(\.labels)
      siblings[0].origin = .block
      return Diagnosed(siblings, found.diagnostics)
    }
    return found.map { blocks in
      blocks.map { MarkdownSibling(block: $0, origin: $0.origin, lines: first...last) }
    }
  }
}

extension Block {
  fileprivate var origin: MarkdownSibling.Origin {
    if case .section = content { .heading } else { .block }
  }

  /// Whether it is a paragraph of nothing but tags that have no meaning.
  fileprivate var isTagsOnly: Bool {
    guard case .paragraph(let inlines) = content else { return false }
    return inlines.allSatisfy { inline in
      switch inline {
      case .html: true
      case .text(let text): text.utf8.allSatisfy { $0 == 0x20 }
      default: false
      }
    }
  }
}
