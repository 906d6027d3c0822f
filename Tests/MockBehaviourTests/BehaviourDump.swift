import FixtureFormat

extension FixtureListBehaviour {
  /// The behaviour as lines: `list /books`, `name: equals /name`, `colour: - no-such-field`.
  var dump: [String] {
    let links = links.map { "\($0.relation.rawValue) \($0.place) \($0.form.rawValue)" }
    return [list.map { "list \($0)" } ?? "no list"]
      + parameters.map { "\($0.name): \($0.effect.dump)" }
      + unused.map { "\($0.name): - \($0.reason.rawValue)" }
      + links + (total.map { ["total \($0)"] } ?? [])
  }
}

extension FixtureListEffect {
  fileprivate var dump: String {
    switch self {
    case .equals(let field): "equals \(field)"
    case .compares(let field, let comparison, let order):
      "\(comparison.rawValue) \(field) \(order.rawValue)"
    case .pageSize: "page-size"
    case .marker(let field): "marker \(field)"
    case .offset: "offset"
    case .pageNumber(let first): "page-number \(first)"
    case .sort: "sort"
    case .sortDirection: "sort-direction"
    case .fieldSelection: "fields"
    }
  }
}
