/// The names of HTML elements: a tag with any other name is a placeholder or a component.
enum HTMLElements {
  /// Boxes that group blocks and have no meaning of their own.
  static let wrappers: Set<String> = [
    "address", "article", "aside", "body", "center", "details", "div", "fieldset", "figcaption",
    "figure", "footer", "form", "header", "hgroup", "html", "main", "nav", "section", "summary",
  ]

  /// Elements that the block builder gives a structure.
  static let structural: Set<String> = [
    "blockquote", "caption", "col", "colgroup", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5",
    "h6", "hr", "li", "menu", "ol", "p", "pre", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul",
  ]

  /// Elements whose content is no markup and no text of the page.
  static let rawText: Set<String> = ["script", "style", "textarea", "title", "xmp"]

  /// Everything that is no placeholder.
  static let known = wrappers.union(structural).union(rawText).union([
    "area", "audio", "base", "button", "canvas", "datalist", "embed", "head", "iframe", "input",
    "legend", "link", "map", "meta", "meter", "noscript", "object", "optgroup", "option", "output",
    "param", "picture", "progress", "select", "source", "svg", "template", "track", "video",
  ])
}
