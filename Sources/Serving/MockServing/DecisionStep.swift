/// One step on the way from a request to its answer.
///
/// The steps of a ``MockResponder`` run in order until one of them answers; what a step finds out for
/// those behind it stands in the ``Exchange``.
protocol DecisionStep: Sendable {
  /// The answer, or nil to let the next step decide.
  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer?

  /// The same step for a site that has other pages at the same paths.
  func showing(_ site: SiteSnapshot) -> Self
}

/// A step that every answer goes through, errors included.
protocol FinishingStep: Sendable {
  /// Completes the answer to a request.
  func finish(_ answer: inout MockAnswer, to request: MockRequest)

  /// The same step for a site that has other pages at the same paths.
  func showing(_ site: SiteSnapshot) -> Self
}

extension DecisionStep {
  // Most steps know the documented operations alone.
  func showing(_ site: SiteSnapshot) -> Self { self }
}

extension FinishingStep {
  func showing(_ site: SiteSnapshot) -> Self { self }
}

/// A step that looks into the files of the site.
protocol SiteReading {
  var site: SiteSnapshot { get set }
}

extension DecisionStep where Self: SiteReading {
  func showing(_ site: SiteSnapshot) -> Self {
    var step = self
    step.site = site
    return step
  }
}

extension FinishingStep where Self: SiteReading {
  func showing(_ site: SiteSnapshot) -> Self {
    var step = self
    step.site = site
    return step
  }
}
