public import SourceText

/// A YAML value with its place; mappings keep the order of the page.
public struct YAMLNode: Hashable, Sendable {
  /// What a node holds.
  public indirect enum Content: Hashable, Sendable {
    /// A text, a number, a truth value or nothing: always the text that was written.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Keys and values in order; no key stands twice.
    case mapping([YAMLEntry])
  }

  /// What the node holds.
  public var content: Content

  /// Where the node stands: a scalar with its quotes, a collection from its first to its last node.
  public var span: SourceSpan

  /// Makes a node.
  public init(_ content: Content, span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

/// A scalar as the page has it: nothing is turned into a number on the way.
public struct YAMLScalar: Hashable, Sendable {
  /// The text, so that `2.10` stays `2.10`.
  ///
  /// Escapes of quoted scalars are resolved and the lines of block scalars joined.
  public var text: String

  /// Whether it stands without quotes and in no block (`|`, `>`): only then may it mean a number, a
  /// truth value or nothing.
  public var isPlain: Bool

  /// Makes a scalar.
  public init(_ text: String, isPlain: Bool) {
    self.text = text
    self.isPlain = isPlain
  }
}

/// A key of a mapping and its value.
public struct YAMLEntry: Hashable, Sendable {
  /// The key.
  public var key: String

  /// Where the key stands.
  public var keySpan: SourceSpan

  /// The value.
  public var value: YAMLNode

  /// Makes an entry.
  public init(key: String, keySpan: SourceSpan, value: YAMLNode) {
    self.key = key
    self.keySpan = keySpan
    self.value = value
  }
}
