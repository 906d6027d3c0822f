import MarkupTree
import SiteEmission
import SourceText

extension PageWriter {
  /// Blocks of a page as markup.
  ///
  /// Headings that stand directly among them get the level `headingLevel`, from 2; levels grow by the
  /// nesting of sections and not by what pages number, so that none is skipped.
  mutating func html(_ blocks: [Block], headingLevel: Int) -> HTML {
    var html = HTML()
    append(blocks, headingLevel: headingLevel, to: &html)
    return html
  }

  /// Adds blocks.
  mutating func append(_ blocks: [Block], headingLevel: Int, to html: inout HTML) {
    for block in blocks { append(block, headingLevel: headingLevel, to: &html) }
  }

  private mutating func append(_ block: Block, headingLevel: Int, to html: inout HTML) {
    switch block.content {
    case .section(let section):
      append(section, labels: block.labels, headingLevel: headingLevel, to: &html)
      return
    case .footnote(let label, let inner):
      append(footnote: label, inner, labels: block.labels, headingLevel: headingLevel, to: &html)
      return
    default: appendAnchors(block.labels, to: &html)
    }
    switch block.content {
    case .section, .footnote, .comment, .anchor: break
    case .paragraph(let inlines):
      let text = self.html(inlines, at: block.span)
      if !text.isEmpty { html.element("p") { $0.append(text) } }
    case .list(let list): append(list, headingLevel: headingLevel, to: &html)
    case .definitionList(let items): append(items, headingLevel: headingLevel, to: &html)
    case .fieldList(let fields): append(fields, headingLevel: headingLevel, to: &html)
    case .lineBlock(let lines):
      html.element("p", [.class("lines")]) { html in
        for (index, line) in lines.enumerated() {
          if index > 0 { html.void("br") }
          append(line, at: block.span, to: &html)
        }
      }
    case .quote(let inner):
      html.element("blockquote") { append(inner, headingLevel: headingLevel, to: &$0) }
    case .code(let code): append(code, at: block.span, to: &html)
    case .table(let table): append(table, at: block.span, headingLevel: headingLevel, to: &html)
    case .directive(let directive):
      append(directive, at: block.span, headingLevel: headingLevel, to: &html)
    case .raw(let format, let text): append(code: text.text, language: format, to: &html)
    case .thematicBreak: html.void("hr")
    }
    html.endLine()
  }

  /// Adds an empty element for the labels of a block that has no id of its own.
  private mutating func appendAnchors(_ labels: [String], to html: inout HTML) {
    guard let first = labels.first else { return }
    html.element("a", [.id(anchors.claim(first, labels: labels))]) { _ in }
  }

  private mutating func append(
    _ section: Section,
    labels: [String],
    headingLevel: Int,
    to html: inout HTML
  ) {
    var title = self.html(section.title, at: section.titleSpan)
    let id = anchors.claim(Slug.make(section.title.plainText, fallback: "section"), labels: labels)
    headings.append(PageHeading(title: section.title.plainText, id: id))
    title.append(formerIDs(of: id))
    let attributes = [HTMLAttribute.id(id)]
    switch headingLevel {
    case ...2: html.element("h2", attributes) { $0.append(title) }
    case 3: html.element("h3", attributes) { $0.append(title) }
    case 4: html.element("h4", attributes) { $0.append(title) }
    case 5: html.element("h5", attributes) { $0.append(title) }
    default: html.element("h6", attributes) { $0.append(title) }
    }
    html.endLine()
    append(section.blocks, headingLevel: headingLevel + 1, to: &html)
  }

  private mutating func append(
    footnote label: String,
    _ blocks: [Block],
    labels: [String],
    headingLevel: Int,
    to html: inout HTML
  ) {
    let id = anchors.claim(Self.footnoteID(label), labels: labels)
    html.element("div", [.class("footnote"), .id(id)]) { html in
      html.element("span", [.class("label")], text: label)
      html.element("div") { append(blocks, headingLevel: headingLevel, to: &$0) }
    }
    html.endLine()
  }

  private mutating func append(_ code: CodeBlock, at span: SourceSpan, to html: inout HTML) {
    guard !code.caption.isEmpty else {
      return append(code: code.literal.text, language: code.language, to: &html)
    }
    let caption = self.html(code.caption, at: span)
    html.element("figure") { html in
      html.element("figcaption") { $0.append(caption) }
      append(code: code.literal.text, language: code.language, to: &html)
    }
  }

  /// Adds text that is shown as it is.
  mutating func append(code text: String, language: String?, to html: inout HTML) {
    html.element("pre", [.focusable]) { html in
      html.element("code", language.map { [.language($0)] } ?? []) { html in
        html.append(CodeMarkup.code(text, language: language))
      }
    }
  }
}
