/// A start or end tag as it is written.
public struct HTMLTag: Hashable, Sendable {
  /// Which end of an element a tag marks.
  public enum Kind: Hashable, Sendable {
    /// `<td>`
    case start
    /// `</td>`
    case end
    /// `<br/>`
    case empty
  }

  /// The name in lower case.
  public var name: String

  /// Which end it marks.
  public var kind: Kind

  /// The attributes in order, names in lower case, character references in values resolved.
  public var attributes: [Attribute]

  /// The tag as written, with its angle brackets.
  public var text: String

  /// A name and a value; the value is empty where none is written.
  public struct Attribute: Hashable, Sendable {
    /// The name in lower case.
    public var name: String
    /// The value.
    public var value: String
  }

  /// Reads a text that is one tag, such as `<a href="x">`; nil for a text that is anything else.
  public init?(_ text: String) {
    var tokenizer = HTMLTokenizer(Array(text.utf8))
    guard let token = tokenizer.next(), case .tag(let tag) = token.content,
      token.range.upperBound == text.utf8.count
    else { return nil }
    self = tag
  }

  init(name: String, kind: Kind, attributes: [Attribute] = [], text: String) {
    self.name = name
    self.kind = kind
    self.attributes = attributes
    self.text = text
  }

  /// The value of the first attribute with this name.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The names that links reach the element by.
  var labels: [String] {
    var labels: [String] = []
    for name in ["name", "id"] {
      if let label = attribute(name), !label.isEmpty, !labels.contains(label) {
        labels.append(label)
      }
    }
    return labels
  }

  /// The words of the `class` attribute.
  var classes: [Substring] { attribute("class")?.split(separator: " ") ?? [] }
}

extension HTMLTag {
  /// Whether the element is no part of running text: a table, a list, a paragraph, a box.
  public var isBlockLevel: Bool {
    HTMLElements.structural.contains(name) || HTMLElements.wrappers.contains(name)
  }
}
