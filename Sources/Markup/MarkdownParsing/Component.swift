import HTMLParsing
import MarkupTree
import SourceText

/// A component with its content: what stands between `<Tabs>` and `</Tabs>` in MDX, `{{< tabs >}}` and
/// `{{< /tabs >}}` in pages of Hugo, or a tag without content.
///
/// To CommonMark such a tag starts a block of HTML that goes on to the next blank line, or is text; in
/// those pages what stands between is Markdown, indented as the author likes. The library sees one
/// declaration of HTML in the place of the whole, and the content is read by itself.
struct Component {
  /// The start tag.
  let tag: ComponentTag

  /// The lines that it takes.
  let lines: ClosedRange<Int>

  /// The place of its first byte.
  let start: Int

  /// Whether its end is missing, so that its content ends where its paragraph does.
  let isUnclosed: Bool

  /// Where the content starts: the line and the place in it.
  private let contentStart: (line: Int, place: Int)

  /// Where the content ends: the line and the place in it.
  private let contentEnd: (line: Int, place: Int)

  /// The content, with the indentation that all its lines have taken off.
  func content(of source: MarkdownSource) -> LiteralText {
    var pieces: [(offset: Int, bytes: ArraySlice<UInt8>)] = []
    var indentation = Int.max
    for line in contentStart.line...max(contentStart.line, contentEnd.line) {
      var range = source.lines[line]
      if line == contentStart.line {
        range = max(range.lowerBound, contentStart.place)..<range.upperBound
      }
      if line == contentEnd.line {
        range = range.lowerBound..<max(range.lowerBound, contentEnd.place)
      }
      var bytes = source.bytes[range]
      let blanks = bytes.prefix { $0.isBlank }.count
      if range.lowerBound > source.lines[line].lowerBound {
        bytes = bytes.dropFirst(blanks)
      } else if blanks < bytes.count {
        indentation = min(indentation, blanks)
      }
      pieces.append((source.offsets[line] - source.lines[line].lowerBound, bytes))
    }
    let isFirstCut = contentStart.place > source.lines[contentStart.line].lowerBound
    for index in pieces.indices where index > 0 || !isFirstCut {
      let blanks = pieces[index].bytes.prefix { $0.isBlank }.count
      pieces[index].bytes = pieces[index].bytes.dropFirst(min(indentation, blanks))
    }
    return LiteralText(
      text: pieces.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n"),
      file: source.file,
      lineOffsets: pieces.map { $0.offset + $0.bytes.startIndex }
    )
  }

  /// The content as code: without blank lines at its ends.
  func code(of source: MarkdownSource) -> LiteralText {
    var content = content(of: source)
    var lines = content.text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    func isBlank(_ line: Substring?) -> Bool { line?.utf8.allSatisfy { $0 <= 0x20 } ?? false }
    while isBlank(lines.last), lines.count > 1 { lines.removeLast() }
    while isBlank(lines.first), lines.count > 1 { lines.removeFirst() }
    content.text = lines.joined(separator: "\n")
    content.lineOffsets = Array(content.lineOffsets[lines.startIndex..<lines.endIndex])
    return content
  }

  /// The names that links reach it by.
  var labels: [String] { tag.value(of: ["id"]).map { [$0] } ?? [] }

  /// The outermost components of a text, in order; `lines` are those that may start with a tag.
  ///
  /// Outside MDX only what is closed counts: `<Token>` is a placeholder there, and HTML does not tell
  /// `<Table>` from `<table>`.
  static func all(in source: MarkdownSource, lines: [Int], isMDX: Bool) -> [Component] {
    var matching = TagMatching(source, lines: lines, isMDX: isMDX)
    return matching.components()
  }

  fileprivate init(
    _ tag: ComponentTag, lines: ClosedRange<Int>, start: Int, from first: (line: Int, place: Int),
    to last: (line: Int, place: Int), isUnclosed: Bool = false
  ) {
    self.tag = tag
    self.isUnclosed = isUnclosed
    self.lines = lines
    self.start = start
    contentStart = first
    contentEnd = last
  }
}

/// Finds which tags belong to each other.
private struct TagMatching {
  private let source: MarkdownSource
  private let lines: [Int]
  private let isMDX: Bool

  /// A start tag that has no end yet.
  private struct Open {
    var tag: ComponentTag
    var line: Int
    var start: Int
    var end: (line: Int, place: Int)
  }

  /// How many tags without an end are remembered.
  private static let depthLimit = 64

  private var open: [Open] = []
  private var found: [Component] = []

  init(_ source: MarkdownSource, lines: [Int], isMDX: Bool) {
    self.source = source
    self.lines = lines
    self.isMDX = isMDX
  }

  mutating func components() -> [Component] {
    var next = lines[...]
    while let line = next.popFirst() {
      let start = firstByte(of: line)
      guard let read = ComponentTag.read(in: source, line: line, at: start), isComponent(read.tag)
      else { continue }
      while let inner = next.first, inner <= read.line, inner > line { next.removeFirst() }
      switch read.tag.kind {
      case .end: close(read.tag, line: line, at: start, end: (read.line, read.end))
      case .empty: addEmpty(read.tag, line: line, at: start, end: (read.line, read.end))
      case .start:
        // Of tags without an end, the outer ones are forgotten.
        if open.count == Self.depthLimit { open.removeFirst() }
        open.append(
          Open(tag: read.tag, line: line, start: start, end: (read.line, read.end)))
        closeInLine(read.line, from: read.end)
      }
      guard !open.isEmpty else { continue }
      // An end may stand behind the last words of the content.
      let limit = next.first ?? source.lines.count
      var index = read.line + 1
      while index < limit, !open.isEmpty {
        closeInLine(index, from: source.lines[index].lowerBound)
        index += 1
      }
    }
    addUnclosed()
    return outermost
  }

  /// Takes the fields whose end is missing, each up to the end of its paragraph or the next tag.
  private mutating func addUnclosed() {
    for start in open where isMDX && start.tag.isPlainlyField && !source.isInHTML(start.line) {
      var last = start.end.line
      while last + 1 < source.lines.count, !lines.contains(last + 1),
        source.line(last + 1).contains(where: { !$0.isBlank && $0 != 0x0D })
      {
        last += 1
      }
      found.append(
        Component(
          start.tag, lines: start.line...last, start: start.start, from: start.end,
          to: (last, source.lines[last].upperBound), isUnclosed: true))
    }
  }

  private var outermost: [Component] {
    var result: [Component] = []
    for component in found.sorted(by: { $0.start < $1.start }) {
      if let last = result.last, component.lines.lowerBound <= last.lines.upperBound { continue }
      result.append(component)
    }
    return result
  }

  private func isComponent(_ tag: ComponentTag) -> Bool {
    if tag.isShortcode { return true }
    // `<TABLE>` is HTML wherever it stands; `<Table>` is a component in MDX.
    guard HTMLTag.isElement(named: tag.name) else { return true }
    return isMDX && tag.key != tag.key.uppercased()
  }

  private func firstByte(of line: Int) -> Int {
    let range = source.lines[line]
    return range.first { !source.bytes[$0].isBlank } ?? range.lowerBound
  }

  /// Closes the component whose end stands at the end of a line.
  private mutating func closeInLine(_ line: Int, from start: Int) {
    let range =
      max(start, source.lines[line].lowerBound)..<max(start, source.lines[line].upperBound)
    guard let last = source.bytes[range].lastIndex(where: { !$0.isBlank }),
      source.bytes[last] == UInt8(ascii: ">") || source.bytes[last] == UInt8(ascii: "}"),
      let slash = source.bytes[range].lastIndex(of: UInt8(ascii: "/")), slash > range.lowerBound,
      slash + 1 < last
    else { return }
    var place = slash - 1
    while place > range.lowerBound, source.bytes[place] == 0x20 { place -= 1 }
    guard source.bytes[place] == UInt8(ascii: "<") || source.bytes[place] == UInt8(ascii: "%")
    else {
      return
    }
    if place > range.lowerBound + 1, source.bytes[place - 1] == UInt8(ascii: "{") { place -= 2 }
    guard place >= range.lowerBound,
      let read = ComponentTag.read(in: source, line: line, at: place),
      case .end = read.tag.kind, read.line == line, read.end == last + 1
    else { return }
    close(read.tag, line: line, at: place, end: (line, read.end))
  }

  private mutating func close(
    _ tag: ComponentTag, line: Int, at place: Int, end: (line: Int, place: Int)
  ) {
    guard let index = open.lastIndex(where: { $0.tag.key == tag.key }) else { return }
    let start = open[index]
    // What was opened inside and never closed is text.
    open.removeSubrange(index...)
    let isIndented =
      start.line == line || place != firstByte(of: line)
      || place - source.lines[line].lowerBound
        >= start.start - source.lines[start.line].lowerBound
    let isOneLine = start.line == end.line
    // Words around a tag are running text, fields and boxes aside.
    let mayBeOneLine =
      start.tag.isField
      || (!start.tag.isShortcode
        && (start.tag.admonition != nil || (isMDX && start.tag.isContainer)))
    guard isIndented, end.line == line, isAlone(end), !isOneLine || mayBeOneLine,
      !source.isInHTML(start.line)
    else { return }
    found.append(
      Component(
        start.tag, lines: start.line...end.line, start: start.start, from: start.end,
        to: (line, place)))
  }

  private mutating func addEmpty(
    _ tag: ComponentTag, line: Int, at start: Int, end: (line: Int, place: Int)
  ) {
    guard tag.saysSomething, isMDX || tag.isField, isAlone(end), !source.isInHTML(line) else {
      return
    }
    found.append(Component(tag, lines: line...end.line, start: start, from: end, to: end))
  }

  /// Whether nothing stands behind a place of a line.
  private func isAlone(_ end: (line: Int, place: Int)) -> Bool {
    source.bytes[end.place..<max(end.place, source.lines[end.line].upperBound)]
      .allSatisfy { $0.isBlank }
  }
}
