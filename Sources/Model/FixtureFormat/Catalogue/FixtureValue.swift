/// A name and a value.
public struct FixtureValue: Hashable, Sendable {
  /// The name.
  public var name: String

  /// The value.
  public var value: String

  /// Makes a pair.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
