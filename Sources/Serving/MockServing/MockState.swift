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

  /// The state with which a mock goes on when its site has become another one.
  ///
  /// - Parameter keepsChanges: Whether what requests have changed still counts: the documented
  ///   operations and bodies are the same.
  /// - Returns: A state with the same journal, and nothing that was made of the files of the old site.
  public func forNextSite(keepsChanges: Bool) -> MockState {
    var state = MockState()
    state.journal = journal
    if keepsChanges { state.collections = collections }
    return state
  }

  /// Forgets every change and every request.
  mutating func reset() { self = MockState() }
}
