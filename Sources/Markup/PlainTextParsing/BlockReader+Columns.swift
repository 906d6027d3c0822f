import MarkupTree
import SourceText
import Vocabulary

/// Tables of tabs and of aligned columns, and names with a remark in parentheses below them: forms that
/// text keeps which was copied from a page or written by hand.
extension BlockReader {
  /// A piece of a line, and the column that it starts in.
  private struct Piece {
    var content: Range<Int>
    var column: Int
  }

  /// The table whose header is a line of pieces that tabs or blanks set apart; nil where no two of them
  /// are headers of columns, or no row follows.
  mutating func columnTable(at first: Int, in range: Range<Int>) -> (Block, next: Int)? {
    let content = page.content(first)
    let hasTabs = content.contains(0x09)
    guard hasTabs || content.containsText("  ") else { return nil }
    let head = pieces(of: first, hasTabs: hasTabs)
    let roles = head.map { vocabulary.column(text($0.content)) }
    guard head.count >= 2, roles.count(where: { $0 != nil }) >= 2,
      roles.contains(where: { [.name, .status, .errorCode, .value, .path].contains($0) })
    else { return nil }
    var rows: [[[Range<Int>]]] = []
    var places: [Int] = []
    var line = first + 1
    if line < range.upperBound, isRule(page.content(line)) { line += 1 }
    while line < range.upperBound, !page.lines[line].isBlank,
      let cells = cells(of: line, below: head, hasTabs: hasTabs)
    {
      if cells[0].isEmpty, !rows.isEmpty {
        // A line without a name goes on with the row above.
        for (column, content) in cells.enumerated() where !content.isEmpty {
          rows[rows.count - 1][column].append(content)
        }
      } else {
        rows.append(cells.map { $0.isEmpty ? [] : [$0] })
        places.append(line)
      }
      line += 1
    }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      columnCount: head.count,
      header: [row(head.map { [$0.content] }, at: first)],
      body: zip(rows, places).map { row($0, at: $1) })
    return (Block(.table(table), span: page.span(ofLines: first..<line)), line)
  }

  private func text(_ content: Range<Int>) -> String {
    String(decoding: page.bytes[content], as: UTF8.self)
  }

  private func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.allSatisfy { "-= \t+".utf8.contains($0) }
  }

  /// The pieces of a line: between tabs, or between two blanks and more.
  private func pieces(of line: Int, hasTabs: Bool) -> [Piece] {
    let range = page.lines[line].content
    var pieces: [Piece] = []
    var column = page.lines[line].indentation
    var start = range.lowerBound
    var startColumn = column
    func add(_ end: Int) {
      let content = page.bytes[start..<end].trimmed
      pieces.append(Piece(content: content.startIndex..<content.endIndex, column: startColumn))
    }
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = page.bytes[place]
      let isBreak =
        hasTabs
        ? byte == 0x09
        : byte == 0x20 && place + 1 < range.upperBound && page.bytes[place + 1] == 0x20
      if isBreak {
        add(place)
        while !hasTabs, place < range.upperBound, page.bytes[place] == 0x20 {
          place += 1
          column += 1
        }
        if hasTabs {
          place += 1
          column += 1
        }
        (start, startColumn) = (place, column)
      } else {
        place += 1
        // Bytes that go on with a character have no column.
        if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
    add(range.upperBound)
    return pieces
  }

  /// The cells of a row, one for each column of the header, empty where the line has nothing there; nil
  /// for a line that is no row.
  private func cells(of line: Int, below head: [Piece], hasTabs: Bool) -> [Range<Int>]? {
    let pieces = pieces(of: line, hasTabs: hasTabs)
    let end = page.lines[line].content.upperBound
    var cells = [Range<Int>](repeating: end..<end, count: head.count)
    if hasTabs {
      // A first cell that is empty is cut off the line.
      let isCut = page.bytes[page.lines[line].start] == 0x09
      let offset = isCut ? 1 : 0
      guard pieces.count + offset <= head.count, pieces.count + offset >= 2 else { return nil }
      for (index, piece) in pieces.enumerated() { cells[index + offset] = piece.content }
      return cells
    }
    for piece in pieces {
      // The column under whose head it starts, or that it reaches from the left.
      guard let index = head.lastIndex(where: { $0.column <= piece.column + 1 }) else { return nil }
      if cells[index].isEmpty {
        cells[index] = piece.content
      } else {
        cells[index] = cells[index].lowerBound..<piece.content.upperBound
      }
    }
    return pieces.count == 1 && !cells[0].isEmpty ? nil : cells
  }

  private func row(_ cells: [[Range<Int>]], at line: Int) -> TableRow {
    TableRow(
      cells: cells.enumerated().map { column, parts in
        let start = parts.first?.lowerBound ?? page.lines[line].content.lowerBound
        let span = page.span(start..<max(start, parts.last?.upperBound ?? start))
        let inlines = parts.flatMap { [.softBreak, Inline.text(text($0))] }.dropFirst()
        return TableCell(
          blocks: parts.isEmpty ? [] : [Block(.paragraph(Array(inlines)), span: span)],
          column: column, span: span)
      }, span: page.span(page.lines[line].content))
  }

  // MARK: Names with a remark below

  /// The names that stand on lines of their own in a section about parameters, each with a line below
  /// that starts with a remark: `(Required, string) The name`.
  func definitionList(at first: Int, in range: Range<Int>) -> (Block, next: Int)? {
    guard context.map(Self.describesFields) ?? false else { return nil }
    var items: [DefinitionItem] = []
    var line = first
    var end = first
    while line < range.upperBound, isName(line), line + 1 < range.upperBound, isRemark(line + 1) {
      var last = line + 2
      while last < range.upperBound, !page.lines[last].isBlank, heading(at: last) == nil,
        !(isName(last) && last + 1 < range.upperBound && isRemark(last + 1))
      {
        last += 1
      }
      items.append(
        DefinitionItem(
          term: [.text(page.text(line))], blocks: [paragraph(line + 1..<last)],
          span: page.span(ofLines: line..<last)))
      end = last
      line = page.filled(from: last, in: range)
    }
    guard !items.isEmpty else { return nil }
    return (Block(.definitionList(items), span: page.span(ofLines: first..<end)), end)
  }

  private static func describesFields(_ role: SectionRole) -> Bool {
    switch role {
    case .parameters, .pathParameters, .queryParameters, .requestParameters, .requestHeaders,
      .requestBody, .responseParameters, .responseHeaders, .responseBody:
      true
    default: false
    }
  }

  private func isName(_ line: Int) -> Bool {
    let content = page.content(line)
    return !content.isEmpty && content.count <= 80
      && content.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "(") }
  }

  /// Whether a line starts with words in parentheses that say whether something has to be given.
  private func isRemark(_ line: Int) -> Bool {
    let content = page.content(line)
    guard content.first == UInt8(ascii: "("),
      let end = content.firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ",") })
    else { return false }
    let word = content[(content.startIndex + 1)..<end]
    return word.count <= 24
      && vocabulary.requirement(String(decoding: word, as: UTF8.self)) != nil
  }
}
