/// The "did you mean" of every message: the known name that is nearest to a wrong one.
public enum NearestName {
  /// The candidate with the fewest edits (insert, delete, replace, swap of neighbours) that are at
  /// most a third of the longer name; the first of equals, and nil where none is near.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let bytes = Array(candidate.lowercased().utf8.prefix(64))
      let limit = max(1, max(wanted.count, bytes.count) / 3)
      guard abs(wanted.count - bytes.count) <= limit else { continue }
      let distance = distance(wanted, bytes)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The candidate that a name was meant to be, so alike that it is read as that: a single edit apart,
  /// two from nine letters on; in names below six letters only two neighbours may be swapped, because
  /// too many short words are one letter apart.
  public static func misspelt(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().utf8)
    guard (4...64).contains(wanted.count), wanted.allSatisfy({ $0 < 0x80 }) else { return nil }
    return candidates.first { candidate in
      let bytes = Array(candidate.lowercased().utf8)
      let length = min(wanted.count, bytes.count)
      guard (4...64).contains(length), abs(wanted.count - bytes.count) <= 2 else { return false }
      if length < 6 {
        return wanted.count == bytes.count && wanted.sorted() == bytes.sorted()
          && distance(wanted, bytes) == 1
      }
      return (1...(length < 9 ? 1 : 2)).contains(distance(wanted, bytes))
    }
  }

  /// The optimal string alignment distance; both names are at most 64 bytes long.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let cost = left[row] == right[column] ? 0 : 1
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
