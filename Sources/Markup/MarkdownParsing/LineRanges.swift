/// Ranges of lines, in order and apart from each other, that are asked about one line after the other.
struct LineRanges {
  private var rest: ArraySlice<ClosedRange<Int>>

  init(_ ranges: [ClosedRange<Int>]) { rest = ranges[...] }

  /// Whether a line is in one of them; lines must be asked about in rising order.
  mutating func contains(_ line: Int) -> Bool {
    while let first = rest.first, first.upperBound < line { rest.removeFirst() }
    return rest.first?.contains(line) ?? false
  }
}
