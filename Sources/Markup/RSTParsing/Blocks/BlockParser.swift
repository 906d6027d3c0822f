import MarkupTree
import SourceText

/// Parses lines into blocks: the body elements of the reStructuredText specification.
///
/// Each construct is an extension in a file of its own. A construct looks at the line at the index of
/// its ``BlockScope``, and either takes its lines, adds its blocks and says so, or leaves the scope as
/// it was. What it encloses is parsed by ``blocks(_:depth:)`` in a scope of its own.
struct BlockParser {
  /// The file of the page, which includes are relative to.
  let documentFile: FileIndex

  /// All files.
  let tree: SourceTree

  /// The text of the page and of its included files.
  var buffer = SourceBuffer()

  /// What was noticed so far.
  var diagnostics: [Diagnostic] = []

  /// The targets, substitutions and footnotes of the page.
  var references = ReferenceIndex()

  /// The names of the inline targets of the text that is being parsed.
  var inlineLabels: [String] = []

  /// The title adornments in the order of their first use: the place of one is its level, less one.
  var adornments: [SectionAdornment] = []

  /// The advice about the unknown directives that were met, by name.
  var unknownDirectives: [String: String] = [:]

  /// The files that are being included, outermost first.
  var including: [FileIndex]

  /// How many bytes more may be included, each file counted as a few thousand at least: a few small
  /// files that include each other many times could otherwise make a page without end.
  var includeBudget = 16 << 20

  /// How many bytes may still be scanned for the ends of JSON texts that have none.
  var jsonBudget = 8 << 20

  /// How many cells the tables of the page have left out so far.
  var omittedCells = 0

  init(document: FileIndex, tree: SourceTree) {
    documentFile = document
    self.tree = tree
    including = [document]
  }

  /// The blocks of a whole page.
  mutating func document(_ lines: [Line]) -> [Block] {
    blocks(lines, depth: 0, allowsTitles: true)
  }

  /// The blocks of these lines; `depth` counts the blocks that enclose them.
  mutating func blocks(_ lines: [Line], depth: Int, allowsTitles: Bool = false) -> [Block] {
    guard let first = lines.first(where: { !$0.isBlank }) else { return [] }
    if depth >= MarkupDocument.nestingLimit {
      report(
        .warning,
        rule: "rst-nesting",
        "blocks stand at most \(MarkupDocument.nestingLimit) deep in blocks",
        at: first,
        fix: "Write this part less deeply indented; it is kept as text"
      )
      return [Block(.paragraph(plainLines(lines)), span: span(of: lines))]
    }
    var scope = BlockScope(lines: lines, depth: depth, allowsTitles: allowsTitles)
    parse(&scope)
    return scope.finish()
  }

  /// Parses all lines of the scope.
  mutating func parse(_ scope: inout BlockScope) {
    while let line = scope.current {
      if line.isBlank {
        scope.index += 1
      } else if line.indent > 0 {
        blockQuote(&scope)
      } else if !bodyElement(line, &scope) {
        text(&scope)
      }
    }
  }

  /// Tries the constructs that a line can start by its first byte, in the order of docutils.
  private mutating func bodyElement(_ line: Line, _ scope: inout BlockScope) -> Bool {
    let lead = buffer.bytes[line.start]
    switch lead {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "/"), 0xE2:
      if bulletList(&scope) || optionList(&scope) { return true }
      if lead == UInt8(ascii: "+"), gridTable(&scope) { return true }
    case UInt8(ascii: ":"): if fieldList(&scope) { return true }
    case UInt8(ascii: ">"): if doctest(&scope) { return true }
    case UInt8(ascii: "|"): if lineBlock(&scope) { return true }
    case UInt8(ascii: "="): if simpleTable(&scope) { return true }
    case UInt8(ascii: "."): if explicitMarkup(&scope) { return true }
    case UInt8(ascii: "_"): if anonymousTarget(&scope) { return true }
    case UInt8(ascii: "("), UInt8(ascii: "#"): if enumeratedList(&scope) { return true }
    case UInt8(ascii: "{"), UInt8(ascii: "["): if bareJSON(line, &scope) { return true }
    default: if lead.isAlphanumeric, enumeratedList(&scope) { return true }
    }
    return lead.isPunctuation && overline(&scope)
  }
}

extension BlockParser {
  /// The place from the first byte of the first line to the last of the last, blank ones left out.
  func span(of lines: some BidirectionalCollection<Line>) -> SourceSpan {
    guard let first = lines.first(where: { !$0.isBlank }),
      let last = lines.last(where: { !$0.isBlank })
    else { return lines.first.map { buffer.span($0.start..<$0.start) } ?? .start(of: documentFile) }
    return span(from: first.textStart, to: last.end)
  }

  /// The place of a construct that starts on a line and goes on in others, of which there may be none.
  func span(from first: Line, through lines: [Line]) -> SourceSpan {
    let start = span(of: [first])
    return lines.isEmpty ? start : start.extended(to: span(of: lines))
  }

  /// The place of a range of the buffer, which may end in another file than it starts in.
  func span(from start: Int, to end: Int) -> SourceSpan {
    buffer.span(start..<max(start, end))
  }

  /// Notes something about a line.
  mutating func report(
    _ severity: Diagnostic.Severity,
    rule: String,
    _ headline: String,
    at line: Line,
    fix: String
  ) {
    let place = buffer.span(line.textStart..<line.end)
    diagnostics.append(Diagnostic(severity, rule: rule, headline, at: place, fix: fix))
  }

  /// Notes that a construct is followed by text that is no part of it, without a blank line.
  mutating func reportUnindent(_ construct: String, before scope: BlockScope) {
    guard let line = scope.current else { return }
    report(
      .warning,
      rule: "rst-unindent",
      "a blank line separates \(construct) from what follows",
      at: line,
      fix: "Put a blank line before this line, or indent it as part of what stands above"
    )
  }

  /// Lines as text without any markup.
  func plainLines(_ lines: [Line]) -> [Inline] {
    var inlines: [Inline] = []
    for line in lines where !line.isBlank {
      if !inlines.isEmpty { inlines.append(.softBreak) }
      inlines.append(.text(buffer.text(line)))
    }
    return inlines
  }

  /// Lines as literal text.
  func literal(_ lines: [Line]) -> LiteralText {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    offsets.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      bytes += buffer.bytes[line.start..<line.end]
      offsets.append(buffer.span(line.start..<line.start).bytes.lowerBound)
    }
    return LiteralText(
      text: String(decoding: bytes, as: UTF8.self),
      file: lines.first.map { buffer.span($0.start..<$0.start).file } ?? documentFile,
      lineOffsets: offsets
    )
  }
}
