public import FixtureFormat

/// Answers requests with the files of a site and with the examples of its pages.
///
/// The answer is a function of the site, the options, the state and the request: no clock, no disk,
/// no chance.
public struct MockResponder: Sendable {
  private let decisions: [any DecisionStep]
  private let finishes: [any FinishingStep]

  /// Makes the responder of a site.
  ///
  /// - Parameters:
  ///   - site: The files. A body that the catalogue names and the site lacks is answered as if there
  ///     were none.
  ///   - catalogue: The documented operations.
  ///   - options: What the person decides who starts the server.
  public init(
    site: SiteSnapshot,
    catalogue: FixtureCatalogue,
    options: MockOptions = MockOptions()
  ) {
    let operations = catalogue.operations.map { DocumentedOperation($0, site: site) }
    decisions = [
      HostCheck(options),
      MethodCheck(operations),
      ServerOptions(operations),
      Routing(table: RouteTable(catalogue.operations)),
      SiteFiles(site: site, operations: operations),
      UndocumentedPath(
        operations: operations,
        nearest: NearestOperations(catalogue.operations)
      ),
      MethodChoice(operations: operations),
      Discrimination(operations: operations),
      Overrides(),
      AnswerChoice(operations: operations),
      PathValues(site: site),
    ]
    finishes = [ConditionalRequest(), HeadWithoutContent()]
  }

  /// The answer to a request; every request gets one.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - state: What earlier requests left behind, and what this one leaves.
  /// - Returns: The answer, lawful but for what the transport adds.
  public func answer(_ request: MockRequest, state: inout MockState) -> MockAnswer {
    var answer = decide(request, &state)
    for step in finishes { step.finish(&answer, to: request) }
    return answer
  }

  private func decide(_ request: MockRequest, _ state: inout MockState) -> MockAnswer {
    let target: RequestTarget
    do {
      target = try RequestTarget(request.target)
    } catch {
      return Problem(kind: .malformedTarget, status: 400, detail: error.detail).answer()
    }
    var exchange = Exchange(request, target: target)
    for step in decisions {
      if let answer = step.decide(&exchange, &state) { return answer }
    }
    return exchange.chosen?.answer ?? AnswerChoice.nothingToChoose([])
  }
}
