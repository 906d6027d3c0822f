public import SourceText

/// A page or an id that has another name now: who has a link to the old one is led to the new one.
public struct Redirect: Hashable, Sendable {
  /// What links have.
  public var old: SitePlace

  /// Where they lead.
  public var new: SitePlace

  /// Where the old place is written.
  public var span: SourceSpan

  /// Where the new place is written.
  public var newSpan: SourceSpan

  /// Makes a redirect.
  public init(from old: SitePlace, to new: SitePlace, span: SourceSpan, newSpan: SourceSpan) {
    self.old = old
    self.new = new
    self.span = span
    self.newSpan = newSpan
  }
}
