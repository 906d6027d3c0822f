import FixtureFormat

/// A parameter that bounds a field: `size_min`, `max_price`, `created_after`, `price[gte]`.
struct ParameterBound {
  /// The name of the field.
  var field: String

  /// How the field stands to the value.
  var comparison: FixtureComparison

  /// The order that the name promises; nil where the field decides.
  var order: FixtureOrder?

  /// Takes the name of a parameter apart; nil where it names no bound.
  ///
  /// Words are told apart by their separators or capitals: `admin` has no `min`, `minDisk` has.
  init?(_ name: String) {
    let words = Self.words(of: name)
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if let known = Self.behind[last] {
      field = words.dropLast().joined(separator: "_")
      (comparison, order) = known
    } else if let known = Self.inFront[first] {
      field = words.dropFirst().joined(separator: "_")
      (comparison, order) = (known, nil)
    } else {
      return nil
    }
  }

  private static let inFront: [String: FixtureComparison] = [
    "min": .atLeast, "minimum": .atLeast, "max": .atMost, "maximum": .atMost,
  ]

  private static let behind: [String: (FixtureComparison, FixtureOrder?)] = [
    "min": (.atLeast, nil), "max": (.atMost, nil), "minimum": (.atLeast, nil),
    "maximum": (.atMost, nil), "gte": (.atLeast, nil), "lte": (.atMost, nil),
    "ge": (.atLeast, nil), "le": (.atMost, nil), "gt": (.moreThan, nil), "lt": (.lessThan, nil),
    "since": (.atLeast, .time), "after": (.atLeast, .time), "before": (.atMost, .time),
    "until": (.atMost, .time),
  ]

  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars {
      if "-_.[]: ".unicodeScalars.contains(scalar) {
        if !word.isEmpty { words.append(word) }
        word = ""
        wasLower = false
        continue
      }
      if wasLower, scalar.properties.isUppercase {
        words.append(word)
        word = ""
      }
      wasLower = scalar.properties.isLowercase
      word += scalar.properties.lowercaseMapping
    }
    return word.isEmpty ? words : words + [word]
  }
}
