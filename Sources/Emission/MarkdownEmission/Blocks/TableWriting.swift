import MarkupTree
import SourceText

extension MarkdownWriter {
  /// Adds a table.
  ///
  /// A cell that spans several places stands in the first of them, and a table without a
  /// head has an empty one, because the format knows no other.
  func append(_ table: Table, in file: FileIndex, to lines: inout MarkdownLines) {
    lines.append(paragraph: text(table.caption, in: file))
    let head = cells(of: Array(table.header.prefix(1)), of: table)
    let rest = cells(of: Array(table.header.dropFirst()) + table.body, of: table)
    let empty = [String](repeating: "", count: table.columnCount)
    guard table.columnCount > 0 else { return }
    lines.append(table: head.first ?? empty, rest)
  }

  private func cells(of rows: [TableRow], of table: Table) -> [[String]] {
    let grid = Table.grid(of: rows, columnCount: table.columnCount)
    return zip(rows, grid).map { row, places in
      let starts = Set(row.cells.map(\.column))
      return places.enumerated().map { column, cell in
        guard let cell, cell.column == column, starts.contains(column) else { return "" }
        return self.cell(cell.blocks)
      }
    }
  }

  /// Blocks as the running text of a cell, with `<br>` between their lines.
  func cell(_ blocks: [Block]) -> String {
    if blocks.isEmpty { return "" }
    var writer = self
    writer.isInCell = true
    return blocks.flatMap { writer.parts(of: $0) }.filter { !$0.isEmpty }.joined(separator: "<br>")
  }

  private func parts(of block: Block) -> [String] {
    let file = block.span.file
    switch block.content {
    case .paragraph(let inlines):
      return Self.oneLine(text(inlines, in: file))
    case .code(let code):
      return code.literal.text.split(separator: "\n")
        .map { MarkdownEscaping.code(String($0), inCell: true) }
    case .list(let list):
      return list.items.enumerated().flatMap { index, item -> [String] in
        let parts = item.blocks.flatMap { self.parts(of: $0) }
        let mark = list.start.map { "\($0 + index). " } ?? "- "
        return parts.enumerated().map { $0 == 0 ? mark + $1 : $1 }
      }
    case .section(let section):
      return ["**\(Self.oneLine(text(section.title, in: file)).joined(separator: " "))**"]
        + section.blocks.flatMap { parts(of: $0) }
    case .raw(_, let text):
      return text.text.split(separator: "\n")
        .map { MarkdownEscaping.code(String($0), inCell: true) }
    case .comment, .thematicBreak, .anchor: return []
    case .lineBlock(let lines): return lines.flatMap { Self.oneLine(text($0, in: file)) }
    case .definitionList(let items):
      return items.flatMap { item in
        ["**\(text(item.term, in: file))**"]
          + item.blocks.flatMap { parts(of: $0) }
      }
    default: return block.children.flatMap { parts(of: $0) }
    }
  }

  /// Running text for a cell, its lines joined.
  private static func oneLine(_ text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return text.isEmpty ? [] : [text] }
    let joined = text.split(separator: "\n").joined(separator: " ")
    return joined.isEmpty ? [] : [joined]
  }
}
