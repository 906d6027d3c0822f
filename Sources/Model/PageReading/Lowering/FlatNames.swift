import JSONText

/// Where the names of a flat table stand: a table whose rows say nothing about what is part of what, so
/// that only the JSON of examples tells.
///
/// A name stays at the top where an example shows it there, or where it may well stand there: below a
/// member it goes only where an example shows it in that alone, and where the table comes to speak of
/// that member before. Rows of one name never meet by such a guess.
struct FlatNames {
  private let shape: ExampleShape
  private let names: [String]

  /// The objects that hold each name.
  private let found: [[Int]]

  /// The first row of each name.
  private let firstRows: [String: Int]

  /// The object that holds most names: what the table is about.
  private let home: Int

  /// How many names it holds.
  private let homeCount: Int

  /// The names that stand at the top of an example.
  private let topNames: [String]

  /// Whether nothing but wholes of other rows stands at the top, so that no other name belongs there.
  private let isEnvelope: Bool

  /// Takes the names of the rows, in order, and the shape of the examples.
  init(_ names: [String], in shape: ExampleShape) {
    self.shape = shape
    self.names = names
    let found = names.map(shape.objects)
    self.found = found
    firstRows = Dictionary(zip(names, names.indices), uniquingKeysWith: min)
    var counts: [Int: Int] = [:]
    for places in found {
      if places.contains(0) {
        counts[0, default: 0] += 1
      } else {
        for place in places { counts[place, default: 0] += 1 }
      }
    }
    let depth = { (object: Int) in shape.path(object).steps.count }
    // The outer one of two, and the first where both are as deep.
    let most = counts.max { left, right in
      if left.value != right.value { return left.value < right.value }
      let (depths, others) = (depth(left.key), depth(right.key))
      return depths == others ? left.key > right.key : depths > others
    }
    (home, homeCount) = (most?.key ?? 0, most?.value ?? 0)
    topNames = names.indices.filter { found[$0].contains(0) }.map { names[$0] }
    isEnvelope = topNames.allSatisfy(shape.isWhole)
  }

  /// The way to the object in which each name stands, in order.
  func places() -> [ExampleShape.Path] {
    var used: [String: [Int]] = [:]
    var last: (row: Int, object: Int)?
    return names.indices.map { row in
      let known = used[names[row]] ?? []
      let place: Int
      if found[row].isEmpty {
        place = unseen(row, behind: last)
      } else {
        place = seen(row, besides: known)
        last = (row, place)
      }
      used[names[row], default: []].append(place)
      return shape.path(place)
    }
  }

  /// The place of a name that an example shows, besides those that rows of the same name have.
  private func seen(_ row: Int, besides known: [Int]) -> Int {
    let places = found[row]
    if places.contains(0), !known.contains(0) { return 0 }
    let free = places.filter { $0 != 0 && !known.contains($0) && mayHold($0, row) }
    if free.contains(home) { return home }
    // The nearest whole above; the outer one of two.
    let best = free.max { left, right in
      let (near, other) = (lastWhole(of: left, before: row), lastWhole(of: right, before: row))
      return near == other
        ? shape.path(left).steps.count > shape.path(right).steps.count : near < other
    }
    return best ?? known.first ?? (home != 0 && mayHold(home, row) ? home : 0)
  }

  /// The place of a name in no example: where the table is, but never below what stands at the top
  /// beside other things, unless the rows around it are there.
  private func unseen(_ row: Int, behind last: (row: Int, object: Int)?) -> Int {
    guard home != 0, let last else { return 0 }
    if isEnvelope {
      let isWhole = names[last.row] == shape.path(home).steps.first?.name
      return isInHome(last.object) || isWhole ? home : 0
    }
    let next = found[row...].first { !$0.isEmpty }
    return last.object == home && next?.contains(home) == true && next?.contains(0) == false
      ? home : 0
  }

  private func isInHome(_ object: Int) -> Bool {
    shape.path(object).steps.starts(with: shape.path(home).steps)
  }

  /// Whether a row may speak of a member of an object that is not the whole.
  private func mayHold(_ object: Int, _ row: Int) -> Bool {
    if object == home {
      // Tables in the order of the alphabet name what is around all others anywhere.
      return !isLater(object, row) || (isEnvelope && topNames.count == 1 && homeCount > 2)
    }
    if isLater(object, row) { return false }
    return isEnvelope && home == 0 || lastWhole(of: object, before: row) >= 0
      || !isInHome(object) && isEnvelope
  }

  /// Whether the table comes to speak of what is around an object only with this row or behind it.
  private func isLater(_ object: Int, _ row: Int) -> Bool {
    shape.path(object).steps.contains { (firstRows[$0.name] ?? -1) >= row }
  }

  /// The row that last spoke of what is around an object, inside what the table is about; -1 where
  /// none did.
  private func lastWhole(of object: Int, before row: Int) -> Int {
    let steps = shape.path(object).steps
    let inner = isInHome(object) ? steps.dropFirst(shape.path(home).steps.count) : steps[...]
    return inner.lazy.compactMap { firstRows[$0.name] }.filter { $0 < row }.max() ?? -1
  }
}
