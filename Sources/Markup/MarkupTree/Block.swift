public import SourceText

/// A part of a page that stands on its own lines, with its place.
public struct Block: Hashable, Sendable {
  /// What the block is and holds.
  public var content: BlockContent

  /// Where the block stands, from its first byte to its last.
  public var span: SourceSpan

  /// The names that links reach the block by.
  ///
  /// These are RST targets before it, `<a name>` and `id` in it, as written, without `_` and `#`.
  public var labels: [String]

  /// Makes a block.
  public init(_ content: BlockContent, span: SourceSpan, labels: [String] = []) {
    self.content = content
    self.span = span
    self.labels = labels
  }
}

/// What a block is: the names are those of CommonMark where it has one, else of docutils.
///
/// What is large is indirect, so that a paragraph, of which a page has most, needs no box.
public enum BlockContent: Hashable, Sendable {
  /// A heading and all that follows up to the next heading of its level or above.
  indirect case section(Section)
  /// Running text.
  case paragraph([Inline])
  /// A bullet or ordered list.
  indirect case list(List)
  /// Terms, each with the blocks that define it; RST option lists too, the option as the term.
  case definitionList([DefinitionItem])
  /// RST fields (`:name: body`), and label lines (`name: body`) of pages saved as text.
  case fieldList([Field])
  /// Lines whose breaks count (RST `|`), each with its indentation in leading spaces.
  case lineBlock([[Inline]])
  /// Quoted blocks.
  case quote([Block])
  /// Text that is shown as it is.
  indirect case code(CodeBlock)
  /// A table.
  indirect case table(Table)
  /// An RST directive, a MyST fence or an admonition, whatever its name.
  indirect case directive(Directive)
  /// A footnote or citation with its label.
  indirect case footnote(label: String, [Block])
  /// A comment: never shown, but dialects read some (Graph pages keep facts in them).
  indirect case comment(LiteralText)
  /// Markup of another language that is kept as it is and never reaches the output as markup.
  indirect case raw(format: String, LiteralText)
  /// A line across the page.
  case thematicBreak
  /// The place of labels that have no block behind them.
  case anchor
}

/// A heading and what stands under it.
public struct Section: Hashable, Sendable {
  /// The depth, 1 for the topmost.
  public var level: Int

  /// The text of the heading.
  public var title: [Inline]

  /// Where the heading stands, without what follows.
  public var titleSpan: SourceSpan

  /// What stands under it, deeper sections included.
  public var blocks: [Block]

  /// Makes a section.
  public init(level: Int, title: [Inline], titleSpan: SourceSpan, blocks: [Block]) {
    self.level = level
    self.title = title
    self.titleSpan = titleSpan
    self.blocks = blocks
  }
}

/// A bullet or ordered list.
public struct List: Hashable, Sendable {
  /// The number of the first item of an ordered list; nil for bullets.
  public var start: Int?

  /// The items.
  public var items: [ListItem]

  /// Makes a list.
  public init(start: Int? = nil, items: [ListItem]) {
    self.start = start
    self.items = items
  }
}

/// An item of a list.
public struct ListItem: Hashable, Sendable {
  /// What the item holds.
  public var blocks: [Block]

  /// Whether a task is done (`[x]`); nil for an item that is no task.
  public var isDone: Bool?

  /// Where the item stands, its mark included.
  public var span: SourceSpan

  /// Makes an item.
  public init(blocks: [Block], isDone: Bool? = nil, span: SourceSpan) {
    self.blocks = blocks
    self.isDone = isDone
    self.span = span
  }
}

/// A term and the blocks that define it.
public struct DefinitionItem: Hashable, Sendable {
  /// The term.
  public var term: [Inline]

  /// What stands behind ` : ` in the term of an RST definition.
  public var classifiers: [[Inline]]

  /// The definition.
  public var blocks: [Block]

  /// Where the term stands.
  public var span: SourceSpan

  /// Makes an item.
  public init(
    term: [Inline],
    classifiers: [[Inline]] = [],
    blocks: [Block],
    span: SourceSpan
  ) {
    self.term = term
    self.classifiers = classifiers
    self.blocks = blocks
    self.span = span
  }
}

/// A named body: an RST field, a directive option, a label line.
public struct Field: Hashable, Sendable {
  /// The name as written, without colons: `query limit`, `original_name`.
  public var name: String

  /// The body.
  public var blocks: [Block]

  /// Where the name stands.
  public var span: SourceSpan

  /// Makes a field.
  public init(name: String, blocks: [Block], span: SourceSpan) {
    self.name = name
    self.blocks = blocks
    self.span = span
  }
}

/// Text that is shown as it is: a fence, an indented block, an RST literal block, a `code-block` or
/// `sourcecode` directive, a `literalinclude` that was found.
public struct CodeBlock: Hashable, Sendable {
  /// The text, and where each of its lines came from.
  public var literal: LiteralText

  /// The first word of a fence's info string, or the argument of the directive; as written.
  public var language: String?

  /// The `caption` option of the directive.
  public var caption: [Inline]

  /// Makes a code block.
  public init(_ literal: LiteralText, language: String? = nil, caption: [Inline] = []) {
    self.literal = literal
    self.language = language
    self.caption = caption
  }
}

/// A directive with its body both raw and parsed.
public struct Directive: Hashable, Sendable {
  /// The name as written, such as `rest_method`, `http:get`, `note`.
  public var name: String

  /// The argument, its lines joined by LF; empty where there is none.
  public var argument: String

  /// Where the argument starts.
  public var argumentSpan: SourceSpan

  /// The options in order.
  public var options: [Field]

  /// The body as written, indentation taken off.
  public var body: LiteralText

  /// The body as blocks; empty for directives whose body is no markup.
  public var blocks: [Block]

  /// Makes a directive.
  public init(
    name: String,
    argument: String,
    argumentSpan: SourceSpan,
    options: [Field] = [],
    body: LiteralText,
    blocks: [Block]
  ) {
    self.name = name
    self.argument = argument
    self.argumentSpan = argumentSpan
    self.options = options
    self.body = body
    self.blocks = blocks
  }
}
