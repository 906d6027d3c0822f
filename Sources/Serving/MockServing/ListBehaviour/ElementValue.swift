import FixtureFormat
import JSONText

/// The value of a field of an element, ready to be compared with the texts of queries.
struct ElementValue: Hashable, Sendable {
  /// The texts that are equal to it: its own, or those of the elements of an array.
  let texts: [String]

  /// Its number, also where it is written as a string.
  let number: FixtureNumber?

  /// Its point in time.
  let instant: FixtureInstant?

  /// Whether it is one of JSON's numbers, so that `1.0` equals `1`.
  private let isNumber: Bool

  /// The truth value that it is.
  private let flag: Bool?

  /// Prepares a value; nil stands for a field that is missing.
  init(_ value: JSONValue?) {
    switch value {
    case .string(let text):
      texts = [text]
      number = FixtureNumber(text)
      instant = FixtureInstant(text)
      (isNumber, flag) = (false, nil)
    case .number(let text):
      texts = [text]
      number = FixtureNumber(text)
      (instant, isNumber, flag) = (nil, true, nil)
    case .boolean(let truth):
      texts = [truth ? "true" : "false"]
      (number, instant, isNumber, flag) = (nil, nil, false, truth)
    case .array(let elements):
      texts = elements.flatMap { ElementValue($0).texts }
      (number, instant, isNumber, flag) = (nil, nil, false, nil)
    case .null:
      texts = ["null"]
      (number, instant, isNumber, flag) = (nil, nil, false, nil)
    case .object, nil:
      texts = []
      (number, instant, isNumber, flag) = (nil, nil, false, nil)
    }
  }

  /// Whether a query means this value.
  func equals(_ wanted: WantedValues) -> Bool {
    if texts.contains(where: wanted.texts.contains) { return true }
    if isNumber, let number, wanted.numbers.contains(number) { return true }
    return flag.map(wanted.flags.contains) ?? false
  }
}

/// The texts of a query that mean one field, read once for all elements; any of them may be met.
struct WantedValues: Hashable, Sendable {
  private(set) var texts: Set<String> = []
  private(set) var numbers: Set<FixtureNumber> = []
  private(set) var flags: Set<Bool> = []

  /// Adds a text, and what it means as a number or a truth value.
  mutating func insert(_ text: String) {
    texts.insert(text)
    if let number = FixtureNumber(text) { numbers.insert(number) }
    switch text.lowercased() {
    case "true", "1", "yes": flags.insert(true)
    case "false", "0", "no": flags.insert(false)
    default: break
    }
  }
}

extension ElementValue: Comparable {
  /// The order in which lists are sorted: numbers, then times and texts, then what is missing.
  static func < (left: ElementValue, right: ElementValue) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    switch left.rank {
    case 0:
      guard let one = left.number, let other = right.number else { return false }
      return one < other
    case 1:
      if let one = left.instant, let other = right.instant { return one < other }
      return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    default: return false
    }
  }

  private var text: String { texts.first ?? "" }

  private var rank: Int {
    if isNumber { return 0 }
    return isMissing ? 2 : 1
  }

  /// Whether there is nothing to sort by.
  var isMissing: Bool { texts.isEmpty || (texts == ["null"] && instant == nil) }
}
