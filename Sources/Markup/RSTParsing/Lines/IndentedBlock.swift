/// The lines that belong to a construct by their indentation (`get_indented` of docutils), dedented.
struct IndentedBlock {
  /// The lines, without blank ones at both ends.
  var lines: [Line]

  /// The index of the line behind the block and its blank lines.
  var end: Int

  /// Whether a blank line, or the end of the text, closes the block.
  var endsWithBlank: Bool
}

extension [Line] {
  /// The indented block whose first line stands at `start`.
  ///
  /// `marker` is the length of a marker to cut off the first line, which then belongs to the block
  /// however it is indented; nil where it is indented like the others. `indent` is the least
  /// indentation of the block; nil for the smallest that is found. With `untilBlank` the first blank
  /// line ends it.
  func indentedBlock(
    at start: Int,
    marker: Int? = nil,
    indent known: Int? = nil,
    untilBlank: Bool = false
  ) -> IndentedBlock {
    var indent = known
    var end = marker == nil ? start : start + 1
    var endsWithBlank = true
    while end < count {
      let line = self[end]
      if line.isBlank {
        if untilBlank { break }
      } else if line.indent == 0 || line.indent < known ?? 1 {
        endsWithBlank = end > start && self[end - 1].isBlank
        break
      } else if known == nil {
        indent = Swift.min(indent ?? line.indent, line.indent)
      }
      end += 1
    }
    var block: [Line] = []
    block.reserveCapacity(end - start)
    for index in start..<Swift.max(start, end) where index < count {
      if let marker, index == start {
        block.append(self[index].dropping(marker: marker))
      } else {
        block.append(self[index].dedented(by: indent ?? 0))
      }
    }
    return IndentedBlock(
      lines: block.trimmingBlankLines(),
      end: end,
      endsWithBlank: endsWithBlank
    )
  }

  /// The lines without blank ones at both ends.
  func trimmingBlankLines() -> [Line] {
    guard let first = firstIndex(where: { !$0.isBlank }),
      let last = lastIndex(where: { !$0.isBlank })
    else { return [] }
    return first == 0 && last == count - 1 ? self : Array(self[first...last])
  }

  /// The lines without the indentation that all of them share.
  func dedented() -> [Line] {
    let indent = self.lazy.filter { !$0.isBlank }.map(\.indent).min() ?? 0
    return indent == 0 ? self : map { $0.dedented(by: indent) }
  }
}
