import FixtureFormat

/// What an author writes that a query parameter does.
enum SettingEffect: Hashable {
  case off
  case plain(FixtureListEffect)
  case marker(field: String?)
  case equals(field: String)
  case compares(FixtureComparison, field: String)
  case needsField(effect: String)

  /// The words that an effect starts with.
  static let words =
    ["off", "equals"] + FixtureComparison.allCases.map(\.rawValue)
    + ["page-size", "marker", "offset", "page-number", "sort", "sort-direction", "fields"]

  /// Reads `equals owner.id`, `at-least size`, `page-size`, `page-number 0`, `off`; nil for another
  /// word, and for a word too many.
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first, words.count <= 2 else { return nil }
    let field = words.count == 2 ? words[1] : nil
    if first == "equals" {
      self = field.map { .equals(field: $0) } ?? .needsField(effect: first)
    } else if let comparison = FixtureComparison(rawValue: first) {
      self = field.map { .compares(comparison, field: $0) } ?? .needsField(effect: first)
    } else if first == "marker" {
      self = .marker(field: field)
    } else if first == "page-number", field == nil || field == "0" || field == "1" {
      self = .plain(.pageNumber(first: field == "0" ? 0 : 1))
    } else if field == nil, let effect = Self.plain[first] {
      self = effect
    } else {
      return nil
    }
  }

  private static let plain: [String: SettingEffect] = [
    "off": .off, "false": .off, "no": .off, "page-size": .plain(.pageSize),
    "offset": .plain(.offset), "sort": .plain(.sort), "sort-direction": .plain(.sortDirection),
    "fields": .plain(.fieldSelection),
  ]
}
