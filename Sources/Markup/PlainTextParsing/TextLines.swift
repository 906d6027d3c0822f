import SourceText

/// A line of a page: where it stands and how far it is indented.
struct TextLine {
  /// The bytes of the line in the file without the blanks around them; empty for a blank line.
  var content: Range<Int>

  /// The first byte of the line in the file.
  var start: Int

  /// The columns before the content; a tab leads to the next multiple of 8.
  var indentation: Int

  var isBlank: Bool { content.isEmpty }
}

/// A page as lines, with the questions that every part of the reader asks.
struct TextLines {
  let file: FileIndex
  let bytes: [UInt8]
  var lines: [TextLine]

  init(_ source: SourceFile, index: FileIndex) {
    file = index
    bytes = source.bytes
    lines = source.lines.map { Self.line($0, in: source.bytes) }
  }

  private static func line(_ range: Range<Int>, in bytes: [UInt8]) -> TextLine {
    var lower = range.lowerBound
    var column = 0
    while lower < range.upperBound {
      if bytes[lower] == 0x20 {
        column += 1
      } else if bytes[lower] == 0x09 {
        column += 8 - column % 8
      } else if bytes[lower] == 0xC2, lower + 1 < range.upperBound, bytes[lower + 1] == 0xA0 {
        column += 1
        lower += 1
      } else {
        break
      }
      lower += 1
    }
    let content = bytes[lower..<range.upperBound].trimmed
    return TextLine(
      content: content.startIndex..<content.endIndex,
      start: range.lowerBound,
      indentation: column
    )
  }

  func content(_ line: Int) -> ArraySlice<UInt8> { bytes[lines[line].content] }

  func text(_ line: Int) -> String { String(decoding: content(line), as: UTF8.self) }

  func span(_ bytes: Range<Int>) -> SourceSpan { SourceSpan(file: file, bytes: bytes) }

  /// The span from the first to the last of these lines, blanks around it left out.
  func span(ofLines range: Range<Int>) -> SourceSpan {
    let filled = range.filter { !lines[$0].isBlank }
    guard let first = filled.first, let last = filled.last else {
      return span(range.first.map { lines[$0].content } ?? 0..<0)
    }
    return span(lines[first].content.lowerBound..<lines[last].content.upperBound)
  }

  /// The first line from here on that is not blank, or the end of the range.
  func filled(from line: Int, in range: Range<Int>) -> Int {
    var next = line
    while next < range.upperBound, lines[next].isBlank { next += 1 }
    return next
  }

  /// These lines as literal text, without the indentation that all of them share.
  func literal(_ numbers: [Int]) -> LiteralText {
    let filled = numbers.filter { !lines[$0].isBlank }
    let shared = filled.map { lines[$0].content.lowerBound - lines[$0].start }.min() ?? 0
    var texts: [String] = []
    var offsets: [Int] = []
    for number in numbers {
      let line = lines[number]
      let lower = min(line.start + shared, line.content.upperBound)
      texts.append(
        String(decoding: bytes[lower..<max(lower, line.content.upperBound)], as: UTF8.self))
      offsets.append(lower)
    }
    return LiteralText(text: texts.joined(separator: "\n"), file: file, lineOffsets: offsets)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at either end: ASCII blanks, no-break and full-width spaces.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let last = slice.last {
      if last == 0x20 || (0x09...0x0D).contains(last) {
        slice.removeLast()
      } else if slice.suffix(2).elementsEqual([0xC2, 0xA0]) {
        slice.removeLast(2)
      } else if slice.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
        slice.removeLast(3)
      } else {
        break
      }
    }
    while let first = slice.first {
      if first == 0x20 || (0x09...0x0D).contains(first) {
        slice.removeFirst()
      } else if slice.starts(with: [0xC2, 0xA0]) {
        slice.removeFirst(2)
      } else if slice.starts(with: [0xE3, 0x80, 0x80]) {
        slice.removeFirst(3)
      } else {
        break
      }
    }
    return slice
  }

  /// Whether these ASCII letters stand somewhere in the bytes.
  func containsText(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard self.count >= count, count > 0 else { return false }
    return text.withUTF8Buffer { pattern in
      indices.dropLast(count - 1).contains { start in
        self[start] == pattern[0] && self[start..<start + count].elementsEqual(pattern)
      }
    }
  }
}
