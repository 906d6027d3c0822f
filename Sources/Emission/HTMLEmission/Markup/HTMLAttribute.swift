/// An attribute of an element, its value escaped.
///
/// Attributes that hold addresses take a ``LinkAddress`` and nothing else.
struct HTMLAttribute: Sendable {
  private let name: StaticString

  private let value: Value

  private enum Value {
    /// A literal of this program, which needs no escape.
    case literal(StaticString)
    /// Any text, not yet escaped.
    case text(String)
  }

  private init(_ name: StaticString, literal value: StaticString) {
    self.name = name
    self.value = .literal(value)
  }

  private init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = .text(value)
  }

  /// Adds the attribute to markup, with a space before it.
  func append(to markup: inout [UInt8]) {
    markup.append(UInt8(ascii: " "))
    name.withUTF8Buffer { markup.append(contentsOf: $0) }
    markup.append(UInt8(ascii: "="))
    markup.append(UInt8(ascii: "\""))
    switch value {
    case .literal(let text): text.withUTF8Buffer { markup.append(contentsOf: $0) }
    case .text(let text): HTMLEscaping.append(text, to: &markup)
    }
    markup.append(UInt8(ascii: "\""))
  }

  /// Names for the style sheet.
  static func `class`(_ names: StaticString) -> Self { Self("class", literal: names) }

  /// The language of a code block: `language-json`; white space in the name becomes a hyphen.
  static func language(_ name: String) -> Self {
    Self("class", "language-" + PageAnchors.lawful(name.lowercased()))
  }

  /// The id, unique on its page and without white space (``PageAnchors`` makes it so).
  static func id(_ id: String) -> Self { Self("id", id) }

  /// That the element holds a value of the reader's, by its name: scripts put another in its place.
  static func sampleValue(_ name: String) -> Self { Self("data-value", name) }

  /// What a link leads to.
  static func href(_ address: LinkAddress) -> Self { Self("href", address.text) }

  /// What an image is loaded from.
  static func src(_ address: LinkAddress) -> Self { Self("src", address.text) }

  /// What stands for an image where it is not seen.
  static func alt(_ text: String) -> Self { Self("alt", text) }

  /// The number of the first item of a list.
  static func start(_ number: Int) -> Self { Self("start", String(number)) }

  /// How many columns a cell covers; HTML reads at most 1000.
  static func colspan(_ count: Int) -> Self { Self("colspan", String(min(count, 1000))) }

  /// How many rows a cell covers; HTML reads at most 65534.
  static func rowspan(_ count: Int) -> Self { Self("rowspan", String(min(count, 65534))) }

  /// That a header cell speaks for its column.
  static let columnScope = Self("scope", literal: "col")

  /// The coordinates of a drawing, from 0, 0.
  static func viewBox(width: Int, height: Int) -> Self { Self("viewBox", "0 0 \(width) \(height)") }

  /// That a drawing takes the width and the height that it is given.
  static let stretched = Self("preserveAspectRatio", literal: "none")

  /// The width of a shape in the coordinates of its drawing.
  static func width(_ width: Int) -> Self { Self("width", String(width)) }

  /// The height of a shape in the coordinates of its drawing.
  static func height(_ height: Int) -> Self { Self("height", String(height)) }

  /// That screen readers pass the element over, because text beside it says the same.
  static let hiddenFromReaders = Self("aria-hidden", literal: "true")

  /// That the element can be reached by the keyboard, because it may scroll.
  static let focusable = Self("tabindex", literal: "0")

  /// That an image is loaded when it comes into view.
  static let lazy = Self("loading", literal: "lazy")

  /// That the element is a remark beside the text.
  static let note = Self("role", literal: "note")

  /// That the element stands for an image, with its description.
  static func label(_ text: String) -> Self { Self("aria-label", text) }
}
