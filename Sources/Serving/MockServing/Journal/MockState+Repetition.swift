extension MockState {
  /// Notes that an answer was given once more, to a request that came in the same bytes.
  ///
  /// A transport may keep an answer whose ``MockAnswer/isRepeatable`` is set, and then has to say so
  /// here: the journal tells of every request.
  public mutating func noteRepetition(of answer: MockAnswer) {
    guard var entry = answer.journalEntry, entry.number > 0 else { return }
    journal.record(&entry)
  }
}

extension MockAnswer {
  /// Whether the same request gets the same answer again as long as nothing changes the state of the
  /// mock: a file or a documented answer, sent at once and whole.
  public var isRepeatable: Bool {
    guard delay == 0, fault == nil else { return false }
    switch origin {
    case .site, .operation: return true
    case .mock, .admin: return false
    }
  }
}
