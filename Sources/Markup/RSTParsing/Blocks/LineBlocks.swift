import MarkupTree
import SourceText

/// Line blocks: lines behind `|` whose breaks count.
extension BlockParser {
  /// Lines behind bars; an indented line below one continues it.
  mutating func lineBlock(_ scope: inout BlockScope) -> Bool {
    guard let first = scope.current, isBar(first) else { return false }
    var lines: [[Inline]] = []
    let start = scope.index
    while let line = scope.current, isBar(line) {
      var pieces: [Line] = []
      let behind = buffer.line(from: line.start + min(2, line.count), to: line.end)
      if !behind.isBlank { pieces.append(behind.dedented(by: behind.indent)) }
      scope.index += 1
      while let next = scope.current, !next.isBlank, next.indent > 0 {
        pieces.append(next.dedented(by: next.indent))
        scope.index += 1
      }
      var inlines = inlines(pieces)
      if behind.indent > 0 {
        inlines.insert(.text(String(repeating: " ", count: behind.indent)), at: 0)
      }
      lines.append(inlines.joiningText)
    }
    let span = span(of: scope.lines[start..<scope.index])
    scope.append(Block(.lineBlock(lines), span: span, labels: takeInlineLabels()))
    if let line = scope.current, !line.isBlank { reportUnindent("a line block", before: scope) }
    return true
  }

  private func isBar(_ line: Line) -> Bool {
    line.indent == 0 && !line.isBlank && buffer.bytes[line.start] == UInt8(ascii: "|")
      && (line.count == 1 || buffer.bytes[line.start + 1] == UInt8(ascii: " "))
  }
}
