import MarkupTree
import SourceText

/// Explicit markup: what starts with two full stops and a space.
extension BlockParser {
  /// A footnote, citation, target, substitution definition, directive or comment.
  mutating func explicitMarkup(_ scope: inout BlockScope) -> Bool {
    guard let line = scope.current, let marker = explicitMarker(of: line) else { return false }
    let content = line.start + marker
    let handled =
      switch buffer.bytes.at(content) {
      case UInt8(ascii: "[") where content < line.end: footnote(marker, &scope)
      case UInt8(ascii: "_") where content < line.end: target(marker, &scope)
      case UInt8(ascii: "|") where content < line.end: substitutionDefinition(marker, &scope)
      default: directive(marker, &scope)
      }
    if !handled { comment(marker, &scope) }
    return true
  }

  /// The length of `..` with the spaces behind it.
  private func explicitMarker(of line: Line) -> Int? {
    let bytes = buffer.bytes
    guard line.count >= 2, bytes[line.start + 1] == UInt8(ascii: ".") else { return nil }
    if line.count == 2 { return 2 }
    let end = bytes.endOfRun(of: UInt8(ascii: " "), from: line.start + 2, limit: line.end)
    return end > line.start + 2 ? end - line.start : nil
  }

  /// `..` before anything that is no other construct; alone before a blank line it is empty.
  private mutating func comment(_ marker: Int, _ scope: inout BlockScope) {
    let line = scope.lines[scope.index]
    if line.count == 2, scope.line(at: scope.index + 1)?.isBlank ?? true {
      scope.index += 1
      scope.append(Block(.comment(literal([])), span: span(of: [line])))
      return
    }
    reportLostDirective(line, from: line.start + marker)
    let block = takeBlock(marker, "a comment", &scope)
    scope.append(
      Block(.comment(literal(block)), span: span(from: line, through: block))
    )
  }

  /// Notes a comment that was meant to be a directive: `.. note: text`, `.. code-block json`.
  private mutating func reportLostDirective(_ line: Line, from start: Int) {
    let bytes = buffer.bytes
    guard let end = bytes.endOfSimpleName(from: start, limit: line.end) else { return }
    let name = buffer.text(start..<end)
    let hasColon = end < line.end && bytes[end] == UInt8(ascii: ":")
    // Comments start with words such as `note` and `image`, and people mark them with `todo:`.
    let isNoWord = name.utf8.contains { "-_:".utf8.contains($0) }
    let rest = hasColon ? end + 1 : end
    guard hasColon || isNoWord, name.lowercased() != "todo",
      rest == line.end || bytes[rest] == UInt8(ascii: " "),
      DirectiveKind.named(name.lowercased()) != nil
    else { return }
    let argument = buffer.text(rest..<line.end)
    report(
      .warning,
      rule: "rst-directive-colons",
      "without two colons behind '\(name)' this is a comment, and what it holds is left out",
      at: line,
      fix: "Write '.. \(name)::\(argument)'"
    )
  }

  /// Takes the lines of an explicit construct: what stands behind the marker on its first line, and
  /// the indented lines below.
  mutating func takeBlock(_ marker: Int, _ construct: String, _ scope: inout BlockScope) -> [Line] {
    let block = scope.lines.indentedBlock(at: scope.index, marker: marker)
    scope.index = block.end
    if !block.endsWithBlank, let line = scope.current, !startsExplicitMarkup(line) {
      reportUnindent(construct, before: scope)
    }
    return block.lines
  }

  private func startsExplicitMarkup(_ line: Line) -> Bool {
    guard buffer.bytes.at(line.start) == UInt8(ascii: ".") else { return false }
    return explicitMarker(of: line) != nil
  }

  /// `.. [label] text`: a footnote or a citation.
  private mutating func footnote(_ marker: Int, _ scope: inout BlockScope) -> Bool {
    let line = scope.lines[scope.index]
    let bytes = buffer.bytes
    let start = line.start + marker + 1
    guard let end = bytes.endOfFootnoteLabel(from: start, limit: line.end),
      bytes.at(end) == UInt8(ascii: "]"), end < line.end,
      end + 1 == line.end || bytes[end + 1] == UInt8(ascii: " ")
    else { return false }
    let behind = bytes.endOfRun(of: UInt8(ascii: " "), from: end + 1, limit: line.end)
    let written = buffer.text(start..<end)
    let label = references.defineFootnote(written)
    // `[#name]` and citations are targets too: `name_` leads to them.
    let name = written.utf8.first == UInt8(ascii: "#") ? String(written.dropFirst()) : written
    let labels = Int(name) != nil || name.isEmpty || name == "*" ? [] : [name]
    for label in labels { references.addLabel(label) }
    let block = takeBlock(behind - line.start, "a footnote", &scope)
    let blocks = blocks(block, depth: scope.innerDepth)
    let place = span(from: line, through: block)
    scope.append(Block(.footnote(label: label, blocks), span: place, labels: labels))
    return true
  }
}

extension [UInt8] {
  /// The end of a footnote label: a number, `#`, `#name`, `*`, or a citation's name.
  func endOfFootnoteLabel(from start: Int, limit: Int) -> Int? {
    guard start < limit else { return nil }
    switch self[start] {
    case UInt8(ascii: "*"): return start + 1
    case UInt8(ascii: "#"): return endOfSimpleName(from: start + 1, limit: limit) ?? start + 1
    default: return endOfSimpleName(from: start, limit: limit)
    }
  }
}
