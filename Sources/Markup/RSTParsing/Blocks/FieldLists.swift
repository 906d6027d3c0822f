import MarkupTree
import SourceText

/// Field lists: `:name: body`.
extension BlockParser {
  /// The place of a field's name in its line, and the length of the marker with the spaces behind.
  struct FieldMarker {
    var name: Range<Int>
    var length: Int
  }

  /// Fields, one below the other, with or without blank lines between.
  mutating func fieldList(_ scope: inout BlockScope) -> Bool {
    guard let first = scope.current, fieldMarker(of: first) != nil else { return false }
    var fields: [Field] = []
    var endsWithBlank = true
    var end = span(of: [first])
    while let line = scope.current, line.indent == 0, let marker = fieldMarker(of: line) {
      let block = scope.lines.indentedBlock(at: scope.index, marker: marker.length)
      scope.index = block.end
      endsWithBlank = block.endsWithBlank
      let blocks = blocks(block.lines, depth: scope.innerDepth)
      fields.append(field(marker, blocks))
      end = block.lines.isEmpty ? span(of: [line]) : span(of: block.lines)
      scope.skipBlankLines()
    }
    scope.append(Block(.fieldList(fields), span: span(of: [first]).extended(to: end)))
    if !endsWithBlank { reportUnindent("a field list", before: scope) }
    return true
  }

  /// A field with the name that stands in a marker.
  func field(_ marker: FieldMarker, _ blocks: [Block]) -> Field {
    Field(
      name: Self.unescaped(buffer.text(marker.name)),
      blocks: blocks,
      span: buffer.span(marker.name)
    )
  }

  /// The field marker at the start of a line: a colon, a name without space at its ends, in which
  /// colons are escaped or inside a word, a colon, and a space or the end.
  func fieldMarker(of line: Line) -> FieldMarker? {
    let bytes = buffer.bytes
    guard line.count >= 3, bytes[line.start] == UInt8(ascii: ":") else { return nil }
    let start = line.start + 1
    guard bytes[start] != UInt8(ascii: ":"), bytes[start] != UInt8(ascii: " ") else { return nil }
    var index = start
    while index < line.end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: ":"):
        let isEnd = index + 1 == line.end || bytes[index + 1] == UInt8(ascii: " ")
        if isEnd, bytes[index - 1] != UInt8(ascii: " ") {
          let end = bytes.endOfRun(of: UInt8(ascii: " "), from: index + 1, limit: line.end)
          return FieldMarker(name: start..<index, length: end - line.start)
        }
        if isEnd || bytes[index + 1] == UInt8(ascii: "`") { return nil }
        index += 1
      default: index += 1
      }
    }
    return nil
  }

  /// A text without the backslashes that escape.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      if !(isEscaped && byte == UInt8(ascii: " ")) { result.append(byte) }
      isEscaped = false
    }
    return String(decoding: result, as: UTF8.self)
  }
}
