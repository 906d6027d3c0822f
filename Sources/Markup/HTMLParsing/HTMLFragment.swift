public import MarkupTree
public import SourceText

/// Reads a piece of HTML into the tree: tables and text elements; nothing of it stays markup.
///
/// It is as tolerant as browsers are: end tags may be missing, attributes may stand without quotes.
public enum HTMLFragment {
  /// The blocks of a literal text, with their places in the file.
  ///
  /// A heading is a section without blocks; whoever puts the blocks in their page nests what follows.
  public static func blocks(_ literal: LiteralText) -> Diagnosed<[Block]> {
    var builder = HTMLBlockBuilder(file: literal.file)
    builder.append(literal)
    return builder.finish()
  }

  /// The running text of a literal text; blocks in it are joined by breaks.
  public static func inlines(_ literal: LiteralText) -> [Inline] {
    var tokenizer = HTMLTokenizer(Array(literal.text.utf8))
    var builder = InlineBuilder()
    while let token = tokenizer.next() {
      switch token.content {
      case .text:
        builder.append(collapsing: tokenizer.bytes[token.range])
      case .tag(let tag) where tag.element?.role == .structure:
        if !builder.isEmpty, tag.kind == .end { builder.append(.lineBreak) }
      case .tag(let tag): builder.append(tag)
      case .comment, .declaration: break
      }
    }
    var inlines = builder.finish()
    while inlines.last == .lineBreak { inlines.removeLast() }
    return inlines
  }
}
