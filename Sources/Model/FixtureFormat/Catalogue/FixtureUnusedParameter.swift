/// A query parameter that does nothing to the list, and why.
public struct FixtureUnusedParameter: Hashable, Sendable {
  /// Why nothing is known that a parameter could do.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// No example shows a list.
    case noList = "no-list"
    /// No element of the examples has a field that the name could mean.
    case noSuchField = "no-such-field"
    /// Several fields of an element could be meant.
    case severalFields = "several-fields"
    /// The field that is meant holds no value that a text can be compared with.
    case notComparable = "not-comparable"
    /// No element of the examples has a field that says when it was changed.
    case noUpdateTime = "no-update-time"
    /// No field identifies an element, so none can be the last of a page.
    case noIdentifier = "no-identifier"
    /// No other parameter says what to sort by.
    case nothingToSortBy = "nothing-to-sort-by"
    /// No other parameter says how long a page is.
    case noPageSize = "no-page-size"
    /// The author has switched it off.
    case switchedOff = "switched-off"
  }

  /// The name in a request.
  public var name: String

  /// Why it does nothing.
  public var reason: Reason

  /// Makes an entry.
  public init(_ name: String, because reason: Reason) {
    self.name = name
    self.reason = reason
  }
}
