/// The microversions that an operation is in, as text: `2.10` comes after `2.9`.
public struct FixtureVersions: Hashable, Sendable {
  /// The first version that has it; nil where the page names none.
  public var first: String?

  /// The last version that has it; nil where it still is there, or the page names none.
  public var last: String?

  /// The header fields that the page documents for choosing a version, in its order.
  public var headers: [String]

  /// Makes a range.
  public init(first: String? = nil, last: String? = nil, headers: [String] = []) {
    self.first = first
    self.last = last
    self.headers = headers
  }
}
