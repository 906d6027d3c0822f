/// Blocks of Markdown as lines, an empty one between each two.
struct MarkdownLines: Hashable, Sendable {
  /// The lines, none of which holds a line feed.
  private(set) var lines: [String] = []

  /// The lines in UTF-8 with LF at the end of each.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for line in lines {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Whether there is nothing.
  var isEmpty: Bool { lines.isEmpty }

  /// Nothing yet.
  init() {}

  /// The blocks of several one after the other.
  init(joining parts: [MarkdownLines]) {
    for part in parts { append(part.lines) }
  }

  /// Adds a block of these lines; none adds nothing.
  mutating func append(_ block: [String]) {
    guard !block.isEmpty else { return }
    if !lines.isEmpty { lines.append("") }
    lines += block
  }

  /// Adds a paragraph, given as it stands in Markdown but for the starts of its lines.
  mutating func append(paragraph text: String) {
    let written = text.utf8.split(separator: UInt8(ascii: "\n"))
      .map { MarkdownEscaping.line(String(Substring($0))) }
    append(written.filter { !$0.isEmpty })
  }

  /// Adds a heading (CommonMark, section 4.2); one without a text is left out.
  mutating func append(heading text: String, level: Int) {
    let title =
      text.utf8.contains(UInt8(ascii: "\n")) ? String(text.map { $0 == "\n" ? " " : $0 }) : text
    let line = MarkdownEscaping.line(title)
    guard !line.isEmpty else { return }
    // A row of number signs at the end would close the heading.
    let backslashes = line.utf8.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    let closes = line.utf8.last == UInt8(ascii: "#") && backslashes.isMultiple(of: 2)
    let tail = closes ? line.dropLast() + "\\#" : line[...]
    append([String(repeating: "#", count: min(max(level, 1), 6)) + " " + tail])
  }

  /// Adds a fenced block of code (CommonMark, section 4.5), with a fence that does not stand in it.
  mutating func append(code text: String, language: String = "") {
    let run = MarkdownEscaping.longestRun(of: UInt8(ascii: "`"), in: text)
    let fence = String(repeating: "`", count: max(3, run + 1))
    let isLawful = language.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "`") }
    var content = text.utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if content.last?.isEmpty == true { content.removeLast() }
    append([fence + (isLawful ? language : "")] + content + [fence])
  }

  /// Adds other blocks behind a mark, such as `- ` or `> `, that stands before their first line; `rest`
  /// stands before the others.
  mutating func append(_ blocks: MarkdownLines, mark: String, rest: String) {
    append(Self.marked(blocks, mark: mark, rest: rest))
  }

  /// The lines of blocks with a mark before the first and another text before the rest.
  static func marked(_ blocks: MarkdownLines, mark: String, rest: String) -> [String] {
    blocks.lines.enumerated().map { index, line in
      let start = index == 0 ? mark : rest
      guard line.isEmpty else { return start + line }
      return String(start.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Adds a table (GitHub Flavored Markdown, section 4.10); its cells hold running text.
  mutating func append(table head: [String], _ rows: [[String]]) {
    let row = { (cells: [String]) in
      var line = ""
      line.reserveCapacity(cells.reduce(2) { $0 + $1.utf8.count + 4 })
      line += "|"
      for cell in cells {
        line += " "
        line += cell.isEmpty ? " " : cell
        line += " |"
      }
      return line
    }
    append([row(head), row(head.map { _ in "---" })] + rows.map(row))
  }
}
