import MarkupTree
import Vocabulary

/// Where the columns stand that the rows of a table of fields are read by.
struct FieldColumns {
  /// The column of names.
  var name: Int

  /// The other columns, each nil where the table has none.
  var type, description, required, optional, location, defaultValue, value, constraints: Int?

  /// The columns of limits, each nil where the table has none.
  var minimum, maximum, pattern: Int?

  /// The columns that may hold what no part of the model is for.
  var others: [Int] = []

  /// The heads of the columns, where there are others.
  private(set) var heads: [String] = []

  /// Finds the columns by their roles; nil for a table without names, or with nothing about them.
  init?(_ roles: [ColumnRole?], heads: TableGrid) {
    guard let name = roles.firstIndex(of: .name),
      roles.contains(where: { $0 != .name && $0 != nil })
    else { return nil }
    self.name = name
    for (column, role) in roles.enumerated() {
      switch role {
      case .name: continue
      case .type: type = column
      case .description: description = column
      case .required: required = column
      case .optional: optional = column
      case .minimum: minimum = column
      case .maximum: maximum = column
      case .pattern: pattern = column
      case .defaultValue: defaultValue = column
      case .location:
        location = column
        others.append(column)
      case .value:
        value = column
        others.append(column)
      case .constraints:
        constraints = column
        others.append(column)
      default: others.append(column)
      }
    }
    if others.isEmpty { return }
    self.heads = roles.indices.map {
      LabelText.bare(heads.cell($0, ofRow: heads.rows.count - 1)?.blocks.plainText ?? "")
    }
  }
}
