public import MarkupTree
public import SourceText

/// Reads text that stands outside of pages, such as the descriptions in `parameters.yaml`, into blocks.
///
/// Which markup such text is written in is for the caller to know: the room that reads pages into the
/// model has no parser.
public struct ProseReader: Sendable {
  let read: @Sendable (LiteralText, SourceTree) -> Diagnosed<[Block]>

  /// Makes a reader of a function; the files answer what the text includes.
  public init(_ read: @escaping @Sendable (LiteralText, SourceTree) -> Diagnosed<[Block]>) {
    self.read = read
  }

  /// Takes text without markup: blank lines separate paragraphs.
  public static let plain = ProseReader { literal, _ in
    let cut = LiteralLines(literal)
    var blocks: [Block] = []
    var paragraph: (text: String, span: SourceSpan)?
    for (index, line) in cut.lines.enumerated() {
      let text = Words.joined(line)
      if text.isEmpty {
        blocks += paragraph.map { [Block(.paragraph([.text($0.text)]), span: $0.span)] } ?? []
        paragraph = nil
      } else if let started = paragraph {
        paragraph = ("\(started.text) \(text)", started.span.extended(to: cut.span(ofLine: index)))
      } else {
        paragraph = (text, cut.span(ofLine: index))
      }
    }
    blocks += paragraph.map { [Block(.paragraph([.text($0.text)]), span: $0.span)] } ?? []
    return Diagnosed(blocks)
  }
}
