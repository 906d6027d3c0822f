import MarkupTree
import SourceText

/// Definition lists: a term, and its definition indented on the next line.
extension BlockParser {
  /// A term whose next line is indented, and all such terms that follow.
  mutating func definitionList(_ scope: inout BlockScope) {
    guard let first = scope.current else { return }
    var items: [DefinitionItem] = []
    var endsWithBlank = true
    var end = span(of: [first])
    repeat {
      guard let term = scope.current else { break }
      let block = scope.lines.indentedBlock(at: scope.index + 1)
      scope.index = block.end
      endsWithBlank = block.endsWithBlank
      var item = definitionItem(term)
      item.blocks = blocks(block.lines, depth: scope.innerDepth)
      items.append(item)
      end = span(of: block.lines)
      scope.skipBlankLines()
    } while isTerm(scope)
    let span = span(of: [first]).extended(to: end)
    scope.append(Block(.definitionList(items), span: span, labels: takeInlineLabels()))
    if !endsWithBlank { reportUnindent("a definition list", before: scope) }
  }

  /// Whether the line is plain text with an indented line below it.
  private func isTerm(_ scope: BlockScope) -> Bool {
    guard let line = scope.current, line.indent == 0,
      let next = scope.line(at: scope.index + 1), next.indent > 0
    else { return false }
    return !startsBodyElement(line)
  }

  /// Splits the classifiers, which ` : ` separates outside of markup, off a term.
  private mutating func definitionItem(_ line: Line) -> DefinitionItem {
    var parts: [[Inline]] = [[]]
    for inline in inlines([line]) {
      guard case .text(let text) = inline else {
        parts[parts.count - 1].append(inline)
        continue
      }
      for (index, piece) in Self.splitAtColons(text).enumerated() {
        if index > 0 { parts.append([]) }
        if !piece.isEmpty { parts[parts.count - 1].append(.text(piece)) }
      }
    }
    return DefinitionItem(
      term: parts[0],
      classifiers: Array(parts.dropFirst()),
      blocks: [],
      span: span(of: [line])
    )
  }

  private static func splitAtColons(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let space = UInt8(ascii: " ")
    var pieces: [String] = []
    var start = 0
    var index = 1
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: ":"), bytes[index - 1] == space, bytes[index + 1] == space {
        var end = index
        while end > start, bytes[end - 1] == space { end -= 1 }
        pieces.append(String(decoding: bytes[start..<end], as: UTF8.self))
        start = bytes.endOfRun(of: space, from: index + 1, limit: bytes.count)
        index = start
      }
      index += 1
    }
    pieces.append(String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self))
    return pieces
  }

  /// Whether a line starts a construct other than text, so that no term can be on it.
  private func startsBodyElement(_ line: Line) -> Bool {
    let bytes = buffer.bytes
    func marker(_ length: Int) -> Bool {
      line.count == length || bytes.at(line.start + length) == UInt8(ascii: " ")
    }
    switch bytes[line.start] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return marker(1) || isOption(line) || isGridBorder(line)
        || buffer.adornmentCharacter(of: line) != nil
    case UInt8(ascii: "/"): return isOption(line)
    case UInt8(ascii: "="): return isSimpleBorder(line)
    case UInt8(ascii: ":"): return fieldMarker(of: line) != nil
    case UInt8(ascii: "|"): return marker(1)
    case UInt8(ascii: "."):
      return line.count >= 2 && bytes[line.start + 1] == UInt8(ascii: ".") && marker(2)
    case UInt8(ascii: "_"):
      return line.count >= 2 && bytes[line.start + 1] == UInt8(ascii: "_") && marker(2)
    case UInt8(ascii: ">"):
      return line.count >= 3
        && bytes[line.start..<line.start + 3].allSatisfy {
          $0 == UInt8(ascii: ">")
        } && marker(3)
    case 0xE2:
      return bytes.scalar(at: line.start).map {
        "\u{2022}\u{2023}\u{2043}".unicodeScalars.contains($0)
      }
        == true && marker(3)
    default:
      // A numbered line with an indented line below it is a list item.
      return Enumerator(line, in: bytes, expecting: nil) != nil
        || buffer.adornmentCharacter(of: line) != nil
    }
  }
}
