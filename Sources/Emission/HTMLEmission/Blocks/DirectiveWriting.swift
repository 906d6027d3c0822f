import MarkupTree
import SourceText

extension PageWriter {
  /// Adds what a directive says: a box for an admonition, an image, a list of pages; for any other
  /// name its content, because nothing that an author wrote is lost.
  mutating func append(
    _ directive: Directive,
    at span: SourceSpan,
    headingLevel: Int,
    to html: inout HTML
  ) {
    if let admonition = Admonition(directive, words: words) {
      append(admonition, at: span, headingLevel: headingLevel, to: &html)
      return
    }
    switch directive.name.lowercased() {
    case "contents", "highlight", "meta", "default-role", "tags", "index": break
    case "image", "figure":
      append(figure: directive, headingLevel: headingLevel, to: &html)
    case "toctree": append(toctree: directive, to: &html)
    case "container", "class", "only", "compound", "rst-class", "epigraph", "pull-quote":
      appendContent(of: directive, headingLevel: headingLevel, to: &html)
    default:
      if !directive.argument.isEmpty {
        html.element("p") { html in
          html.element("strong", text: directive.argument)
        }
      }
      appendContent(of: directive, headingLevel: headingLevel, to: &html)
    }
  }

  private mutating func appendContent(
    of directive: Directive,
    headingLevel: Int,
    to html: inout HTML
  ) {
    if directive.blocks.isEmpty, !directive.body.text.isEmpty {
      append(code: directive.body.text, language: nil, to: &html)
    } else {
      append(directive.blocks, headingLevel: headingLevel, to: &html)
    }
  }

  private mutating func append(
    _ admonition: Admonition,
    at span: SourceSpan,
    headingLevel: Int,
    to html: inout HTML
  ) {
    html.element("div", [.class(admonition.kind.styleName), .note]) { html in
      html.element("p", [.class("admonition-title")], text: admonition.title)
      if !admonition.lead.isEmpty { html.element("p", text: admonition.lead) }
      append(admonition.blocks, headingLevel: headingLevel, to: &html)
    }
  }

  private mutating func append(
    figure directive: Directive,
    headingLevel: Int,
    to html: inout HTML
  ) {
    let alternative = directive.options.first { $0.name == "alt" }?.blocks.plainText ?? ""
    html.element("figure") { html in
      append(
        image: directive.argument,
        alternative: alternative,
        at: directive.argumentSpan,
        to: &html
      )
      if !directive.blocks.isEmpty {
        html.element("figcaption") { html in
          append(directive.blocks, headingLevel: headingLevel, to: &html)
        }
      }
    }
  }

  /// Adds links to the pages that a Sphinx table of contents names, one on each line: `page` or
  /// `Title <page>`.
  private mutating func append(toctree directive: Directive, to html: inout HTML) {
    let entries = directive.body.text.split(whereSeparator: \.isNewline)
      .map { String($0.drop(while: \.isWhitespace)) }
      .filter { !$0.isEmpty && !$0.hasPrefix(":") }
    guard !entries.isEmpty else { return }
    html.element("ul") { html in
      for entry in entries {
        var (title, path) = (entry, entry)
        if entry.hasSuffix(">"), let open = entry.lastIndex(of: "<") {
          title = String(entry[..<open])
          path = String(entry[entry.index(after: open)...].dropLast())
        }
        html.element("li") { html in
          guard let address = address(of: .document(path), at: directive.body.span(ofByte: 0))
          else {
            return html.append(text: title)
          }
          html.element("a", [.href(address)], text: title)
        }
      }
    }
  }
}
