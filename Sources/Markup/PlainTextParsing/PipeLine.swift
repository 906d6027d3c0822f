/// Recognises the lines of tables whose cells end with pipes.
enum PipeLine {
  /// A rule under a header: `---|---|---|`.
  struct Rule {
    var columns: Int

    /// Whether a pipe stands behind the last column too, so that a pipe ends every cell of the table
    /// and a cell may go over several lines.
    var endsCells: Bool
  }

  /// The rule that a line is, or nil for another line.
  static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
    guard line.count >= 5, line.contains(UInt8(ascii: "|")),
      line.allSatisfy({ $0 == UInt8(ascii: "-") || "|: ".utf8.contains($0) })
    else { return nil }
    let groups = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: true)
    guard groups.count >= 2, groups.allSatisfy({ $0.contains(UInt8(ascii: "-")) }) else {
      return nil
    }
    return Rule(columns: groups.count, endsCells: line.last == UInt8(ascii: "|"))
  }

  /// The parts of a line between its pipes, blanks taken off; one part where it has none.
  ///
  /// A pipe behind a backslash is text.
  static func parts(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    for place in line.indices where line[place] == UInt8(ascii: "|") {
      if place > line.startIndex, line[place - 1] == UInt8(ascii: "\\") { continue }
      parts.append(line[start..<place].trimmed)
      start = place + 1
    }
    parts.append(line[start...].trimmed)
    return parts
  }
}
