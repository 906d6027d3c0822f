import MarkupTree
import SourceText

/// Bullet lists and enumerated lists.
extension BlockParser {
  /// A list whose items start with `-`, `+`, `*` or a Unicode bullet.
  mutating func bulletList(_ scope: inout BlockScope) -> Bool {
    guard let first = scope.current, let bullet = bullet(of: first) else { return false }
    var items: [ListItem] = []
    var endsWithBlank = true
    while let line = scope.current, line.indent == 0, let next = self.bullet(of: line),
      next.character == bullet.character
    {
      items.append(listItem(marker: next.length, &scope, endsWithBlank: &endsWithBlank))
      scope.skipBlankLines()
    }
    scope.append(Block(.list(List(items: items)), span: listSpan(first, items)))
    if !endsWithBlank { reportUnindent("a bullet list", before: scope) }
    return true
  }

  /// A list whose items are numbered.
  mutating func enumeratedList(_ scope: inout BlockScope) -> Bool {
    guard let first = scope.current,
      let enumerator = Enumerator(first, in: buffer.bytes, expecting: nil),
      isListItem(enumerator, at: scope.index, scope)
    else { return false }
    var items: [ListItem] = []
    var endsWithBlank = true
    var next: Enumerator? = enumerator
    while let current = next {
      items.append(listItem(marker: current.length, &scope, endsWithBlank: &endsWithBlank))
      scope.skipBlankLines()
      next = following(current, scope)
    }
    let list = List(start: enumerator.ordinal, items: items)
    scope.append(Block(.list(list), span: listSpan(first, items)))
    if !endsWithBlank { reportUnindent("an enumerated list", before: scope) }
    return true
  }

  /// The enumerator of the next item: one up, or `#`, and behind `#` no other.
  private func following(_ previous: Enumerator, _ scope: BlockScope) -> Enumerator? {
    guard let line = scope.current, line.indent == 0,
      let next = Enumerator(line, in: buffer.bytes, expecting: previous.sequence),
      next.format == previous.format, next.isAutomatic || next.follows(previous),
      isListItem(next, at: scope.index, scope)
    else { return nil }
    return next
  }

  /// The line behind an item must be blank, indented or the next item: `A. Einstein was` is text.
  private func isListItem(_ item: Enumerator, at index: Int, _ scope: BlockScope) -> Bool {
    guard let next = scope.line(at: index + 1), !next.isBlank, next.indent == 0 else { return true }
    guard let other = Enumerator(next, in: buffer.bytes, expecting: item.sequence) else {
      return false
    }
    return other.format == item.format && other.length < next.count
      && (other.isAutomatic || other.follows(item))
  }

  private mutating func listItem(
    marker: Int,
    _ scope: inout BlockScope,
    endsWithBlank: inout Bool
  ) -> ListItem {
    let start = scope.index
    let first = scope.lines[start]
    let block = scope.lines.indentedBlock(
      at: start,
      marker: marker,
      indent: marker < first.count ? marker : nil
    )
    scope.index = block.end
    endsWithBlank = block.endsWithBlank
    let blocks = blocks(block.lines, depth: scope.innerDepth)
    let end = block.lines.last?.end ?? first.end
    return ListItem(blocks: blocks, span: span(from: first.start, to: max(end, first.end)))
  }

  private func listSpan(_ first: Line, _ items: [ListItem]) -> SourceSpan {
    let start = span(of: [first])
    return items.last.map { start.extended(to: $0.span) } ?? start
  }

  /// The bullet at the start of a line, and its length with the spaces behind it.
  private func bullet(of line: Line) -> (character: UInt32, length: Int)? {
    let bytes = buffer.bytes
    var width = 1
    var character = UInt32(bytes[line.start])
    switch bytes[line.start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): break
    default:
      guard let scalar = bytes.scalar(at: line.start),
        scalar == "\u{2022}" || scalar == "\u{2023}" || scalar == "\u{2043}"
      else { return nil }
      character = scalar.value
      width = 3
    }
    let end = bytes.endOfRun(of: UInt8(ascii: " "), from: line.start + width, limit: line.end)
    guard end > line.start + width || end == line.end else { return nil }
    return (character, end - line.start)
  }
}
