import MarkupTree
import SourceText
import Vocabulary

extension BlockReader {
  /// The code that starts on a line: an HTTP message, a call of curl, a JSON text, or text behind a
  /// gutter of line numbers.
  mutating func codeBlock(at line: Int, in range: Range<Int>) -> (Block, next: Int)? {
    let content = page.content(line)
    if HTTPLine.isStatusLine(content) || isRequest(at: line, in: range) {
      return message(at: line, in: range)
    }
    if HTTPLine.isCurl(content) {
      var end = line + 1
      while end < range.upperBound, page.content(end - 1).last == UInt8(ascii: "\\") { end += 1 }
      return (code(Array(line..<end)), end)
    }
    if let end = jsonEnd(from: line, in: range) { return (code(Array(line..<end)), end) }
    if let numbered = behindGutter(at: line, in: range) {
      return (code(Array(numbered)), numbered.upperBound)
    }
    return nil
  }

  private func code(_ lines: [Int]) -> Block {
    var lines = lines
    while let last = lines.last, page.lines[last].isBlank { lines.removeLast() }
    let range = (lines.first ?? 0)..<((lines.last ?? -1) + 1)
    return Block(.code(CodeBlock(page.literal(lines))), span: page.span(ofLines: range))
  }

  // MARK: Messages

  /// Whether a request line starts a message; a method and a path alone do only in an example or
  /// before headers or a body, for under `URI` they are what the page documents.
  private func isRequest(at line: Int, in range: Range<Int>) -> Bool {
    switch HTTPLine.request(page.content(line)) {
    case .message, .absolute: return true
    case nil: return false
    case .path:
      if context == .requestExample || context == .examples { return true }
      let next = line + 1
      guard next < range.upperBound else { return false }
      return JSONExtent.starts(page.content(next))
        || (HTTPLine.headerName(page.content(next)).map {
          page.bytes[$0].elementsEqual("Host".utf8)
        }
          ?? false)
    }
  }

  /// A start line, its header lines and its body, as one block: a blank line between is often lost.
  private mutating func message(at first: Int, in range: Range<Int>) -> (Block, next: Int) {
    var lines = [first]
    var line = first + 1
    if let numbered = behindGutter(at: line, in: range) {
      lines += Array(numbered)
      return (code(lines), numbered.upperBound)
    }
    while line < range.upperBound, HTTPLine.headerName(page.content(line)) != nil {
      lines.append(line)
      line += 1
    }
    let body = page.filled(from: line, in: range)
    if body < range.upperBound, let end = jsonEnd(from: body, in: range) {
      lines += Array(line..<end)
      line = end
    }
    return (code(lines), line)
  }

  // MARK: JSON

  /// The line behind the JSON text that starts on a line, or nil where none does.
  private mutating func jsonEnd(from first: Int, in range: Range<Int>) -> Int? {
    guard JSONExtent.starts(page.content(first)) else { return nil }
    var balance = JSONExtent.Balance()
    var line = first
    search: while line < range.upperBound, scanBudget > 0 {
      let content = page.content(line)
      if !JSONExtent.isLikely(content), line > first, heading(at: line) != nil { break }
      switch balance.read(content) {
      case .open: line += 1
      case .balanced: return line + 1
      case .trailing:
        if line == first { return nil }
        break search
      }
    }
    scanBudget -=
      page.lines[min(line, range.upperBound - 1)].content.upperBound
      - page.lines[first].content.lowerBound
    var end = first + 1
    while end < range.upperBound, JSONExtent.isLikely(page.content(end)) { end += 1 }
    let fix = "Check that every bracket of the example is there"
    let span = page.span(page.lines[first].content)
    warn("plain-code-cut", "the JSON that starts here does not end", at: span, fix: fix)
    return end
  }

  // MARK: Gutters

  /// The lines behind a gutter (the numbers 1 to n, each on a line of its own, n at least 2): as many
  /// as it counts; nil where no line follows.
  private mutating func behindGutter(at first: Int, in range: Range<Int>) -> Range<Int>? {
    var count = 0
    var margin = Int.max
    var line = first
    while line < range.upperBound, page.content(line).elementsEqual(String(count + 1).utf8) {
      count += 1
      margin = min(margin, page.lines[line].indentation)
      line += 1
    }
    guard count >= 2 else { return nil }
    // Numbers are set flush right, so code may stand left of them.
    let code = page.filled(from: line, in: range)
    if code < range.upperBound { margin = min(margin, page.lines[code].indentation) }
    var end = line
    while end < range.upperBound, end - line < count,
      page.lines[end].isBlank || page.lines[end].indentation >= margin
    {
      if page.content(end).suffix(2).elementsEqual(Self.pilcrow) { break }
      end += 1
    }
    var last = end
    while last > line, page.lines[last - 1].isBlank { last -= 1 }
    if end - line < count {
      warn(
        "plain-code-cut",
        "the line numbers count to \(count), and \(end - line) lines of code follow",
        at: page.span(ofLines: first..<line),
        fix: "Copy the example again from the page"
      )
    }
    return last > line ? line..<last : nil
  }
}
