import HTMLParsing
import MarkupTree
import SourceText

/// Running text with tags of HTML blocks in it: a list in a table cell, a `<p>` in a paragraph.
enum MixedText {
  /// The blocks that the tags make of a paragraph; any other block stays what it is.
  static func blocks(of paragraph: Block) -> Diagnosed<[Block]> {
    guard case .paragraph(let inlines) = paragraph.content else { return Diagnosed([paragraph]) }
    var builder = HTMLBlockBuilder(file: paragraph.span.file)
    for inline in inlines {
      if case .html(let text) = inline, let tag = HTMLTag(text), tag.isBlockLevel {
        builder.append(tag, at: paragraph.span)
      } else {
        builder.append(inline, at: paragraph.span)
      }
    }
    var result = builder.finish()
    if let first = result.value.indices.first {
      result.value[first].labels.insert(contentsOf: paragraph.labels, at: 0)
    }
    return result
  }
}
