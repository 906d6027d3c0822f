/// The tags of components in MDX, which stand on lines of their own: `<Info>`, `<Anchor id="x" />`.
///
/// To CommonMark such a line starts a block of HTML that goes on to the next blank line; in MDX the
/// lines below it are Markdown.
enum ComponentTags {
  /// The text of a page with the tags made blank that would swallow the line below them.
  static func blanked(in source: MarkdownSource) -> [UInt8] {
    var bytes = source.bytes
    var isInFence = false
    for (index, range) in source.lines.enumerated() {
      let line = source.bytes[range]
      if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { isInFence.toggle() }
      guard !isInFence, isComponentTag(line), !isBlank(source.line(index + 1)) else { continue }
      for position in range { bytes[position] = UInt8(ascii: " ") }
    }
    return bytes
  }

  /// Whether a line is one tag whose name starts with a capital letter; one with an expression in it is
  /// no tag to CommonMark either.
  private static func isComponentTag(_ line: ArraySlice<UInt8>) -> Bool {
    var text = line
    while let last = text.last, last == 0x20 || last == 0x09 || last == 0x0D { text.removeLast() }
    guard text.first == UInt8(ascii: "<"), text.last == UInt8(ascii: ">"),
      let name = text.dropFirst().first,
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(name)
    else { return false }
    return text.count { $0 == UInt8(ascii: ">") } == 1 && !text.contains(UInt8(ascii: "{"))
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}
