public import MarkupTree
public import SourceText

/// Makes blocks of HTML that comes in pieces, with blocks and running text of another markup between
/// them: a table whose cells hold Markdown is one table.
public struct HTMLBlockBuilder {
  /// How deep tables, lists and quotes may stand in each other; deeper ones leave their content to
  /// the one around them.
  static let depthLimit = 16

  let file: FileIndex
  var stack = [HTMLElement(kind: .root, name: nil, start: 0)]
  var inlines = InlineBuilder()
  /// Where the paragraph that is being read starts.
  var textStart: Int?
  /// Where its text ended so far.
  var textEnd = 0
  /// Labels that no block has taken yet.
  var labels: [String] = []
  /// The offset in the file behind what was read last.
  var offset = 0
  /// Start tags that were left out because they stood too deep, by name.
  var ignored: [HTMLElementName: Int] = [:]
  /// The text of a `<pre>` that is open.
  var preformatted: PreformattedText?
  var diagnostics: [Diagnostic] = []

  /// Starts with nothing; all pieces are of this file.
  public init(file: FileIndex) { self.file = file }

  /// Whether an element is open that what follows may belong to: a table, a list, a quote, a `<pre>`.
  public var isOpen: Bool {
    preformatted != nil || stack.contains { $0.isStructure }
  }

  /// Whether a `<pre>` is open, so that what follows is text as it stands.
  public var isPreformatted: Bool { preformatted != nil }

  /// Adds a piece of HTML.
  public mutating func append(_ literal: LiteralText) {
    var tokenizer = HTMLTokenizer(Array(literal.text.utf8))
    let places = LiteralPlaces(literal, bytes: tokenizer.bytes)
    var line = 0
    while let token = tokenizer.next() {
      let start = places.fileOffset(of: token.range.lowerBound, from: &line)
      let firstLine = line
      offset = places.fileOffset(of: token.range.upperBound, from: &line)
      switch token.content {
      case .text: appendText(tokenizer.bytes[token.range], places, line: firstLine)
      case .declaration: break
      case .comment(let inner):
        comment(places.part(inner, of: tokenizer.bytes), start: start, token: token, tokenizer)
      case .tag(let tag) where tag.element?.role == .rawText:
        guard tag.kind == .start else { continue }
        let content = tokenizer.skipRawText(of: tag.name)
        flushText()
        let raw = places.part(token.range.lowerBound..<content.upperBound, of: tokenizer.bytes)
        offset = places.fileOffset(of: content.upperBound)
        emit(.raw(format: "html", raw.trimmed), start: start)
      case .tag(let tag): append(tag, at: start)
      }
    }
  }

  /// Adds a block of another markup at this place.
  public mutating func append(_ block: Block) {
    openCellForContent(at: block.span.bytes.lowerBound)
    flushText()
    offset = block.span.bytes.upperBound
    var block = block
    block.labels = labels + block.labels
    labels = []
    stack[stack.count - 1].blocks.append(block)
  }

  /// Adds running text of another markup; the place is that of its block.
  public mutating func append(_ inline: Inline, at span: SourceSpan) {
    openCellForContent(at: span.bytes.lowerBound)
    beginText(at: span.bytes.lowerBound)
    offset = max(offset, span.bytes.upperBound)
    textEnd = offset
    inlines.append(inline)
  }

  /// Ends all that is open and gives the blocks.
  public mutating func finish() -> Diagnosed<[Block]> {
    flushText()
    closePreformatted()
    while stack.count > 1 { closeElement() }
    if !labels.isEmpty { emit(.anchor, start: offset) }
    let result = Diagnosed(stack[0].blocks, diagnostics)
    self = HTMLBlockBuilder(file: file)
    return result
  }

  /// Adds text that starts in a line of the literal, counted from 0.
  private mutating func appendText(
    _ bytes: ArraySlice<UInt8>,
    _ places: LiteralPlaces,
    line: Int
  ) {
    if preformatted != nil {
      preformatted?.append(bytes, places)
      return
    }
    if let first = bytes.firstIndex(where: { !HTMLTokenizer.isBlank($0) }),
      let last = bytes.lastIndex(where: { !HTMLTokenizer.isBlank($0) })
    {
      var line = line
      openCellForContent(at: places.fileOffset(of: bytes.startIndex, from: &line))
      beginText(at: places.fileOffset(of: first, from: &line))
      textEnd = places.fileOffset(of: last + 1, from: &line)
    } else if textStart == nil {
      return
    }
    inlines.append(collapsing: bytes)
  }

  private mutating func comment(
    _ text: LiteralText,
    start: Int,
    token: HTMLTokenizer.Token,
    _ tokenizer: HTMLTokenizer
  ) {
    if preformatted != nil { return }
    if textStart != nil, !inlines.isEmpty {
      let whole = String(decoding: tokenizer.bytes[token.range], as: UTF8.self)
      inlines.append(.html(whole))
      return
    }
    let block = Block(.comment(text.trimmed), span: span(from: start))
    // Between the rows of a table there is no place for a block: the comment goes before the table.
    let index = stack.lastIndex { $0.holdsBlocks } ?? 0
    stack[index].blocks.append(block)
  }

  func span(from start: Int) -> SourceSpan {
    SourceSpan(file: file, bytes: start..<max(start, offset))
  }
}
