public import JSONText

/// A member of a body that leads to another page of its list.
public struct FixturePageLink: Hashable, Sendable {
  /// Where a link leads, by the names of RFC 8288.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// To the first page.
    case first
    /// To the next page.
    case next
  }

  /// How the address stands there.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// As a string.
    case url
    /// As the `href` of an object.
    case object
    /// As the `href` of an element whose `rel` is the relation, in an array.
    case array
    /// As the value that the parameter of the marker gets.
    case marker
  }

  /// The place in the body.
  public var place: JSONPointer

  /// Where it leads.
  public var relation: Relation

  /// How the address stands there.
  public var form: Form

  /// Makes a link.
  public init(_ relation: Relation, at place: JSONPointer, as form: Form) {
    self.place = place
    self.relation = relation
    self.form = form
  }
}
