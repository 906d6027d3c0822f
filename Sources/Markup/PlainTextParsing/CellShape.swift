import SourceText
import Vocabulary

/// The columns of a table whose cells stand on lines of their own, and how well lines fit into them.
///
/// Nothing on such a page says where a row ends, so columns whose words are known (yes and no, types,
/// places, statuses) are what keeps rows apart from what follows the table.
struct CellShape {
  /// How well the texts of a row fit.
  enum Fit: Comparable {
    /// A cell cannot stand in its column.
    case none
    /// Nothing speaks against it.
    case possible
    /// Every column whose words are known holds one of them.
    case certain
  }

  let roles: [ColumnRole]
  let vocabulary: Vocabulary

  private var hasKnownWords: Bool {
    roles.contains { [.required, .type, .location, .status].contains($0) }
  }

  /// How well these texts fit as the first cells of a row.
  func fit(_ cells: [String]) -> Fit {
    var result = hasKnownWords ? Fit.certain : .possible
    for (role, cell) in zip(roles, cells) {
      result = min(result, fit(cell, as: role))
      if result == .none { return .none }
    }
    // A capital letter tells `Response`, the section that follows, from `response`, a field.
    let startsSection =
      cells.first.map { $0.first?.isUppercase ?? false && vocabulary.section($0) != nil } ?? false
    return startsSection && result == .possible ? .none : result
  }

  private func fit(_ cell: String, as role: ColumnRole) -> Fit {
    let isOpen = vocabulary.isNone(cell)
    switch role {
    case .required:
      return isOpen || vocabulary.requirement(cell) != nil ? .certain : .none
    case .location:
      return isOpen || vocabulary.location(cell) != nil ? .certain : .none
    case .type:
      if vocabulary.isType(cell) { return .certain }
      return cell.utf8.count <= 40 && Self.wordCount(cell) == 1 && cell.last != "."
        ? .possible : .none
    case .status:
      let digits = cell.utf8.prefix(while: \.isDigit)
      if digits.count == 3 { return .certain }
      return vocabulary.section(cell) != nil && Self.wordCount(cell) == 1 ? .possible : .none
    case .name: return isName(cell) ? .certain : .none
    default: return .certain
    }
  }

  /// Whether a text can be a name: one word, a remark in parentheses aside; a few words where other
  /// columns prove the row.
  private func isName(_ cell: String) -> Bool {
    guard cell.utf8.count <= 128, let last = cell.last, last != ".", last != ":" else {
      return false
    }
    let words = cell.prefix { $0 != "(" && $0 != "（" && $0 != "[" }
    return Self.wordCount(words) <= (hasKnownWords ? 4 : 1)
  }

  private static func wordCount(_ text: some StringProtocol) -> Int {
    text.utf8.split(separator: 0x20, omittingEmptySubsequences: true).count
  }
}
