/// Markup that may stand in a page as it is: every text in it has been escaped.
///
/// There is no way to make it of a string but as text, so that what a page says can never become
/// markup of the site. Names of elements and attributes are literals of this program.
struct HTML: Hashable, Sendable {
  /// The markup, UTF-8 text for the body of a page.
  private(set) var markup: String

  /// No markup.
  init() { markup = "" }

  /// The text, escaped.
  init(text: String) { markup = HTMLEscaping.escaped(text) }

  /// What a template made of views: its texts have been escaped by their type (see ``ViewValue``).
  init(rendered markup: String) { self.markup = markup }

  /// One piece of markup behind the other.
  init(joining pieces: ArraySlice<HTML>) {
    markup = ""
    for piece in pieces { markup += piece.markup }
  }

  /// Whether there is nothing to show.
  var isEmpty: Bool { markup.isEmpty }

  /// Adds text.
  mutating func append(text: String) { markup += HTMLEscaping.escaped(text) }

  /// Adds other markup.
  mutating func append(_ other: HTML) { markup += other.markup }

  /// Adds a line end: white space for those who read the source of a page.
  mutating func endLine() { markup += "\n" }

  /// Adds an element with what `content` adds to it.
  mutating func element(
    _ name: StaticString,
    _ attributes: [HTMLAttribute] = [],
    content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    markup += "</\(name)>"
  }

  /// Adds an element that holds text alone.
  mutating func element(
    _ name: StaticString,
    _ attributes: [HTMLAttribute] = [],
    text: String
  ) {
    open(name, attributes)
    append(text: text)
    markup += "</\(name)>"
  }

  /// Adds an element that has no content and no end tag, such as `br`.
  mutating func void(_ name: StaticString, _ attributes: [HTMLAttribute] = []) {
    open(name, attributes)
  }

  private mutating func open(_ name: StaticString, _ attributes: [HTMLAttribute]) {
    markup += "<\(name)"
    for attribute in attributes { markup += attribute.markup }
    markup += ">"
  }
}
