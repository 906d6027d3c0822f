public import FixtureFormat
import JSONText

extension FixtureListEffect {
  /// The effect as an author sets it: `equals owner.id`, `at-least size`, `page-size`.
  public var setting: String {
    switch self {
    case .equals(let field): "equals \(field.dotted)"
    case .compares(let field, let comparison, _): "\(comparison.rawValue) \(field.dotted)"
    case .pageSize: "page-size"
    case .marker(let field): "marker \(field.dotted)"
    case .offset: "offset"
    case .pageNumber(let first): "page-number \(first)"
    case .sort: "sort"
    case .sortDirection: "sort-direction"
    case .fieldSelection: "fields"
    }
  }
}
