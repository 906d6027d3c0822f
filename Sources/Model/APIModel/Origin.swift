public import SourceText

/// Where a fact stands on the page, and the rule that read it.
public struct Origin: Hashable, Sendable {
  /// The name of the rule in kebab case, such as `parameter-table` or `status-sentence`.
  public var rule: String

  /// The text that the fact was read from.
  public var span: SourceSpan

  /// Makes an origin.
  public init(_ span: SourceSpan, rule: String) {
    self.span = span
    self.rule = rule
  }
}
