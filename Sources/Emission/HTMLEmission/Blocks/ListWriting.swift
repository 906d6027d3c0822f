import MarkupTree
import SourceText

extension PageWriter {
  /// Adds a bullet or ordered list; an item with one paragraph is shown without space around it.
  mutating func append(_ list: List, headingLevel: Int, to html: inout HTML) {
    guard !list.items.isEmpty else { return }
    if let start = list.start {
      html.element("ol", start == 1 ? [] : [.start(start)]) { html in
        for item in list.items { append(item, headingLevel: headingLevel, to: &html) }
      }
    } else {
      html.element("ul") { html in
        for item in list.items { append(item, headingLevel: headingLevel, to: &html) }
      }
    }
  }

  private mutating func append(_ item: ListItem, headingLevel: Int, to html: inout HTML) {
    html.element("li") { html in
      if let isDone = item.isDone { html.append(text: isDone ? "\u{2611} " : "\u{2610} ") }
      appendTight(item.blocks, headingLevel: headingLevel, to: &html)
    }
    html.endLine()
  }

  /// Adds blocks, a paragraph at their start without its `p`.
  mutating func appendTight(_ blocks: [Block], headingLevel: Int, to html: inout HTML) {
    if let first = blocks.first, first.labels.isEmpty, case .paragraph(let inlines) = first.content
    {
      append(inlines, at: first.span, to: &html)
      append(Array(blocks.dropFirst()), headingLevel: headingLevel, to: &html)
    } else {
      append(blocks, headingLevel: headingLevel, to: &html)
    }
  }

  /// Adds terms with their definitions.
  mutating func append(_ items: [DefinitionItem], headingLevel: Int, to html: inout HTML) {
    guard !items.isEmpty else { return }
    html.element("dl", [.class("terms")]) { html in
      for item in items {
        html.element("dt") { html in
          append(item.term, at: item.span, to: &html)
          for classifier in item.classifiers {
            html.element("span", [.class("classifier")]) { html in
              append(classifier, at: item.span, to: &html)
            }
          }
        }
        html.element("dd") { append(item.blocks, headingLevel: headingLevel, to: &$0) }
        html.endLine()
      }
    }
  }

  /// Adds named bodies.
  mutating func append(_ fields: [Field], headingLevel: Int, to html: inout HTML) {
    guard !fields.isEmpty else { return }
    html.element("dl", [.class("terms")]) { html in
      for field in fields {
        html.element("dt", text: field.name)
        html.element("dd") { append(field.blocks, headingLevel: headingLevel, to: &$0) }
        html.endLine()
      }
    }
  }
}
