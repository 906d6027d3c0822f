import MarkupTree
import SourceText

/// Boxes between colons, as Docusaurus, VitePress and MyST write them: `:::note Title`, text, `:::`.
///
/// CommonMark takes the marks for text. In what the library sees they are declarations and processing
/// instructions of HTML, which end any paragraph and are blocks of their own; among the blocks they
/// are found again by the lines they stand on.
enum ContainerFences {
  private static let names: Set<String> = [
    "note", "tip", "info", "important", "warning", "caution", "danger", "attention", "hint",
    "error",
    "seealso", "admonition",
  ]

  /// How deep boxes may stand in each other; the marks of deeper ones stay text.
  private static let depthLimit = 16

  /// The mark that opens a box.
  private struct Opening {
    var name: String
    var title: String
    /// Whether nobody knows the name, so that the marks stay text.
    var isUnknown: Bool
  }

  /// Changes the marks of boxes that are closed; `lines` are those that may hold one.
  ///
  /// - Returns: The first line of a box that stands too deep in others to be one.
  static func mark(
    _ bytes: inout [UInt8], in source: MarkdownSource, lines: [Int]
  ) -> Int? {
    var open: [(line: Int, opening: Opening)] = []
    var tooDeep: Int?
    for index in lines {
      guard let text = content(of: source.line(index)) else { continue }
      if let opening = opening(text) {
        open.append((index, opening))
      } else if isClosing(text), let last = open.popLast(), !last.opening.isUnknown {
        if open.count < depthLimit {
          change(&bytes, source.lines[last.line], first: UInt8(ascii: "!"))
          change(&bytes, source.lines[index], first: UInt8(ascii: "?"))
        } else {
          tooDeep = min(tooDeep ?? .max, last.line)
        }
      }
    }
    return tooDeep
  }

  /// What is said of a box that is none, at its first line.
  static func tooDeep(_ source: MarkdownSource, line: Int) -> Diagnostic {
    Diagnostic(
      .warning,
      rule: "markup-too-deep",
      "boxes stand more than \(depthLimit) deep in each other",
      at: source.span(from: line, column: 0, through: line),
      notes: [.init("the marks of deeper ones are read as text")],
      fix: "Flatten the boxes"
    )
  }

  /// Puts what stands between the marks of a box into it; `blocks` nests what is in one.
  static func grouped(
    _ siblings: [MarkdownSibling], in source: MarkdownSource,
    blocks: ([MarkdownSibling]) -> [Block]
  ) -> [MarkdownSibling] {
    guard siblings.contains(where: { mark(of: $0, in: source) != nil }) else { return siblings }
    var result: [MarkdownSibling] = []
    var open: [(place: Int, opening: Opening)] = []
    for sibling in siblings {
      guard let text = mark(of: sibling, in: source) else {
        result.append(sibling)
        continue
      }
      if let opening = opening(text) {
        open.append((result.count, opening))
        result.append(plain(sibling, in: source))
      } else if let last = open.popLast() {
        let first = result[last.place]
        let inner = blocks(Array(result[(last.place + 1)...]))
        let lines = first.lines.lowerBound...sibling.lines.lowerBound
        result.removeSubrange(last.place...)
        result.append(box(last.opening, inner, first, lines, in: source))
      } else {
        result.append(plain(sibling, in: source))
      }
    }
    return result
  }

  private static func box(
    _ opening: Opening, _ inner: [Block], _ first: MarkdownSibling, _ lines: ClosedRange<Int>,
    in source: MarkdownSource
  ) -> MarkdownSibling {
    let start = first.block.span
    var blocks = inner
    if !opening.title.isEmpty {
      blocks.insert(Block(.paragraph([.strong([.text(opening.title)])]), span: start), at: 0)
    }
    let column = source.column(ofByte: start.bytes.lowerBound, in: lines.lowerBound)
    let directive = Directive(
      name: opening.name,
      argument: "",
      argumentSpan: SourceSpan(
        file: start.file, bytes: start.bytes.lowerBound..<start.bytes.lowerBound),
      body: source.literal(lines: lines.lowerBound + 1..<lines.upperBound),
      blocks: blocks
    )
    let span = source.span(from: lines.lowerBound, column: column, through: lines.upperBound)
    return MarkdownSibling(
      block: Block(.directive(directive), span: span), origin: .block, lines: lines)
  }

  /// A mark that belongs to no box, as the text it is.
  private static func plain(
    _ sibling: MarkdownSibling, in source: MarkdownSource
  ) -> MarkdownSibling {
    let text = content(of: source.line(sibling.lines.lowerBound)) ?? []
    var sibling = sibling
    sibling.origin = .block
    sibling.block.content = .paragraph([.text(String(decoding: text, as: UTF8.self))])
    return sibling
  }

  // MARK: Marks

  /// The mark that stands on the line of a block; nil for any other block.
  private static func mark(
    of sibling: MarkdownSibling, in source: MarkdownSource
  ) -> ArraySlice<UInt8>? {
    guard case .html = sibling.origin, sibling.lines.lowerBound >= 0 else { return nil }
    return content(of: source.line(sibling.lines.lowerBound))
  }

  /// What stands on a line that starts with three colons; blanks and quote marks may stand before.
  private static func content(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var text = line.drop { $0.isBlank || $0 == UInt8(ascii: ">") }
    guard text.starts(with: ":::".utf8) else { return nil }
    while let last = text.last, last.isBlank || last == 0x0D { text.removeLast() }
    return text
  }

  private static func isClosing(_ text: ArraySlice<UInt8>) -> Bool {
    text.allSatisfy { $0 == UInt8(ascii: ":") }
  }

  /// The box that a mark opens: a name behind the colons, perhaps in braces, and a title.
  private static func opening(_ text: ArraySlice<UInt8>) -> Opening? {
    let rest = text.drop { $0 == UInt8(ascii: ":") }
    // `:::row:::` opens and closes by itself, or by another mark.
    guard !rest.isEmpty, rest.last != UInt8(ascii: ":"),
      !rest.contains(UInt8(ascii: "<")), !rest.contains(UInt8(ascii: ">"))
    else { return nil }
    var words = String(decoding: rest, as: UTF8.self).drop { $0 == " " || $0 == "{" }
    let word = words.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    guard !word.isEmpty else { return nil }
    words = words.dropFirst(word.count).drop { "}[ ".contains($0) }
    if words.last == "]" { words.removeLast() }
    let name = word.lowercased()
    // An end that names what it ends, such as `::: moniker-end`.
    if name.hasSuffix("-end") { return nil }
    return Opening(name: name, title: String(words), isUnknown: !names.contains(name))
  }

  /// `:::note` becomes `<!A>   `, `:::` becomes `<?>`: as many bytes, so that no place changes.
  private static func change(_ bytes: inout [UInt8], _ range: Range<Int>, first: UInt8) {
    guard let start = range.first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return }
    for place in start..<range.upperBound { bytes[place] = 0x20 }
    bytes[start] = UInt8(ascii: "<")
    bytes[start + 1] = first
    if first == UInt8(ascii: "!") {
      bytes[start + 2] = UInt8(ascii: "A")
      bytes[start + 3] = UInt8(ascii: ">")
    } else {
      bytes[start + 2] = UInt8(ascii: ">")
    }
  }
}
