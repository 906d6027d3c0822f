public import JSONText

/// A member of a body that names a page of its list: the one that is answered, or another.
public struct FixturePageLink: Hashable, Sendable {
  /// Which page is named, by the names of RFC 8288.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// The first page.
    case first
    /// The page before.
    case previous = "prev"
    /// The page that is answered.
    case current = "self"
    /// The next page.
    case next
    /// The last page.
    case last
  }

  /// How the page is named there.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// As a string.
    case url
    /// As the `href` of an object.
    case object
    /// As the `href` of an element whose `rel` is the relation, in an array.
    case array
    /// As the text that the parameter gets that leads to the page.
    case marker
    /// As its number; that of the last page is how many pages there are.
    case number
    /// As a flag: whether there is a next page or one before, whether this is the first or the last.
    case flag
  }

  /// The place in the body.
  public var place: JSONPointer

  /// The page that it names.
  public var relation: Relation

  /// How the page is named there.
  public var form: Form

  /// Whether an example shows `null` there.
  ///
  /// So does an answer where there is no such page; else the member is left out.
  public var isNullable: Bool

  /// Makes a link.
  public init(
    _ relation: Relation,
    at place: JSONPointer,
    as form: Form,
    isNullable: Bool = false
  ) {
    self.isNullable = isNullable
    self.place = place
    self.relation = relation
    self.form = form
  }
}
