import MarkupTree
import SourceText

/// Option lists: command line options, and behind two spaces or below what they do.
extension BlockParser {
  /// Options, one below the other; they become terms with definitions.
  mutating func optionList(_ scope: inout BlockScope) -> Bool {
    guard let first = scope.current, isOption(first) else { return false }
    var items: [DefinitionItem] = []
    var endsWithBlank = true
    while let line = scope.current, line.indent == 0, let marker = optionMarker(of: line) {
      let block = scope.lines.indentedBlock(at: scope.index, marker: marker.length)
      if block.lines.isEmpty { break }
      scope.index = block.end
      endsWithBlank = block.endsWithBlank
      let options = buffer.text(line.start..<line.start + marker.options)
      items.append(
        DefinitionItem(
          term: [.text(options)],
          blocks: blocks(block.lines, depth: scope.innerDepth),
          span: buffer.span(line.start..<line.start + marker.options)
        )
      )
      scope.skipBlankLines()
    }
    guard let last = items.last else { return false }
    let end = last.blocks.last?.span ?? last.span
    scope.append(Block(.definitionList(items), span: span(of: [first]).extended(to: end)))
    if !endsWithBlank { reportUnindent("an option list", before: scope) }
    return true
  }

  /// Whether options stand at the start of the line.
  func isOption(_ line: Line) -> Bool { optionMarker(of: line) != nil }

  /// The length of the options at the start of a line, without and with the spaces behind them.
  private func optionMarker(of line: Line) -> (options: Int, length: Int)? {
    let bytes = buffer.bytes
    var index = line.start
    while true {
      guard let end = endOfOption(from: index, limit: line.end) else { return nil }
      index = end
      if index + 1 < line.end, bytes[index] == UInt8(ascii: ","),
        bytes[index + 1] == UInt8(ascii: " ")
      {
        index += 2
        continue
      }
      let behind = bytes.endOfRun(of: UInt8(ascii: " "), from: index, limit: line.end)
      guard behind == line.end || behind - index >= 2 else { return nil }
      return (index - line.start, behind - line.start)
    }
  }

  private func endOfOption(from start: Int, limit: Int) -> Int? {
    let bytes = buffer.bytes
    guard start + 1 < limit else { return nil }
    let lead = bytes[start]
    let isLong =
      lead == UInt8(ascii: "-") && bytes[start + 1] == UInt8(ascii: "-")
      || lead == UInt8(ascii: "/")
    var index = start + (lead == UInt8(ascii: "-") && isLong ? 2 : 1)
    if isLong {
      guard index < limit, bytes[index].isAlphanumeric else { return nil }
      while index < limit, bytes[index].isOptionByte { index += 1 }
      if index < limit, bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: " ") {
        return endOfArgument(from: index + 1, limit: limit) ?? index
      }
      return index
    }
    guard lead == UInt8(ascii: "-") || lead == UInt8(ascii: "+"), bytes[index].isAlphanumeric else {
      return nil
    }
    index += 1
    let spaced = index < limit && bytes[index] == UInt8(ascii: " ") ? index + 1 : index
    return endOfArgument(from: spaced, limit: limit) ?? index
  }

  private func endOfArgument(from start: Int, limit: Int) -> Int? {
    let bytes = buffer.bytes
    guard start < limit else { return nil }
    if bytes[start] == UInt8(ascii: "<") {
      var index = start + 1
      while index < limit, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") {
        index += 1
      }
      return index < limit && bytes[index] == UInt8(ascii: ">") && index > start + 1
        ? index + 1 : nil
    }
    guard bytes[start].isLetter else { return nil }
    var index = start
    while index < limit, bytes[index].isOptionByte { index += 1 }
    return index
  }
}

extension UInt8 {
  fileprivate var isOptionByte: Bool {
    isAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
