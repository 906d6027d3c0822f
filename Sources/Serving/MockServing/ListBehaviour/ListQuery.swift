import FixtureFormat
import JSONText
import SourceText

/// What a request asks of a list.
struct ListQuery: Sendable {
  /// A condition that elements have to meet.
  enum Condition: Sendable {
    /// The field has one of the values.
    case equals(JSONPointer, WantedValues)
    /// The number of the field compares so.
    case number(JSONPointer, FixtureComparison, FixtureNumber)
    /// The time of the field compares so.
    case time(JSONPointer, FixtureComparison, FixtureInstant)
  }

  /// A field to sort by.
  struct SortKey: Sendable {
    var field: JSONPointer
    var isDescending: Bool
  }

  /// The conditions; an element has to meet all of them.
  private(set) var conditions: [Condition] = []

  /// The size of a page; nil for all elements.
  private(set) var pageSize: Int?

  /// The index of the element behind which the page starts.
  private(set) var marker: Int?

  /// How many elements are left out at the start.
  private(set) var offset: Int?

  /// The number of the page, the first being 0.
  private(set) var page: Int?

  /// What to sort by, the most important first; what no element has is not among it.
  private(set) var sortKeys: [SortKey] = []

  /// The fields that are named to sort by, in order; nil for one that no element has.
  private var askedKeys: [SortKey?] = []

  /// Whether the order of the page is turned around, where nothing is named to sort by.
  private(set) var isReversed = false

  /// The members that elements keep; nil for all.
  private(set) var selection: Set<String>?

  /// Whether the request says anything about the list.
  private(set) var isAsked = false

  /// What is wrong with the query.
  private(set) var faults: [Problem.Fault] = []

  /// What is doubtful about it.
  private(set) var warnings: [String] = []

  /// How many fields a list is sorted by at most: what more there are would only cost time.
  private static let mostSortKeys = 16

  /// How many members that no element has are named in warnings.
  private static let mostWarnings = 8

  /// The greatest size and offset: what a signed number of 32 bits holds.
  private static let greatest = Int(Int32.max)

  /// Reads the query of a request; of a parameter that can be meant only once, the last counts.
  init(_ query: [RequestTarget.QueryItem], _ rules: ListRules, _ list: ListDocument) {
    var directions: [Bool] = []
    var equalities: [JSONPointer: WantedValues] = [:]
    var start: (name: String, field: JSONPointer, value: String)?
    for item in query {
      guard let effect = rules.effect(of: item.name) else { continue }
      let value = item.value ?? ""
      isAsked = true
      switch effect {
      // Two values of one field are a choice.
      case .equals(let field): equalities[field, default: WantedValues()].insert(value)
      case .compares(let field, let comparison, .number):
        read(item, FixtureNumber.init, "a number") {
          $0.conditions.append(.number(field, comparison, $1))
        }
      case .compares(let field, let comparison, .time):
        read(item, FixtureInstant.init, "a time such as 2016-05-22T06:04:22Z") {
          $0.conditions.append(.time(field, comparison, $1))
        }
      case .pageSize: read(item, Self.count, Self.countWords) { $0.pageSize = $1 }
      case .offset: read(item, Self.count, Self.countWords) { $0.offset = $1 }
      case .pageNumber(let first):
        let words = "the number of a page, which are counted from \(first)"
        read(item, { Self.count($0).flatMap { $0 < first ? nil : $0 - first } }, words) {
          $0.page = $1
        }
      case .marker(let field): start = (item.name, field, value)
      case .sort: addSort(item.name, value, list, &directions)
      case .sortDirection: readDirections(item.name, value, &directions)
      case .fieldSelection: select(item.name, value, list)
      }
    }
    conditions += equalities.map { .equals($0.key, $0.value) }
    if let start { find(start.value, in: start.field, start.name, list) }
    apply(directions)
    if page != nil, pageSize == nil { pageSize = rules.usualPageSize }
  }

  // MARK: Values

  private static let countWords = "a whole number from 0 to \(greatest)"

  /// A number without sign that is not too great.
  private static func count(_ text: String) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit),
      let number = Int(text), number <= greatest
    else { return nil }
    return number
  }

  private mutating func read<Value>(
    _ item: RequestTarget.QueryItem,
    _ parse: (String) -> Value?,
    _ expected: String,
    _ store: (inout ListQuery, Value) -> Void
  ) {
    let text = item.value ?? ""
    if let value = parse(text) {
      store(&self, value)
    } else {
      add(item.name, "It has to be \(expected), and not \(Problem.shown(text)).")
    }
  }

  private mutating func add(_ name: String, _ detail: String) {
    faults.append(Problem.Fault(location: "query", name: name, detail: detail))
  }

  private mutating func warn(_ name: String, _ detail: String) {
    guard warnings.count < Self.mostWarnings else { return }
    let fault = Problem.Fault(location: "query", name: name, detail: detail)
    warnings.append(fault.sentence)
  }

  private mutating func find(
    _ value: String,
    in field: JSONPointer,
    _ name: String,
    _ list: ListDocument
  ) {
    var wanted = WantedValues()
    wanted.insert(value)
    marker = list.values(of: field).firstIndex { $0.equals(wanted) }
    guard marker == nil else { return }
    let fieldName = field.steps.joined(separator: ".")
    add(name, "No element of the list has the \(fieldName) \(Problem.shown(value)).")
  }

  // MARK: Sorting

  /// Reads `name`, `-name`, `+name`, `name:desc`, `name desc`, `name,desc`, and several with commas.
  private mutating func addSort(
    _ name: String,
    _ value: String,
    _ list: ListDocument,
    _ directions: inout [Bool]
  ) {
    for part in value.split(separator: ",") {
      let words = part.split { $0 == ":" || $0 == " " }.map(String.init)
      guard var key = words.first else { continue }
      if let direction = Self.isDescending(key), words.count == 1, list.field(named: key) == nil {
        if askedKeys.isEmpty {
          directions.append(direction)
        } else {
          askedKeys[askedKeys.count - 1]?.isDescending = direction
        }
        continue
      }
      var isDescending = false
      if key.utf8.first == UInt8(ascii: "-") || key.utf8.first == UInt8(ascii: "+") {
        isDescending = key.utf8.first == UInt8(ascii: "-")
        key = String(key.dropFirst())
      }
      if words.count > 1 {
        guard words.count == 2, let direction = Self.isDescending(words[1]) else {
          add(name, "A field is sorted in the direction asc or desc, not \(Problem.shown(value)).")
          return
        }
        isDescending = direction
      }
      guard askedKeys.count < Self.mostSortKeys else {
        add(name, "A list is sorted by at most \(Self.mostSortKeys) fields.")
        return
      }
      // A page may document a key that its example does not show: the order stays then.
      let field = list.field(named: key)
      if field == nil {
        let known = list.fieldNames.joined(separator: ", ")
        warn(
          name, "The elements have no field \(Problem.shown(key)) to sort by; they have \(known).")
      }
      askedKeys.append(field.map { SortKey(field: $0, isDescending: isDescending) })
    }
  }

  private mutating func readDirections(
    _ name: String,
    _ value: String,
    _ directions: inout [Bool]
  ) {
    for part in value.split(separator: ",") {
      guard let direction = Self.isDescending(String(part)) else {
        add(name, "It has to be asc or desc, and not \(Problem.shown(value)).")
        return
      }
      directions.append(direction)
    }
  }

  private static func isDescending(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "asc", "ascending": false
    case "desc", "descending": true
    default: nil
    }
  }

  /// Each direction belongs to the key at its place; the last goes for those behind it, too.
  private mutating func apply(_ directions: [Bool]) {
    if let last = directions.last {
      if askedKeys.isEmpty { isReversed = last }
      for index in askedKeys.indices {
        askedKeys[index]?.isDescending = index < directions.count ? directions[index] : last
      }
    }
    sortKeys = askedKeys.compactMap(\.self)
  }

  // MARK: Selection

  private mutating func select(_ name: String, _ value: String, _ list: ListDocument) {
    let known = Set(list.fieldNames)
    var kept = selection ?? []
    for part in value.split(separator: ",") {
      let field = String(part).trimmingBlanks
      if known.contains(field) {
        kept.insert(field)
      } else {
        warn(name, "The elements have no field \(Problem.shown(field)).")
      }
    }
    if !kept.isEmpty { selection = kept }
  }
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmingBlanks: String {
    let head = drop { $0 == " " }
    return String(
      head.prefix(upTo: head.lastIndex { $0 != " " }.map(head.index(after:)) ?? head.startIndex))
  }
}
