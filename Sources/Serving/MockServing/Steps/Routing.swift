/// Finds the operations whose path matches; it never answers.
struct Routing: DecisionStep {
  let table: RouteTable

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.area != .site else { return nil }
    exchange.matches = exchange.target.segments.map(table.matches) ?? []
    return nil
  }
}
