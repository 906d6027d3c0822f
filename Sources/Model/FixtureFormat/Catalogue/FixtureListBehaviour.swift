public import JSONText

/// What the documented query parameters of an operation do to the list that its examples show.
public struct FixtureListBehaviour: Hashable, Sendable {
  /// The place of the array in a body; nil where no example shows a list.
  ///
  /// An example without an array there is answered as it is.
  public var list: JSONPointer?

  /// What is known to do something, in the order of the page.
  public var parameters: [FixtureListParameter]

  /// The members of a body that lead to other pages of the list.
  public var links: [FixturePageLink]

  /// The member of a body that counts the elements before they are cut into pages; nil where the
  /// examples have none.
  public var total: JSONPointer?

  /// The documented query parameters that do nothing to the list, in the order of the page.
  public var unused: [FixtureUnusedParameter]

  /// Makes a behaviour.
  public init(
    list: JSONPointer?,
    parameters: [FixtureListParameter] = [],
    links: [FixturePageLink] = [],
    total: JSONPointer? = nil,
    unused: [FixtureUnusedParameter] = []
  ) {
    self.list = list
    self.parameters = parameters
    self.links = links
    self.total = total
    self.unused = unused
  }
}

/// A query parameter and what it does.
public struct FixtureListParameter: Hashable, Sendable {
  /// The name in a request.
  public var name: String

  /// What it does.
  public var effect: FixtureListEffect

  /// Makes an entry.
  public init(_ name: String, _ effect: FixtureListEffect) {
    self.name = name
    self.effect = effect
  }
}
