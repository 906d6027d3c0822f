import MarkupTree
import SourceText

/// JSON without a literal block: to reStructuredText it is running text, or a term and its definition.
extension BlockParser {
  /// Takes an object or array of JSON that stands on lines of its own below a label with a colon.
  ///
  /// Its brackets match, and nothing stands behind the last.
  mutating func bareJSON(_ line: Line, _ scope: inout BlockScope) -> Bool {
    let first = buffer.bytes[line.start]
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "["), goesOn(line, in: scope),
      isBelowLabel(scope), let end = endOfJSON(from: scope.index, in: scope)
    else { return false }
    let lines = Array(scope.lines[scope.index...end])
    scope.index = end + 1
    scope.append(Block(.code(CodeBlock(literal(lines))), span: span(of: lines)))
    return true
  }

  /// Whether what stands behind the first bracket may stand there in JSON; `[1]` and `{name}` are text.
  private func goesOn(_ line: Line, in scope: BlockScope) -> Bool {
    let bytes = buffer.bytes
    var next = line.start + 1
    while next < line.end, bytes[next] == UInt8(ascii: " ") { next += 1 }
    if next < line.end { return "\"{[".utf8.contains(bytes[next]) }
    guard let below = scope.line(at: scope.index + 1), !below.isBlank else { return false }
    return "\"{[}]".utf8.contains(bytes[below.textStart])
  }

  /// Whether the last text above ends with a colon.
  private func isBelowLabel(_ scope: BlockScope) -> Bool {
    let above = scope.lines[..<scope.index].last { !$0.isBlank }
    return above.map { $0.indent == 0 && buffer.bytes[$0.end - 1] == UInt8(ascii: ":") } ?? false
  }

  /// The line whose last byte closes the first bracket; nil where none does.
  private mutating func endOfJSON(from start: Int, in scope: BlockScope) -> Int? {
    var depth = 0
    for index in start..<scope.lines.count {
      let line = scope.lines[index]
      // A bracket that is never closed must not be looked for from each line again.
      jsonBudget -= line.count + 1
      if jsonBudget < 0 { return nil }
      var isInString = false
      var place = line.start
      while place < line.end {
        let byte = buffer.bytes[place]
        place += 1
        if isInString {
          if byte == UInt8(ascii: "\\") { place += 1 }
          if byte == UInt8(ascii: "\"") { isInString = false }
          continue
        }
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          depth -= 1
          if depth == 0 { return place == line.end ? index : nil }
        default: continue
        }
      }
    }
    return nil
  }
}
