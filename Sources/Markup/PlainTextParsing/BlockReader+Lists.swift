import MarkupTree
import SourceText
import Vocabulary

extension BlockReader {
  private static let bullets: [[UInt8]] = ["•", "◦", "▪", "●", "○", "·", "‣", "-", "*", "–"].map {
    Array($0.utf8)
  }

  /// The bytes of a bullet and the blanks behind it, or nil for a line that starts with none.
  static func bulletWidth(_ line: ArraySlice<UInt8>) -> Int? {
    guard let bullet = bullets.first(where: { line.starts(with: $0) }) else { return nil }
    return width(ofMark: bullet.count, in: line)
  }

  /// The number and the bytes of `1.` or `1)` and the blanks behind it.
  private static func ordinal(_ line: ArraySlice<UInt8>) -> (number: Int, width: Int)? {
    let digits = line.prefix(while: \.isDigit)
    guard (1...4).contains(digits.count), digits.endIndex < line.endIndex,
      ".)".utf8.contains(line[digits.endIndex]),
      let width = width(ofMark: digits.count + 1, in: line),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return (number, width)
  }

  /// The width with the blanks behind the mark; nil where no blank and no text follows.
  private static func width(ofMark mark: Int, in line: ArraySlice<UInt8>) -> Int? {
    let rest = line.dropFirst(mark)
    let text = rest.drop { $0.isBlank || $0 == 0xC2 || $0 == 0xA0 }
    return text.startIndex > rest.startIndex && !text.isEmpty
      ? text.startIndex - line.startIndex : nil
  }

  /// The list that starts on a line: items whose marks stand in one column, each with all lines that
  /// are indented further than its mark.
  mutating func list(at first: Int, in range: Range<Int>, _ depth: Int) -> (Block, next: Int)? {
    let content = page.content(first)
    let start = Self.ordinal(content)?.number
    guard start != nil || Self.bulletWidth(content) != nil else { return nil }
    let column = page.lines[first].indentation
    var items: [ListItem] = []
    var line = first
    let outer = context
    while line < range.upperBound, page.lines[line].indentation == column {
      let content = page.content(line)
      let width = start == nil ? Self.bulletWidth(content) : Self.ordinal(content)?.width
      guard let width else { break }
      let end = itemEnd(from: line, in: range, column)
      let span = page.span(ofLines: line..<end)
      page.lines[line].content = content.startIndex + width..<content.endIndex
      page.lines[line].start = content.startIndex + width
      page.lines[line].indentation += width
      context = vocabulary.section(page.text(line)) ?? outer
      items.append(ListItem(blocks: readBlocks(line..<end, depth: depth + 1), span: span))
      line = page.filled(from: end, in: range)
    }
    context = outer
    guard let head = items.first, let last = items.last else { return nil }
    let list = Block(
      .list(List(start: start, items: items)), span: head.span.extended(to: last.span))
    return (list, line)
  }

  private func itemEnd(from line: Int, in range: Range<Int>, _ column: Int) -> Int {
    var end = line + 1
    while end < range.upperBound, page.lines[end].isBlank || page.lines[end].indentation > column {
      end += 1
    }
    while end > line + 1, page.lines[end - 1].isBlank { end -= 1 }
    return end
  }
}
