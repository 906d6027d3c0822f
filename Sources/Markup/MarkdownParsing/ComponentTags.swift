import SourceText

/// The tags of components in MDX, such as `<Info>` or `<Anchor id="x" />`.
///
/// To CommonMark a line with such a tag alone starts a block of HTML that goes on to the next blank
/// line, and so does any line that starts with one whose name HTML has too (`<Param name="x"> Text`);
/// in MDX what follows is Markdown.
enum ComponentTags {
  /// Makes the tags blank that would swallow the line below them, and renames those that would swallow
  /// the rest of their own; components are read by themselves.
  static func blank(
    _ bytes: inout [UInt8], in source: MarkdownSource, besides components: [Component]
  ) {
    var isInFence = false
    var inside = LineRanges(components.map(\.lines))
    for (index, range) in source.lines.enumerated() where !inside.contains(index) {
      let line = source.bytes[range].drop { $0.isBlank }
      if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { isInFence.toggle() }
      guard !isInFence, let name = componentName(line) else { continue }
      if isTagAlone(line) {
        guard !isBlank(source.line(index + 1)) else { continue }
        for position in range { bytes[position] = UInt8(ascii: " ") }
      } else if names.contains(String(decoding: name, as: UTF8.self)) {
        bytes[name.startIndex + 1] = UInt8(ascii: "-")
      }
    }
  }

  /// A tag with the name that the page gives it.
  static func restored(_ tag: String) -> String {
    let start = tag.hasPrefix("</") ? 2 : 1
    guard tag.utf8.dropFirst(start + 1).first == UInt8(ascii: "-") else { return tag }
    let name = tag.dropFirst(start).prefix { $0.isLetter || $0 == "-" }
    guard let known = renamed[String(name)] else { return tag }
    return "\(tag.prefix(start))\(known)\(tag[name.endIndex...])"
  }

  /// The names by what stands for them: `P-ram`, which HTML does not have, for `Param`.
  private static let renamed: [String: String] = Dictionary(
    uniqueKeysWithValues: names.map { ("\($0.prefix(1))-\($0.dropFirst(2))", $0) })

  /// The name of the tag that a line starts with, where it starts with a capital letter.
  private static func componentName(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard line.first == UInt8(ascii: "<") else { return nil }
    let text = line.dropFirst(line.dropFirst().first == UInt8(ascii: "/") ? 2 : 1)
    guard let first = text.first, first.isCapital else {
      return nil
    }
    return text.prefix(while: \.isLetter)
  }

  /// Whether a line that starts with a tag is no more than that; one with an expression in it is no
  /// tag to CommonMark either.
  private static func isTagAlone(_ line: ArraySlice<UInt8>) -> Bool {
    var text = line
    while let last = text.last, last.isBlank || last == 0x0D { text.removeLast() }
    return text.last == UInt8(ascii: ">") && text.count { $0 == UInt8(ascii: ">") } == 1
      && !text.contains(UInt8(ascii: "{"))
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0.isBlank || $0 == 0x0D }
  }

  /// Components whose names start blocks in CommonMark (section 4.6, kind 6) without
  /// being blocks of text, as `Table` and `Details` are.
  private static let names: Set<String> = [
    "Base", "Body", "Center", "Dialog", "Dir", "Fieldset", "Footer", "Form", "Frame", "Head",
    "Header", "Legend", "Link", "Main", "Menu", "Nav", "Option", "Param", "Search", "Section",
    "Source", "Title", "Track",
  ]
}
