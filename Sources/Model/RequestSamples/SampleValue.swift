/// A named value of a request, and where it comes from.
public struct SampleValue: Hashable, Sendable {
  /// What is sent.
  public enum Text: Hashable, Sendable {
    /// This text.
    case literal(String)
    /// The reader's own token behind a prefix such as `Bearer `: no secret of a page is repeated.
    case token(prefix: String)
  }

  /// Where a value comes from, the most trustworthy first.
  public enum Source: Hashable, Sendable {
    /// The example request of this name.
    case request(String)
    /// The documented answer of this name: it shows which thing was asked for.
    case response(String)
    /// The page gives the value, the default or the only choice.
    case documentation
    /// It is made up, lawful for its type.
    case invention
    /// It asks a mock for one of its answers.
    case preference
  }

  /// The name.
  public var name: String

  /// What is sent.
  public var text: Text

  /// Where it comes from.
  public var source: Source

  /// Makes a value.
  public init(_ name: String, _ text: Text, from source: Source) {
    self.name = name
    self.text = text
    self.source = source
  }

  /// The text where it is known; nil for the reader's token.
  public var literal: String? {
    if case .literal(let text) = text { text } else { nil }
  }
}
