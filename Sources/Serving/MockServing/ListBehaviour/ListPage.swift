import FixtureFormat
import JSONText

/// The elements of a list that a query asks for.
struct ListPage: Sendable {
  /// The indexes of the elements in the document, in the order in which they are sent.
  let elements: [Int]

  /// How many elements meet the conditions, on all pages.
  let total: Int

  /// Where the next page starts; nil where this one is the last.
  let next: Position?

  /// How many elements stand in front of a page, and the one right before it.
  struct Position: Sendable {
    var offset: Int
    var lastElement: Int
  }

  /// Selects the elements; linear but for the sorting.
  init(of list: ListDocument, by query: ListQuery) {
    let met = Self.elements(of: list, meeting: query.conditions)
    let order = Self.order(of: list, by: query)
    // The marker may be an element that a condition leaves out: what counts is its place in the order.
    let behind: [Int]
    var skipped = 0
    if let marker = query.marker, let position = order.firstIndex(of: marker) {
      behind = order[(position + 1)...].filter { met[$0] }
      skipped = order[...position].count { met[$0] }
    } else {
      behind = order.filter { met[$0] }
    }
    total = behind.count + skipped
    let size = query.pageSize ?? .max
    let first = Self.product(query.page ?? 0, size, limit: behind.count)
    let start = min(first + min(query.offset ?? 0, behind.count), behind.count)
    let end = size < behind.count - start ? start + size : behind.count
    elements = Array(behind[start..<end])
    if end < behind.count, let last = elements.last {
      next = Position(offset: end + skipped, lastElement: last)
    } else {
      next = nil
    }
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
