/// A start or end tag as it is written.
///
/// It is a part of the bytes that it was read from: attributes are looked up in them, since a page
/// of tables has many that nobody asks for.
public struct HTMLTag: Sendable {
  /// Which end of an element a tag marks.
  public enum Kind: Hashable, Sendable {
    /// `<td>`
    case start
    /// `</td>`
    case end
    /// `<br/>`
    case empty
  }

  /// A name and a value; the value is empty where none is written.
  public struct Attribute: Hashable, Sendable {
    /// The name in lower case.
    public var name: String
    /// The value, character references resolved.
    public var value: String
  }

  /// Which end it marks.
  public let kind: Kind

  /// The element, where HTML has one of the name.
  let element: HTMLElementName?

  /// The tag with its angle brackets.
  private let bytes: ArraySlice<UInt8>
  private let nameRange: Range<Int>
  /// Whether anything but blanks and a slash stands behind the name.
  let hasAttributes: Bool

  /// Whether HTML has an element of a name, in whatever case.
  public static func isElement(named name: String) -> Bool {
    HTMLElementName(Array(name.utf8)[...]) != nil
  }

  /// Reads a text that is one tag, such as `<a href="x">`; nil for a text that is anything else.
  public init?(_ text: String) {
    var tokenizer = HTMLTokenizer(Array(text.utf8))
    guard let token = tokenizer.next(), case .tag(let tag) = token.content,
      token.range.upperBound == tokenizer.bytes.count
    else { return nil }
    self = tag
  }

  init(_ bytes: ArraySlice<UInt8>, name: Range<Int>, kind: Kind, hasAttributes: Bool) {
    self.bytes = bytes
    nameRange = name
    self.kind = kind
    self.hasAttributes = hasAttributes
    element = HTMLElementName(bytes[name])
  }

  /// The name in lower case.
  public var name: String { element?.rawValue ?? HTMLAttributes.lowercased(bytes[nameRange]) }

  /// The tag as written, with its angle brackets.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The attributes in order.
  public var attributes: [Attribute] {
    var found: [Attribute] = []
    var rest = HTMLAttributes(bytes, from: nameRange.upperBound)
    while let (name, value) = rest.next() {
      found.append(
        Attribute(
          name: HTMLAttributes.lowercased(name), value: CharacterReferences.decoded(value)))
    }
    return found
  }

  /// The value of the first attribute with this name, which is in lower case.
  public func attribute(_ name: StaticString) -> String? {
    guard hasAttributes else { return nil }
    var rest = HTMLAttributes(bytes, from: nameRange.upperBound)
    while let (found, value) = rest.next() {
      if HTMLAttributes.isName(found, name) { return CharacterReferences.decoded(value) }
    }
    return nil
  }

  /// The values of the first attributes with two names, which are in lower case, looked up together.
  func attributes(_ first: StaticString, _ second: StaticString) -> (String?, String?) {
    guard hasAttributes else { return (nil, nil) }
    var values: (String?, String?) = (nil, nil)
    var rest = HTMLAttributes(bytes, from: nameRange.upperBound)
    while let (found, value) = rest.next() {
      if values.0 == nil, HTMLAttributes.isName(found, first) {
        values.0 = CharacterReferences.decoded(value)
      } else if values.1 == nil, HTMLAttributes.isName(found, second) {
        values.1 = CharacterReferences.decoded(value)
      }
    }
    return values
  }

  /// The names that links reach the element by.
  var labels: [String] {
    let (name, id) = attributes("name", "id")
    var labels: [String] = []
    if let name, !name.isEmpty { labels.append(name) }
    if let id, !id.isEmpty, id != name { labels.append(id) }
    return labels
  }

  /// The words of the `class` attribute.
  var classes: [Substring] { attribute("class")?.split(separator: " ") ?? [] }

  /// Whether the element is no part of running text: a table, a list, a paragraph, a box.
  public var isBlockLevel: Bool { element?.role == .structure || element?.role == .wrapper }
}
