import JSONText

/// What earlier requests have left behind: the part of a mock that is no function of its site.
///
/// Whoever runs a ``MockResponder`` owns it and gives it to every answer in turn.
public struct MockState: Hashable, Sendable {
  /// The last requests.
  public internal(set) var journal = Journal()

  /// What requests have changed.
  var collections = StoredCollections()

  /// The answers that can be no others.
  var answers = RememberedAnswers()

  /// The documents that were parsed for answers.
  var documents = FileMemory<JSONValue?>()

  /// The lists that were taken apart for answers.
  var lists = FileMemory<ListDocument?>()

  /// The state of a mock that has answered nothing yet.
  public init() {}

  /// Forgets every change and every request.
  mutating func reset() { self = MockState() }
}
