import SourceText
import Vocabulary

/// What a site puts around a page: the trail of links above it, the date, the words below it.
///
/// The frame is kept as comments: it is no part of the page, and nothing is lost.
struct PageFrame {
  /// The lines above the page, and the date where it stands under the title.
  var head: [Range<Int>]

  /// The line with the title of the page; nil where no line is one.
  var title: Int?

  /// The lines of the page itself.
  var body: Range<Int>

  /// The lines below the page.
  var foot: Range<Int>

  init(_ page: TextLines, _ vocabulary: Vocabulary) {
    let all = 0..<page.lines.count
    var next = page.filled(from: 0, in: all)
    let trail = next < all.upperBound ? Self.trail(page.content(next)) : nil
    if trail != nil { next = page.filled(from: next + 1, in: all) }
    if next < all.upperBound, Self.isDate(page.content(next)) {
      next = page.filled(from: next + 1, in: all)
    }
    head = [0..<next]
    let end = Self.footStart(page, vocabulary, from: next)
    title = Self.title(page, vocabulary, in: next..<end, trail: trail)
    if let title {
      let date = page.filled(from: title + 1, in: next..<end)
      next = title + 1
      if date < end, Self.isDate(page.content(date)) {
        head.append(date..<date + 1)
        next = date + 1
      }
    }
    body = next..<end
    foot = end..<all.upperBound
  }

  /// The last part of a trail such as `Help Center> Images> Show an image`, or nil for another line.
  private static func trail(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for sign in [UInt8(ascii: ">"), UInt8(ascii: "/")] {
      var parts = 0
      var last = line.startIndex
      for place in line.indices.dropLast() where line[place] == sign && line[place + 1] == 0x20 {
        parts += 1
        last = place + 1
      }
      if parts >= 2 { return line[last...].trimmed }
    }
    return nil
  }

  private static let dateWords: [[UInt8]] = [
    "Updated on ", "Last updated", "Updated at ", "Updated: ", "更新时间", "最終更新",
  ].map { Array($0.utf8) }

  private static func isDate(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= 80 && dateWords.contains { line.starts(with: $0) }
      && line.contains(where: \.isDigit)
  }

  /// The first line of the run of site words that ends the page; a word that the page goes on after is
  /// no footer.
  private static func footStart(_ page: TextLines, _ vocabulary: Vocabulary, from first: Int) -> Int
  {
    let end = page.lines.count
    var start = end
    for line in stride(from: end - 1, to: max(first, end - 24), by: -1)
    where !page.lines[line].isBlank {
      let text = page.text(line)
      if vocabulary.isFooter(text) {
        start = line
      } else if vocabulary.section(text) != nil {
        break
      }
    }
    return start
  }

  /// The title: what the trail ends with, a first line with a pilcrow, or a first line that is no
  /// sentence, no word of the vocabulary and no part of a message.
  private static func title(
    _ page: TextLines,
    _ vocabulary: Vocabulary,
    in range: Range<Int>,
    trail: ArraySlice<UInt8>?
  ) -> Int? {
    let first = page.filled(from: range.lowerBound, in: range)
    guard first < range.upperBound else { return nil }
    let line = page.content(first)
    if let trail, line.elementsEqual(trail) { return first }
    if line.suffix(2).elementsEqual(BlockReader.pilcrow) { return first }
    if BlockReader.wikiTitle(line) != nil { return first }
    let text = page.text(first)
    let isSentence = [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "|")]
      .contains(line.last)
    guard line.count <= 200, !isSentence, vocabulary.section(text) == nil,
      vocabulary.column(text) == nil, HTTPLine.request(line) == nil, !HTTPLine.isStatusLine(line),
      !HTTPLine.isCurl(line), HTTPLine.headerName(line) == nil, !JSONExtent.starts(line),
      BlockReader.bulletWidth(line) == nil
    else { return nil }
    return first
  }
}
