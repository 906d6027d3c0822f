/// What goes wrong on purpose while an answer is sent, so that a client can be tried against it.
///
/// The decision only names it; a transport does it.
public enum MockFault: String, Hashable, Sendable, CaseIterable {
  /// The connection is reset, and no byte of an answer is sent.
  case reset
  /// The connection ends in order, and no byte of an answer is sent.
  case empty
  /// The head and the first half of the content are sent, and then the connection ends.
  case truncated
}
