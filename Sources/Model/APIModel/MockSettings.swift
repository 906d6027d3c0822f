public import SourceText

/// What an author says about the mock of an operation, as it is written.
public struct MockSettings: Hashable, Sendable {
  /// Whether query parameters do nothing at all.
  public var isOff: Bool

  /// What single query parameters do; of two with one name the last counts.
  public var parameters: [MockSetting]

  /// Makes settings; without any, all is inferred.
  public init(isOff: Bool = false, parameters: [MockSetting] = []) {
    self.isOff = isOff
    self.parameters = parameters
  }
}

/// What an author says about one query parameter.
public struct MockSetting: Hashable, Sendable {
  /// The name of the parameter.
  public var name: String

  /// Where the name stands.
  public var nameSpan: SourceSpan

  /// What it does, such as `equals owner.id`, `page-size` or `off`.
  public var effect: String

  /// Where the effect stands.
  public var effectSpan: SourceSpan

  /// Makes a setting.
  public init(name: String, nameSpan: SourceSpan, effect: String, effectSpan: SourceSpan) {
    self.name = name
    self.nameSpan = nameSpan
    self.effect = effect
    self.effectSpan = effectSpan
  }
}
