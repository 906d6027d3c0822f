import MarkupTree
import SiteEmission
import SourceText

extension MarkdownWriter {
  /// Running text of a file as Markdown; a line feed stands where a line ends.
  func text(_ inlines: [Inline], in file: FileIndex) -> String {
    if inlines.count == 1 { return text(inlines[0], in: file) }
    var result = ""
    for inline in inlines { result += text(inline, in: file) }
    return result
  }

  private func text(_ inline: Inline, in file: FileIndex) -> String {
    switch inline {
    case .text(let text): MarkdownEscaping.text(text)
    case .emphasis(let inner): delimited(inner, by: "*", in: file)
    case .strong(let inner): delimited(inner, by: "**", in: file)
    case .strikethrough(let inner): delimited(inner, by: "~~", in: file)
    case .code(let text), .role(_, let text): MarkdownEscaping.code(text, inCell: isInCell)
    case .link(let inner, let destination): link(inner, to: destination, in: file)
    case .image(let alternative, let source): image(source, alternative: alternative, in: file)
    case .substitution(let name): MarkdownEscaping.text("|\(name)|")
    case .footnoteReference(let label): "[^\(Self.lawfulLabel(label))]"
    case .html(let text):
      text.hasPrefix("<!--") ? "" : MarkdownEscaping.code(text, inCell: isInCell)
    case .softBreak: "\n"
    case .lineBreak: isInCell ? "<br>" : "\\\n"
    }
  }

  /// Emphasis: blanks at its ends stand outside, since no delimiter may stand beside them.
  private func delimited(_ inlines: [Inline], by sign: String, in file: FileIndex) -> String {
    let text = self.text(inlines, in: file)
    let isBlank = { (character: Character) in character == " " || character == "\n" }
    let head = text.prefix(while: isBlank)
    let core = text.dropFirst(head.count)
    let tail = String(core.reversed().prefix(while: isBlank).reversed())
    let inner = core.dropLast(tail.count)
    return inner.isEmpty ? text : "\(head)\(sign)\(inner)\(sign)\(tail)"
  }

  private func link(
    _ inlines: [Inline], to destination: LinkDestination, in file: FileIndex
  ) -> String {
    let text = self.text(Self.withoutLinks(inlines), in: file)
    guard let address = address(of: destination, in: file) else { return text }
    let shown = text.isEmpty ? MarkdownEscaping.text(address) : text
    return "[\(shown)](\(MarkdownEscaping.destination(address)))"
  }

  /// An image of the content; one outside is a link, as on the page.
  func image(_ source: String, alternative: String, in file: FileIndex) -> String {
    let text = MarkdownEscaping.text(alternative)
    let target = links.target(of: .url(source), in: file)
    if case .asset(let path, _) = target {
      return "![\(text)](\(MarkdownEscaping.destination(address(ofFile: path))))"
    }
    guard let address = address(of: .url(source), in: file) else { return text }
    let shown = text.isEmpty ? MarkdownEscaping.text(source) : text
    return "[\(shown)](\(MarkdownEscaping.destination(address)))"
  }

  /// A link cannot stand in a link: the inner ones leave their text.
  private static func withoutLinks(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .link(let inner, _): withoutLinks(inner)
      case .emphasis(let inner): [.emphasis(withoutLinks(inner))]
      case .strong(let inner): [.strong(withoutLinks(inner))]
      case .strikethrough(let inner): [.strikethrough(withoutLinks(inner))]
      case .footnoteReference(let label): [.text("[\(label)]")]
      case .image(let alternative, _): [.text(alternative)]
      default: [inline]
      }
    }
  }

  /// A label of letters, digits and hyphens: others may not stand in the label of a footnote.
  static func lawfulLabel(_ label: String) -> String {
    String(label.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}
