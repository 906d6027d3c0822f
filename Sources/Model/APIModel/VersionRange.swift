/// The versions that something is in, as text: `2.10` is not `2.1`.
public struct VersionRange: Hashable, Sendable {
  /// The first version, where the page names one.
  public var first: String?

  /// The last version, where the page names one.
  public var last: String?

  /// Makes a range; nil is open.
  public init(first: String? = nil, last: String? = nil) {
    self.first = first
    self.last = last
  }
}
