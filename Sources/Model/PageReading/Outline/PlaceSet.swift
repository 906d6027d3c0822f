/// A set of the places in a list: of passages or scopes, each by its index.
struct PlaceSet {
  private var isIn: [Bool]

  /// No place of a list with this many elements.
  init(of count: Int) { isIn = Array(repeating: false, count: count) }

  /// These places of a list with this many elements.
  init(_ places: some Sequence<Int>, of count: Int) {
    self.init(of: count)
    for place in places { isIn[place] = true }
  }

  /// Whether a place is in the set.
  func contains(_ place: Int) -> Bool { isIn[place] }

  /// Adds a place; gives whether it was not there.
  @discardableResult
  mutating func insert(_ place: Int) -> Bool {
    defer { isIn[place] = true }
    return !isIn[place]
  }
}
