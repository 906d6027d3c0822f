/// Markup that may stand in a page as it is: every text in it has been escaped.
///
/// There is no way to make it of a string but as text, so that what a page says can never become
/// markup of the site. Names of elements and attributes are literals of this program.
struct HTML: Hashable, Sendable {
  /// The markup, UTF-8 text for the body of a page.
  private(set) var bytes: [UInt8]

  /// No markup.
  init() { bytes = [] }

  /// The text, escaped.
  init(text: String) {
    bytes = []
    append(text: text)
  }

  /// What a template made of views: its texts have been escaped by their type (see ``ViewValue``).
  init(rendered bytes: [UInt8]) { self.bytes = bytes }

  /// One piece of markup behind the other.
  init(joining pieces: ArraySlice<HTML>) {
    bytes = []
    bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.bytes.count })
    for piece in pieces { bytes += piece.bytes }
  }

  /// The markup as a string.
  var markup: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether there is nothing to show.
  var isEmpty: Bool { bytes.isEmpty }

  /// Adds text.
  mutating func append(text: String) { HTMLEscaping.append(text, to: &bytes) }

  /// Adds text that is at hand as UTF-8.
  mutating func append(utf8 text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { HTMLEscaping.append($0, to: &bytes) }
  }

  /// Adds other markup.
  mutating func append(_ other: HTML) { bytes += other.bytes }

  /// Adds a line end: white space for those who read the source of a page.
  mutating func endLine() { append("\n") }

  /// Adds an element with what `content` adds to it.
  mutating func element(
    _ name: StaticString,
    _ attributes: [HTMLAttribute] = [],
    content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Adds an element that holds text alone.
  mutating func element(
    _ name: StaticString,
    _ attributes: [HTMLAttribute] = [],
    text: String
  ) {
    open(name, attributes)
    append(text: text)
    close(name)
  }

  /// Adds an element of one attribute with what `content` adds to it: code has them by the hundred.
  mutating func element(
    _ name: StaticString,
    _ attribute: HTMLAttribute,
    content: (inout HTML) -> Void
  ) {
    open(name, attribute)
    content(&self)
    close(name)
  }

  /// Adds an element of one attribute that holds text alone.
  mutating func element(_ name: StaticString, _ attribute: HTMLAttribute, text: String) {
    open(name, attribute)
    append(text: text)
    close(name)
  }

  /// Adds an element that has no content and no end tag, such as `br`.
  mutating func void(_ name: StaticString, _ attributes: [HTMLAttribute] = []) {
    open(name, attributes)
  }

  private mutating func open(_ name: StaticString, _ attributes: [HTMLAttribute]) {
    append("<")
    append(name)
    for attribute in attributes { attribute.append(to: &bytes) }
    append(">")
  }

  private mutating func open(_ name: StaticString, _ attribute: HTMLAttribute) {
    append("<")
    append(name)
    attribute.append(to: &bytes)
    append(">")
  }

  private mutating func close(_ name: StaticString) {
    append("</")
    append(name)
    append(">")
  }

  private mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
