import FixtureFormat
import JSONText

/// The elements of a list that a query asks for.
struct ListPage: Sendable {
  /// The indexes of the elements in the document, in the order in which they are sent.
  let elements: [Int]

  /// How many elements meet the conditions, on all pages.
  let total: Int

  /// How many pages there are, at least one.
  let count: Int

  /// The number of this page, the first being 0.
  let index: Int

  /// Where the next page starts; nil where this one is the last.
  let next: Position?

  /// Where the page before starts; nil where this one is the first.
  let previous: Position?

  /// Where the last page starts.
  let last: Position

  /// The start of a page: its number, how many elements stand in front of it, and the one right before
  /// it, nil for the first.
  struct Position: Sendable {
    var page: Int
    var offset: Int
    var lastElement: Int?
  }

  /// Selects the elements; linear but for the sorting.
  init(of list: ListDocument, by query: ListQuery) {
    let met = Self.elements(of: list, meeting: query.conditions)
    let order = Self.order(of: list, by: query)
    let all = order.filter { met[$0] }
    // The marker may be an element that a condition leaves out: what counts is its place in the order.
    let skipped =
      query.marker.flatMap(order.firstIndex(of:)).map { order[...$0].count { met[$0] } } ?? 0
    let behind = all[skipped...]
    total = all.count
    let size = query.pageSize ?? .max
    let first = Self.product(query.page ?? 0, size, limit: behind.count)
    let start = min(first + min(query.offset ?? 0, behind.count), behind.count)
    let end = size < behind.count - start ? start + size : behind.count
    elements = Array(behind[(skipped + start)..<(skipped + end)])
    let offset = skipped + start
    let isSplit = size > 0 && size < all.count
    let count = isSplit ? (all.count - 1) / size + 1 : 1
    let index = query.page ?? (isSplit ? offset / size : 0)
    let position = { (page: Int, offset: Int) in
      Position(page: page, offset: offset, lastElement: offset > 0 ? all[offset - 1] : nil)
    }
    next =
      end < behind.count && start < end ? position(index + 1, skipped + end) : nil
    let isFirst = query.page == nil ? offset == 0 : index == 0
    let before = query.page == nil ? max(offset - size, 0) : 0
    previous =
      isFirst
      ? nil
      : query.page == nil
        ? position(isSplit ? before / size : 0, before)
        : position(min(index, count) - 1, (min(index, count) - 1) * (isSplit ? size : 0))
    last = position(count - 1, (count - 1) * (isSplit ? size : 0))
    self.count = count
    self.index = index
  }

  private static func product(_ page: Int, _ size: Int, limit: Int) -> Int {
    let (product, overflow) = page.multipliedReportingOverflow(by: size)
    return overflow ? limit : min(product, limit)
  }

  /// Whether each element meets all conditions.
  private static func elements(
    of list: ListDocument,
    meeting conditions: [ListQuery.Condition]
  ) -> [Bool] {
    var met = Array(repeating: true, count: list.elements.count)
    for condition in conditions {
      switch condition {
      case .equals(let field, let wanted):
        for (index, value) in list.values(of: field).enumerated() where met[index] {
          met[index] = value.equals(wanted)
        }
      case .number(let field, let comparison, let wanted):
        for (index, value) in list.values(of: field).enumerated() where met[index] {
          met[index] = value.number.map { comparison.holds($0, wanted) } ?? false
        }
      case .time(let field, let comparison, let wanted):
        for (index, value) in list.values(of: field).enumerated() where met[index] {
          met[index] = value.instant.map { comparison.holds($0, wanted) } ?? false
        }
      }
    }
    return met
  }

  /// All elements in the order that the query asks for; equal ones keep the order of the page, and
  /// those without the field come last in both directions.
  private static func order(of list: ListDocument, by query: ListQuery) -> [Int] {
    let indexes = Array(list.elements.indices)
    if query.sortKeys.isEmpty { return query.isReversed ? indexes.reversed() : indexes }
    let columns = query.sortKeys.map { (list.values(of: $0.field), $0.isDescending) }
    return indexes.sorted { left, right in
      for (values, isDescending) in columns {
        let (one, other) = (values[left], values[right])
        if one.isMissing != other.isMissing { return other.isMissing }
        if one < other { return !isDescending }
        if other < one { return isDescending }
      }
      return left < right
    }
  }
}

extension FixtureComparison {
  fileprivate func holds<Value: Comparable>(_ value: Value, _ wanted: Value) -> Bool {
    switch self {
    case .atLeast: value >= wanted
    case .atMost: value <= wanted
    case .moreThan: value > wanted
    case .lessThan: value < wanted
    }
  }
}
