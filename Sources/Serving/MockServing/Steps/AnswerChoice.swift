import FixtureFormat

/// Chooses the documented answer; it answers itself only where there is nothing to choose.
///
/// What a request wishes for comes first, then the media types that it accepts, then the example whose
/// documented request has the most path and query values in common with this one; then the first
/// answer of the lowest success status. A documented error is chosen by its request, too, where no
/// success has the same.
struct AnswerChoice: DecisionStep {
  let operations: [DocumentedOperation]

  /// The operations, by identifier, whose errors are not documented ones but those of a state.
  let kept: Set<String>

  let prefix: String

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard let match = exchange.matches.first else { return nil }
    let operation = operations[match.operation]
    let candidates = operation.candidates(for: exchange.wish)
    guard !candidates.isEmpty else { return refusal(operation, exchange.wish) }
    let ranges = MediaRanges(exchange.request)
    let error = documentedError(operation, match, exchange)
    let meant = error.map { ranges.best(of: [$0]) } ?? []
    let acceptable = meant.isEmpty ? ranges.best(of: candidates) : meant
    guard var best = acceptable.first else { return notAcceptable(operation, candidates) }
    if acceptable.count > 1 {
      var most = 0
      for answer in acceptable {
        let repeated = answer.repeats(path: match.values, query: exchange.target.query)
        if repeated > most { (best, most) = (answer, repeated) }
      }
    }
    var choice = Choice(best, of: operation, pathValues: match.values)
    if !exchange.wish.applied.isEmpty {
      choice.answer.headers.add(
        "Preference-Applied",
        exchange.wish.applied.joined(separator: ", ")
      )
    }
    exchange.note(best.journalReason)
    exchange.chosen = choice
    return nil
  }

  /// The error whose documented request this one repeats; nil where there is none, or where the request
  /// wishes for something.
  private func documentedError(
    _ operation: DocumentedOperation,
    _ match: RouteTable.Match,
    _ exchange: Exchange
  ) -> DocumentedAnswer? {
    guard !operation.tellingErrors.isEmpty, exchange.wish.code == nil,
      exchange.wish.example == nil, !kept.contains(operation.operation.id)
    else { return nil }
    return operation.tellingErrors.first {
      $0.repeats(path: match.values, query: exchange.target.query) > 0
    }
  }

  private func notAcceptable(
    _ operation: DocumentedOperation,
    _ candidates: [DocumentedAnswer]
  ) -> MockAnswer {
    let types = unique(candidates.compactMap { $0.answer.headers["Content-Type"] })
    return operation.refusal(
      Problem(
        kind: .notAcceptable,
        status: 406,
        detail: "The request accepts no documented media type. "
          + "Documented are \(types.joined(separator: ", ")).",
        documented: types,
        suggestions: [operation.suggestion(below: prefix)]
      )
    )
  }

  private func refusal(_ operation: DocumentedOperation, _ wish: Wish) -> MockAnswer {
    let answers = operation.answers
    let help = [HelpLink.field(of: operation.operation)]
    if answers.isEmpty { return Self.nothingToChoose(help) }
    if let code = wish.code, !answers.contains(where: { $0.status == code }) {
      return Problem(
        kind: .statusNotDocumented,
        status: 400,
        detail: "The page documents no response with the status \(code).",
        documented: unique(answers.map { String($0.status) })
      ).answer(help)
    }
    let named = answers.filter { wish.code == nil || $0.status == wish.code }
    return Problem(
      kind: .exampleNotDocumented,
      status: 400,
      detail: "The page has no example named \(Problem.shown(wish.example ?? ""))"
        + (wish.code.map { " with the status \($0)." } ?? "."),
      documented: unique(named.compactMap(\.name))
    ).answer(help)
  }

  /// The answer for an operation without a response.
  static func nothingToChoose(_ help: [HeaderFields.Field]) -> MockAnswer {
    Problem(
      kind: .noResponseDocumented,
      status: 501,
      detail: "The page documents no response that could be sent."
    ).answer(help)
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
