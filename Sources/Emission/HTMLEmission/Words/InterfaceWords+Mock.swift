import FixtureFormat
import JSONText

extension InterfaceWords {
  /// The word for what a parameter does to a list, and the name of the field that it looks at.
  static func effect(_ effect: FixtureListEffect) -> (Word, name: String) {
    switch effect {
    case .equals(let field): (.keepsEqual, dotted(field))
    case .compares(let field, let comparison, let order):
      (word(for: comparison, order), dotted(field))
    case .pageSize: (.setsPageSize, "")
    case .marker(let field): (.startsBehind, dotted(field))
    case .offset: (.leavesOut, "")
    case .pageNumber(let first): (.choosesPage, String(first))
    case .sort: (.sorts, "")
    case .sortDirection: (.setsDirection, "")
    case .fieldSelection: (.keepsMembers, "")
    }
  }

  /// The word for why a parameter does nothing.
  static func reason(_ reason: FixtureUnusedParameter.Reason) -> Word {
    switch reason {
    case .noList: .noList
    case .noSuchField: .noSuchField
    case .severalFields: .severalFields
    case .notComparable: .notComparable
    case .noUpdateTime: .noUpdateTime
    case .noIdentifier: .noIdentifier
    case .nothingToSortBy: .nothingToSortBy
    case .noPageSize: .noPageSize
    case .switchedOff: .switchedOff
    }
  }

  private static func word(for comparison: FixtureComparison, _ order: FixtureOrder) -> Word {
    let isTime = order == .time
    return switch comparison {
    case .atLeast: isTime ? .keepsSince : .keepsAtLeast
    case .atMost: isTime ? .keepsUntil : .keepsAtMost
    case .moreThan: isTime ? .keepsAfter : .keepsMore
    case .lessThan: isTime ? .keepsBefore : .keepsLess
    }
  }

  private static func dotted(_ field: JSONPointer) -> String { field.steps.joined(separator: ".") }
}
