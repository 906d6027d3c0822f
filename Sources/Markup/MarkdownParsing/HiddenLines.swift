import SourceText

/// Lines that the library sees one declaration of HTML in the place of: `<!A`, blanks, `>`.
///
/// Such a declaration ends any paragraph, is a block of its own, and is found again among the blocks by
/// its first line.
extension MarkdownSource {
  /// Hides lines from a place of the first on.
  ///
  /// - Returns: The place that `<!A` has still to be written to, because the line is too short for it;
  ///   nil where it stands there.
  func hide(_ lines: ClosedRange<Int>, from start: Int, in bytes: inout [UInt8]) -> Int? {
    for line in lines {
      for place in max(self.lines[line].lowerBound, start)..<self.lines[line].upperBound {
        bytes[place] = 0x20
      }
    }
    let range = self.lines[lines.lowerBound]
    let isShort = range.upperBound - start < (lines.count == 1 ? 4 : 3)
    if !isShort { bytes.replaceSubrange(start..<start + 3, with: "<!A".utf8) }
    let end = self.lines[lines.upperBound]
    if let last = self.bytes[end].lastIndex(where: { !$0.isBlank }) {
      bytes[last] = UInt8(ascii: ">")
    }
    return isShort ? start : nil
  }

  /// The bytes with `<!A` at places where lines were too short for it, in rising order.
  ///
  /// No line is added, so that lines are found again; columns of these lines are.
  static func opened(_ bytes: [UInt8], at places: [Int]) -> [UInt8] {
    if places.isEmpty { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 3 * places.count)
    var last = 0
    for place in places {
      result += bytes[last..<place]
      result += "<!A".utf8
      last = place
    }
    return result + bytes[last...]
  }

  /// Whether the line before belongs to a block of HTML, which goes on to the next blank line.
  func isInHTML(_ line: Int) -> Bool {
    var index = line - 1
    // HTML above is rarely longer.
    while index >= 0, line - index < 20 {
      let text = self.line(index).drop { $0.isBlank }
      guard let first = text.first else { return false }
      if first == UInt8(ascii: "<"), !ComponentTag.mayStart(text),
        text.dropFirst().first.map({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2F })
          == true
      {
        return true
      }
      index -= 1
    }
    return false
  }
}
