import MarkupTree
import SourceText
import Vocabulary

/// Reads a range of lines into blocks and headings; each kind of block has its own file.
struct BlockReader {
  /// U+00B6, which Sphinx puts behind headings and savers keep.
  static let pilcrow: [UInt8] = [0xC2, 0xB6]

  /// How deep lists may stand in lists: a list and its item are two of the tree's levels.
  static let depthLimit = MarkupDocument.nestingLimit / 2

  var page: TextLines
  let vocabulary: Vocabulary
  var diagnostics: [Diagnostic] = []

  /// The lines that are rules of tables, in order.
  let rules: [Int]

  /// What the text at the reading place is about: the last heading, or the first line of a list item.
  var context: SectionRole?

  /// Whether the page has the marks of a wiki, which running text has, too.
  let isWiki: Bool

  /// How many bytes may still be scanned for the ends of JSON texts that have none.
  var scanBudget: Int

  init(_ page: TextLines, _ vocabulary: Vocabulary) {
    self.page = page
    self.vocabulary = vocabulary
    rules = page.lines.indices.filter { PipeLine.rule(page.content($0)) != nil }
    scanBudget = 4 * page.bytes.count
    isWiki = WikiText.isWiki(page)
  }

  /// The items of these lines.
  ///
  /// Only at depth 0 are lines headings; past ``depthLimit`` nothing is a list.
  mutating func read(_ range: Range<Int>, depth: Int) -> [PageItem] {
    var items: [PageItem] = []
    var line = range.lowerBound
    while line < range.upperBound {
      if page.lines[line].isBlank {
        line += 1
      } else if let (table, next) = pipeTable(at: line, in: range) {
        add(table, to: &items)
        line = next
      } else if let (code, next) = wikiCode(at: line, in: range) {
        items.append(.block(code))
        line = next
      } else if let (table, next) = wikiTable(at: line, in: range)
        ?? columnTable(at: line, in: range)
      {
        add(table, to: &items)
        line = next
      } else if let (definitions, next) = definitionList(at: line, in: range) {
        items.append(.block(definitions))
        line = next
      } else if let (code, next) = codeBlock(at: line, in: range) {
        items.append(.block(code))
        line = next
      } else if depth < Self.depthLimit,
        let (list, next) = list(at: line, in: range, depth)
      {
        items.append(.block(list))
        line = next
      } else if let (table, next) = cellTable(at: line, in: range, depth) {
        add(table, to: &items)
        line = next
      } else if let (fields, next) = fieldList(at: line, in: range) {
        items.append(.block(fields))
        line = next
      } else if depth == 0, let heading = heading(at: line) {
        items.append(.heading(heading))
        if heading.role != .format { context = heading.role }
        line += 1
      } else {
        let next = paragraphEnd(from: line, in: range, depth)
        items.append(.block(paragraph(line..<next)))
        line = next
      }
    }
    return items
  }

  /// Blocks alone, for the insides of items and cells.
  mutating func readBlocks(_ range: Range<Int>, depth: Int) -> [Block] {
    read(range, depth: depth).compactMap { item in
      if case .block(let block) = item { block } else { nil }
    }
  }

  // MARK: Headings

  /// The heading that a line is: marked with a pilcrow or as in a wiki, or a title that the vocabulary knows.
  func heading(at line: Int) -> Heading? {
    let content = page.content(line)
    let isMarked =
      content.suffix(2).elementsEqual(Self.pilcrow) || Self.wikiTitle(content) != nil
    guard isMarked || isTitleShaped(content) else { return nil }
    let title = Self.title(content)
    let role = vocabulary.section(title)
    guard isMarked || role != nil else { return nil }
    let isWiki = Self.wikiTitle(content) != nil
    return Heading(
      role: role, title: title, span: page.span(page.lines[line].content),
      level: isWiki ? content.dropFirst().first.map { Int($0) - 0x30 } : nil)
  }

  /// Whether a line can be a title at all: short, and no sentence.
  private func isTitleShaped(_ content: ArraySlice<UInt8>) -> Bool {
    content.count <= 80 && content.last != UInt8(ascii: ".") && content.last != UInt8(ascii: "|")
  }

  /// The text of a title without its pilcrow and colon.
  static func title(_ content: ArraySlice<UInt8>) -> String {
    var rest = wikiTitle(content) ?? content
    if rest.suffix(2).elementsEqual(pilcrow) { rest = rest.dropLast(2).trimmed }
    if rest.last == UInt8(ascii: ":") { rest = rest.dropLast().trimmed }
    return String(decoding: rest, as: UTF8.self)
  }

  // MARK: Paragraphs

  /// The line behind a paragraph: savers keep a paragraph on one line, people wrap theirs.
  private func paragraphEnd(from line: Int, in range: Range<Int>, _ depth: Int) -> Int {
    var end = line + 1
    while end < range.upperBound, !page.lines[end].isBlank {
      let before = page.content(end - 1)
      let first = page.content(end).first ?? 0
      let isWrapped =
        before.count >= 50 && !".!?:;|".utf8.contains(before.last ?? 0)
        && first.isLetter && !first.isCapital
        && page.lines[end].indentation == page.lines[line].indentation
      guard isWrapped, depth > 0 || heading(at: end) == nil else { break }
      end += 1
    }
    return end
  }

  func paragraph(_ lines: Range<Int>) -> Block {
    var inlines: [Inline] = []
    for line in lines where !page.lines[line].isBlank {
      if !inlines.isEmpty { inlines.append(.softBreak) }
      inlines += isWiki ? WikiText.inlines(page.text(line)) : [.text(page.text(line))]
    }
    return Block(.paragraph(inlines), span: page.span(ofLines: lines))
  }

  // MARK: Tables

  /// Adds a table, and takes the paragraph before it as its caption where it is one.
  private func add(_ table: Block, to items: inout [PageItem]) {
    guard case .table(var content) = table.content, case .block(let before)? = items.last,
      case .paragraph(let inlines) = before.content, isCaption(inlines)
    else {
      items.append(.block(table))
      return
    }
    items.removeLast()
    content.caption = inlines
    items.append(.block(Block(.table(content), span: before.span.extended(to: table.span))))
  }

  /// `Table 2 Response parameters`: a word for table, a number, words that are no sentence.
  private func isCaption(_ inlines: [Inline]) -> Bool {
    let text = inlines.plainText
    guard text.utf8.count <= 160, text.utf8.last != UInt8(ascii: ".") else { return false }
    for word in ["Table", "表", "テーブル"] where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count).drop { $0 == " " }
      if rest.first?.isNumber ?? false { return true }
    }
    return false
  }

  mutating func warn(_ rule: String, _ headline: String, at span: SourceSpan, fix: String) {
    let warning = Diagnostic(.warning, rule: rule, headline, at: span, fix: fix)
    // A line may be tried as more than one kind of block.
    if diagnostics.last != warning { diagnostics.append(warning) }
  }
}
