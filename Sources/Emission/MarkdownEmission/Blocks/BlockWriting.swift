import MarkupTree
import SourceText

extension MarkdownWriter {
  /// Blocks as Markdown; sections among them have headings of `level` and below.
  func lines(_ blocks: [Block], level: Int) -> MarkdownLines {
    var lines = MarkdownLines()
    append(blocks, level: level, to: &lines)
    return lines
  }

  /// Adds blocks.
  func append(_ blocks: [Block], level: Int, to lines: inout MarkdownLines) {
    for block in blocks { append(block, level: level, to: &lines) }
  }

  private func append(_ block: Block, level: Int, to lines: inout MarkdownLines) {
    let file = block.span.file
    switch block.content {
    case .section(let section):
      lines.append(heading: text(section.title, in: file), level: level)
      append(section.blocks, level: level + 1, to: &lines)
    case .paragraph(let inlines): lines.append(paragraph: text(inlines, in: file))
    case .list(let list): append(list, level: level, to: &lines)
    case .definitionList(let items):
      lines.append(
        items.flatMap { item -> [String] in
          let classifiers = item.classifiers.map { " (\(text($0, in: file)))" }.joined()
          return self.item(
            "**\(text(item.term, in: file))**\(classifiers)", item.blocks, level: level)
        })
    case .fieldList(let fields):
      lines.append(
        fields.flatMap { field in
          self.item("**\(MarkdownEscaping.text(field.name))**", field.blocks, level: level)
        })
    case .lineBlock(let rows):
      lines.append(paragraph: rows.map { text($0, in: file) }.joined(separator: "\\\n"))
    case .quote(let blocks):
      lines.append(self.lines(blocks, level: level), mark: "> ", rest: "> ")
    case .code(let code):
      lines.append(paragraph: text(code.caption, in: file))
      lines.append(code: code.literal.text, language: code.language ?? "")
    case .table(let table): append(table, in: file, to: &lines)
    case .directive(let directive): append(directive, in: file, level: level, to: &lines)
    case .footnote(let label, let blocks):
      lines.append(
        self.lines(blocks, level: level), mark: "[^\(Self.lawfulLabel(label))]: ", rest: "    ")
    case .raw(let format, let text): lines.append(code: text.text, language: format)
    case .thematicBreak: lines.append(["***"])
    case .comment, .anchor: break
    }
  }

  private func append(_ list: List, level: Int, to lines: inout MarkdownLines) {
    let isTight = list.items.allSatisfy { $0.blocks.count <= 1 }
    var written: [String] = []
    for (index, item) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + index). " } ?? "- "
      let box = item.isDone.map { $0 ? "[x] " : "[ ] " } ?? ""
      let blocks = self.lines(item.blocks, level: level)
      let indentation = String(repeating: " ", count: mark.count)
      if !isTight, !written.isEmpty { written.append("") }
      let marked = MarkdownLines.marked(blocks, mark: mark + box, rest: indentation)
      written += marked.isEmpty ? [String(mark.dropLast())] : marked
    }
    lines.append(written)
  }

  /// A list item of a name and what is said about it.
  private func item(_ name: String, _ blocks: [Block], level: Int) -> [String] {
    var content = MarkdownLines()
    content.append(paragraph: name)
    append(blocks, level: level, to: &content)
    return MarkdownLines.marked(content, mark: "- ", rest: "  ")
  }
}
