import MarkupTree
import SourceText

/// The marks of Jira and Confluence that saved pages keep: `h2. Title`, `{code}`, `||Name||Type||`.
extension BlockReader {
  /// The text behind the mark of a heading; nil for any other line.
  static func wikiTitle(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard content.count > 4, content.first == UInt8(ascii: "h") else { return nil }
    let mark = content.prefix(4).dropFirst()
    guard let level = mark.first, level >= UInt8(ascii: "1"), level <= UInt8(ascii: "6"),
      mark.dropFirst().elementsEqual(". ".utf8)
    else { return nil }
    return content.dropFirst(4).trimmed
  }

  /// The code between two marks that starts on a line.
  mutating func wikiCode(at first: Int, in range: Range<Int>) -> (Block, next: Int)? {
    let content = page.content(first)
    guard content.first == UInt8(ascii: "{"), content.last == UInt8(ascii: "}") else { return nil }
    let inner = content.dropFirst().dropLast()
    let name = inner.prefix { $0 != UInt8(ascii: ":") }
    guard name.elementsEqual("code".utf8) || name.elementsEqual("noformat".utf8),
      inner.allSatisfy({ $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") })
    else { return nil }
    let end = Array("{".utf8) + name + Array("}".utf8)
    var last = first + 1
    while last < range.upperBound, scanBudget > 0, !page.content(last).elementsEqual(end) {
      last += 1
    }
    guard last < range.upperBound, scanBudget > 0 else {
      // A mark without an end must not be looked for from each line again.
      scanBudget -= page.bytes.count
      return nil
    }
    let options = inner.dropFirst(name.count + 1).split(separator: UInt8(ascii: "|"))
    let language = options.first { !$0.contains(UInt8(ascii: "=")) }
    let code = CodeBlock(
      page.literal(Array(first + 1..<last)),
      language: language.map { String(decoding: $0, as: UTF8.self) })
    return (Block(.code(code), span: page.span(ofLines: first..<last + 1)), last + 1)
  }

  /// The table whose header cells stand between two pipes each.
  func wikiTable(at first: Int, in range: Range<Int>) -> (Block, next: Int)? {
    guard page.content(first).starts(with: "||".utf8) else { return nil }
    let head = cells(of: first, mark: 2)
    guard head.count >= 2 else { return nil }
    var rows: [TableRow] = []
    var line = first + 1
    while line < range.upperBound, page.content(line).first == UInt8(ascii: "|"),
      !page.content(line).starts(with: "||".utf8)
    {
      rows.append(row(Array(cells(of: line, mark: 1).prefix(head.count)), at: line))
      line += 1
    }
    guard !rows.isEmpty else { return nil }
    let table = Table(columnCount: head.count, header: [row(head, at: first)], body: rows)
    return (Block(.table(table), span: page.span(ofLines: first..<line)), line)
  }

  /// What stands between marks of so many pipes; a pipe behind a backslash is text.
  private func cells(of line: Int, mark: Int) -> [ArraySlice<UInt8>] {
    var content = page.content(line).dropFirst(mark)
    while content.last == UInt8(ascii: "|") { content = content.dropLast() }
    var cells: [ArraySlice<UInt8>] = []
    var start = content.startIndex
    var place = start
    while place < content.endIndex {
      let isMark =
        content[place] == UInt8(ascii: "|")
        && (place == content.startIndex || content[place - 1] != UInt8(ascii: "\\"))
      guard isMark else {
        place += 1
        continue
      }
      cells.append(content[start..<place].trimmed)
      place = min(place + mark, content.endIndex)
      start = place
    }
    return cells + [content[start...].trimmed]
  }

  private func row(_ cells: [ArraySlice<UInt8>], at line: Int) -> TableRow {
    TableRow(
      cells: cells.enumerated().map { column, content in
        let span = page.span(content.startIndex..<content.endIndex)
        let text = WikiText.inlines(String(decoding: content, as: UTF8.self))
        return TableCell(
          blocks: content.isEmpty ? [] : [Block(.paragraph(text), span: span)], column: column,
          span: span)
      }, span: page.span(page.lines[line].content))
  }
}
