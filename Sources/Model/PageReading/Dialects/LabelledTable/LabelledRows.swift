import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// A table whose first column has labels, and whose rows say what an operation is: `Method | DELETE`,
/// `Path | /boats/{id}`.
struct LabelledRows {
  /// A label and what stands beside it, in one row or in all those that the label spans.
  struct Group {
    /// The text of the label.
    var label: String

    /// The cell with the label.
    var labelCell: TableCell

    /// The rows without the label; their columns count from the one behind it.
    var rows: [TableRow]
  }

  /// The method.
  let method: HTTPMethod

  /// The path.
  let path: PathSpelling

  /// Where the row with the path stands.
  let span: SourceSpan

  /// What stands beside the other labels.
  let others: [Group]

  /// How many columns stand behind the labels.
  let width: Int

  /// How long such a table may be.
  private static let rowLimit = 64

  /// Reads a table; nil for one that does not give a method and a path in rows of their own.
  init?(_ table: Table, vocabulary: Vocabulary) {
    let count = table.header.count + table.body.count
    guard table.columnCount >= 2, (2...Self.rowLimit).contains(count), Self.mayGiveMethod(table)
    else { return nil }
    var found: (method: HTTPMethod?, path: (PathSpelling, SourceSpan)?) = (nil, nil)
    var others: [Group] = []
    for group in Self.groups(of: table) {
      let value = group.rows.count == 1 ? Self.text(of: group.rows[0]) : ""
      switch Self.role(of: group.label, vocabulary) {
      case .method where found.method == nil && HTTPMethod(value) != nil:
        found.method = HTTPMethod(value)
      case .path where found.path == nil, .uri where found.path == nil:
        if let line = OperationLine(value) {
          (found.method, found.path) = (line.method, (line.path, group.rows[0].span))
        } else if let path = PathSpelling(value) {
          found.path = (path, group.rows[0].span)
        } else {
          others.append(group)
        }
      default: others.append(group)
      }
    }
    guard let method = found.method, let (path, span) = found.path else { return nil }
    self.method = method
    self.path = path
    self.span = span
    self.others = others
    width = table.columnCount - 1
  }

  /// Whether a cell of the first rows starts with a method: most tables need no other look.
  private static func mayGiveMethod(_ table: Table) -> Bool {
    let rows = (table.header.prefix(2) + table.body.prefix(8)).lazy
    return rows.contains { row in
      row.cells.count > 1
        && row.cells[1].blocks.first?.inlines?.first.map(startsWithMethod) ?? false
    }
  }

  private static func startsWithMethod(_ inline: Inline) -> Bool {
    switch inline {
    case .text(let text), .code(let text):
      text.utf8.first?.isCapital == true && OperationLine.mayStart(text)
    case .strong(let inner), .emphasis(let inner): inner.first.map(startsWithMethod) ?? false
    default: false
    }
  }

  /// The role of a label, which headings have too.
  private static func role(of label: String, _ vocabulary: Vocabulary) -> SectionRole? {
    if let role = vocabulary.section(label) { return role }
    switch vocabulary.column(label) {
    case .method: return .method
    case .path: return .path
    default: return nil
    }
  }

  private static func text(of row: TableRow) -> String {
    row.cells.count == 1 ? Words.joined(row.cells[0].blocks.plainText) : ""
  }

  private static func groups(of table: Table) -> [Group] {
    let rows = table.header + table.body
    let grid = TableGrid(rows, columnCount: table.columnCount)
    var groups: [Group] = []
    for index in rows.indices {
      var row = rows[index]
      row.cells = row.cells.filter { $0.column > 0 }.map { cell in
        var cell = cell
        cell.column -= 1
        return cell
      }
      if grid.firstRow(of: 0, inRow: index) < index, let last = groups.indices.last {
        groups[last].rows.append(row)
      } else if let label = grid.cell(0, ofRow: index) {
        groups.append(
          Group(
            label: LabelText.bare(label.blocks.plainText), labelCell: label, rows: [row]))
      }
    }
    return groups
  }
}
