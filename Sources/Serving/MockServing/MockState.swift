/// What earlier requests have left behind: the part of a mock that is no function of its site.
///
/// Whoever runs a ``MockResponder`` owns it and gives it to every answer in turn. Documented examples
/// leave nothing behind, so it is empty.
public struct MockState: Hashable, Sendable {
  /// The state of a mock that has answered nothing yet.
  public init() {}
}
