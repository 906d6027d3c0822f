/// One step on the way from a request to its answer.
///
/// The steps of a ``MockResponder`` run in order until one of them answers; what a step finds out for
/// those behind it stands in the ``Exchange``.
protocol DecisionStep: Sendable {
  /// The answer, or nil to let the next step decide.
  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer?
}

/// A step that every answer goes through, errors included.
protocol FinishingStep: Sendable {
  /// Completes the answer to a request.
  func finish(_ answer: inout MockAnswer, to request: MockRequest)
}
