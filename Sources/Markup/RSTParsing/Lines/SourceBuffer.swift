import SourceText

/// The text of a page and of all that it includes in one run of bytes, so that a line, a cell and a
/// word are plain ranges wherever they came from.
///
/// The text is as docutils reads it: tabs are spaces up to the next multiple of eight columns, form
/// feeds and vertical tabs are spaces, NUL (which marks escapes in running text) is a space. Places
/// lead back to the file as it was written.
struct SourceBuffer {
  /// A run of bytes from one file.
  private struct Segment {
    var start: Int
    var file: FileIndex
    /// The offset in the file of each byte, and of the end; nil where they are the file's own.
    var offsets: [Int]?
  }

  private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []
  private var known: [FileIndex: [Line]] = [:]

  /// Adds a file; one that is there already is not copied again.
  mutating func append(_ contents: [UInt8], of file: FileIndex) -> [Line] {
    if let lines = known[file] { return lines }
    let start = bytes.count
    if contents.contains(where: { $0 == 0x09 || $0 == 0x0B || $0 == 0x0C || $0 == 0 }) {
      let expanded = Self.expandingTabs(contents)
      segments.append(Segment(start: start, file: file, offsets: expanded.offsets))
      bytes += expanded.bytes
    } else {
      segments.append(Segment(start: start, file: file, offsets: nil))
      bytes += contents
    }
    // A byte that no line holds keeps the end of this file apart from the start of the next.
    bytes.append(UInt8(ascii: "\n"))
    let added = Array(bytes[start..<bytes.count - 1])
    let lines = SourceFile.lines(of: added).map { range in
      line(from: start + range.lowerBound, to: start + range.upperBound)
    }
    known[file] = lines
    return lines
  }

  /// Adds text that was cut out of a file; each line knows where it stands.
  mutating func append(_ literal: LiteralText) -> [Line] {
    let start = bytes.count
    var offsets: [Int] = []
    var line = 0
    var column = 0
    for byte in literal.text.utf8 {
      let place = line < literal.lineOffsets.count ? literal.lineOffsets[line] : nil
      offsets.append((place ?? literal.lineOffsets.last ?? 0) + column)
      column += 1
      if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 0) }
      // Tabs are for the author of the file to count; here they are blanks like the rest.
      let isBlank = byte == 0x09 || byte == 0x0B || byte == 0x0C || byte == 0
      bytes.append(isBlank ? UInt8(ascii: " ") : byte)
    }
    offsets.append((offsets.last ?? -1) + 1)
    segments.append(Segment(start: start, file: literal.file, offsets: offsets))
    let added = Array(bytes[start...])
    bytes.append(UInt8(ascii: "\n"))
    return SourceFile.lines(of: added).map { range in
      self.line(from: start + range.lowerBound, to: start + range.upperBound)
    }
  }

  /// Adds text that was made from text that is there, such as a CSV cell without its doubled quotes;
  /// `offsets` has the place in the buffer of each byte.
  mutating func appendDerived(_ text: [UInt8], offsets: [Int]) -> [Line] {
    guard let first = offsets.first, let last = offsets.last else { return [] }
    let start = bytes.count
    let file = place(of: first).file
    segments.append(
      Segment(
        start: start,
        file: file,
        offsets: offsets.map { place(of: $0).offset } + [place(of: last).offset + 1]
      )
    )
    bytes += text
    bytes.append(UInt8(ascii: "\n"))
    return SourceFile.lines(of: text).map { range in
      line(from: start + range.lowerBound, to: start + range.upperBound)
    }
  }

  /// The line of these bytes, without the white space at its end.
  func line(from start: Int, to end: Int) -> Line {
    var end = end
    while end > start {
      if bytes[end - 1] == UInt8(ascii: " ") {
        end -= 1
      } else if bytes[end - 1] >= 0x80, let scalar = bytes.scalar(before: end),
        scalar.properties.isWhitespace
      {
        end = max(start, end - UTF8.width(scalar))
      } else {
        break
      }
    }
    var indent = 0
    while start + indent < end, bytes[start + indent] == UInt8(ascii: " ") { indent += 1 }
    return Line(start: start, end: end, indent: indent)
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The text of a line behind its indentation.
  func text(_ line: Line) -> String { text(line.textStart..<line.end) }

  /// The place in its file of a range, both ends in one file.
  func span(_ range: Range<Int>) -> SourceSpan {
    let lower = place(of: range.lowerBound)
    let upper = place(of: range.upperBound)
    guard lower.file == upper.file, lower.offset <= upper.offset else {
      return SourceSpan(file: lower.file, bytes: lower.offset..<lower.offset)
    }
    return SourceSpan(file: lower.file, bytes: lower.offset..<upper.offset)
  }

  private func place(of offset: Int) -> (file: FileIndex, offset: Int) {
    var low = 0
    var high = segments.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].start <= offset { low = middle } else { high = middle }
    }
    guard low < segments.count else { return (FileIndex(0), 0) }
    let segment = segments[low]
    let local = max(0, offset - segment.start)
    guard let offsets = segment.offsets else { return (segment.file, local) }
    return (segment.file, local < offsets.count ? offsets[local] : offsets.last ?? 0)
  }

  private static func expandingTabs(_ contents: [UInt8]) -> (bytes: [UInt8], offsets: [Int]) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    bytes.reserveCapacity(contents.count + contents.count / 4)
    offsets.reserveCapacity(contents.count + contents.count / 4)
    var column = 0
    for (offset, byte) in contents.enumerated() {
      switch byte {
      case 0x09:
        let width = 8 - column % 8
        for _ in 0..<width {
          bytes.append(UInt8(ascii: " "))
          offsets.append(offset)
        }
        column += width
        continue
      case 0x0A, 0x0D: column = -1
      default: break
      }
      bytes.append(byte == 0 || byte == 0x0B || byte == 0x0C ? UInt8(ascii: " ") : byte)
      offsets.append(offset)
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return (bytes, offsets + [contents.count])
  }
}
