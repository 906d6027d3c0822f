import MarkupTree
import SiteEmission
import SourceText

extension PageWriter {
  /// Running text as markup; the span is that of the block it stands in.
  mutating func html(_ inlines: [Inline], at span: SourceSpan) -> HTML {
    var html = HTML()
    append(inlines, at: span, to: &html)
    return html
  }

  /// Adds running text.
  mutating func append(_ inlines: [Inline], at span: SourceSpan, to html: inout HTML) {
    for inline in inlines { append(inline, at: span, to: &html) }
  }

  private mutating func append(_ inline: Inline, at span: SourceSpan, to html: inout HTML) {
    switch inline {
    case .text(let text): html.append(text: text)
    case .emphasis(let inner): wrap("em", inner, at: span, to: &html)
    case .strong(let inner): wrap("strong", inner, at: span, to: &html)
    case .strikethrough(let inner): wrap("s", inner, at: span, to: &html)
    case .code(let text), .role(_, let text): html.element("code", text: text)
    case .link(let written, let destination):
      let inner = titled(written, destination, at: span)
      guard let address = address(of: destination, at: span) else {
        return append(inner, at: span, to: &html)
      }
      let text = self.html(withoutLinks(inner, at: span), at: span)
      html.element("a", [.href(address)]) { html in
        if text.isEmpty { html.append(text: address.text) } else { html.append(text) }
      }
    case .image(let alternative, let source):
      append(image: source, alternative: alternative, at: span, to: &html)
    case .substitution(let name): html.append(text: "|\(name)|")
    case .footnoteReference(let label): append(footnoteReference: label, at: span, to: &html)
    case .html(let text):
      if !text.hasPrefix("<!--") { html.element("code", text: text) }
    case .softBreak: html.endLine()
    case .lineBreak: html.void("br")
    }
  }

  /// The text of a link; where it only names what the link leads to (`:ref:`, `:doc:`), the title of that.
  private mutating func titled(
    _ inner: [Inline],
    _ destination: LinkDestination,
    at span: SourceSpan
  ) -> [Inline] {
    guard inner.count == 1, case .role(let name, let text)? = inner.first,
      name == "ref" || name == "doc"
    else { return inner }
    return [.text(title(of: destination, at: span) ?? text)]
  }

  private mutating func wrap(
    _ name: StaticString,
    _ inlines: [Inline],
    at span: SourceSpan,
    to html: inout HTML
  ) {
    let inner = self.html(inlines, at: span)
    html.element(name) { $0.append(inner) }
  }

  /// Adds an image of the content, a link to one outside, or the text that stands for it.
  mutating func append(
    image source: String,
    alternative: String,
    at span: SourceSpan,
    to html: inout HTML
  ) {
    if let address = imageAddress(source, at: span) {
      html.void("img", [.src(address), .alt(alternative), .lazy])
    } else if let address = address(of: .url(source), at: span) {
      let text = alternative.isEmpty ? source : alternative
      html.element("a", [.href(address)], text: text)
    } else {
      html.append(text: alternative)
    }
  }

  private mutating func append(
    footnoteReference label: String,
    at span: SourceSpan,
    to html: inout HTML
  ) {
    guard let address = address(ofFootnote: label, at: span) else {
      return html.append(text: "[\(label)]")
    }
    html.element("sup") { $0.element("a", [.href(address)], text: label) }
  }

  /// A link cannot stand in a link: the inner ones leave their text.
  private func withoutLinks(_ inlines: [Inline], at span: SourceSpan) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline {
      case .link(let inner, _): withoutLinks(inner, at: span)
      case .emphasis(let inner): [.emphasis(withoutLinks(inner, at: span))]
      case .strong(let inner): [.strong(withoutLinks(inner, at: span))]
      case .strikethrough(let inner): [.strikethrough(withoutLinks(inner, at: span))]
      case .footnoteReference(let label): [.text("[\(label)]")]
      case .image(let alternative, let source):
        isLocal(source, at: span) ? [inline] : [.text(alternative)]
      default: [inline]
      }
    }
  }

  private func isLocal(_ source: String, at span: SourceSpan) -> Bool {
    let target = site.links.target(of: .url(source), in: span.file)
    return if case .asset = target { true } else { false }
  }
}
