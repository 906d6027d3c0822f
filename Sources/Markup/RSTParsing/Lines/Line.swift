/// A line as a construct sees it: what outer constructs indent or enclose is already cut off.
struct Line: Hashable {
  /// The first byte in the ``SourceBuffer``, indentation included.
  var start: Int

  /// The end in the buffer, without white space at the end of the line.
  var end: Int

  /// The number of spaces at the start; 0 for a blank line.
  var indent: Int

  /// Whether nothing stands on the line.
  var isBlank: Bool { start == end }

  /// The first byte that is no space.
  var textStart: Int { start + indent }

  /// The number of bytes, indentation included.
  var count: Int { end - start }

  /// Makes a line; one that holds only spaces is blank.
  init(start: Int, end: Int, indent: Int) {
    self.start = start
    self.end = start + indent >= end ? start : end
    self.indent = start + indent >= end ? 0 : indent
  }

  /// The line without so many spaces of its indentation.
  func dedented(by spaces: Int) -> Line {
    if isBlank { return self }
    let cut = min(spaces, indent)
    return Line(start: start + cut, end: end, indent: indent - cut)
  }

  /// What stands behind a marker of so many bytes, its spaces included.
  func dropping(marker length: Int) -> Line {
    let start = min(self.start + length, end)
    return Line(start: start, end: end, indent: 0)
  }
}
