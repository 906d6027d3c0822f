import MarkupTree
import SourceText

/// Block quotes, which are only indented, and doctest blocks, which look like a Python session.
extension BlockParser {
  /// Indented lines; an attribution (`-- name`) closes a quote, and what follows it is another.
  mutating func blockQuote(_ scope: inout BlockScope) {
    let block = scope.lines.indentedBlock(at: scope.index)
    scope.index = max(block.end, scope.index + 1)
    var start = 0
    while start < block.lines.count {
      let attribution = attribution(in: block.lines, from: start)
      let quoted = block.lines[start..<(attribution?.lowerBound ?? block.lines.count)]
      var blocks = blocks(Array(quoted).trimmingBlankLines(), depth: scope.innerDepth)
      var end = span(of: quoted)
      if let attribution {
        let lines = attributionLines(block.lines[attribution])
        end = span(of: lines)
        blocks.append(Block(.paragraph(inlines(lines)), span: end, labels: takeInlineLabels()))
      }
      start = attribution?.upperBound ?? block.lines.count
      while start < block.lines.count, block.lines[start].isBlank { start += 1 }
      scope.append(Block(.quote(blocks), span: span(of: quoted).extended(to: end)))
    }
    if !block.endsWithBlank { reportUnindent("a block quote", before: scope) }
  }

  /// The lines of the first attribution: after a blank line, at the left edge, one text block whose
  /// lines from the second on are indented alike.
  private func attribution(in lines: [Line], from start: Int) -> Range<Int>? {
    var index = start + 1
    while index < lines.count {
      defer { index += 1 }
      guard lines[index - 1].isBlank, lines[index].indent == 0, !lines[index].isBlank,
        attributionMark(lines[index]) != nil
      else { continue }
      var end = index + 1
      while end < lines.count, !lines[end].isBlank { end += 1 }
      if end > index + 1 {
        let indent = lines[index + 1].indent
        guard lines[index + 1..<end].allSatisfy({ $0.indent == indent }) else { continue }
      }
      return index..<end
    }
    return nil
  }

  /// The length of `--`, `---` or a dash with the spaces behind it.
  private func attributionMark(_ line: Line) -> Int? {
    let bytes = buffer.bytes
    var end = bytes.endOfRun(of: UInt8(ascii: "-"), from: line.start, limit: line.end)
    if bytes.scalar(at: line.start) == "\u{2014}" {
      end = line.start + 3
    } else if end - line.start < 2 || end - line.start > 3 {
      return nil
    }
    end = bytes.endOfRun(of: UInt8(ascii: " "), from: end, limit: line.end)
    return end < line.end ? end - line.start : nil
  }

  private func attributionLines(_ lines: ArraySlice<Line>) -> [Line] {
    var result = lines.map { $0.dedented(by: $0.indent) }
    if let first = result.first, let mark = attributionMark(first) {
      result[0] = first.dropping(marker: mark)
    }
    return result
  }

  /// A Python session: from `>>>` to the next blank line.
  mutating func doctest(_ scope: inout BlockScope) -> Bool {
    guard let line = scope.current, line.count >= 3 else { return false }
    let end = buffer.bytes.endOfRun(of: UInt8(ascii: ">"), from: line.start, limit: line.end)
    guard end - line.start == 3, end == line.end || buffer.bytes[end] == UInt8(ascii: " ") else {
      return false
    }
    let start = scope.index
    while let line = scope.current, !line.isBlank { scope.index += 1 }
    let lines = Array(scope.lines[start..<scope.index])
    scope.append(Block(.code(CodeBlock(literal(lines))), span: span(of: lines)))
    return true
  }
}
