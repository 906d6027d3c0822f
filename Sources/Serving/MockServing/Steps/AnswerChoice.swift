/// Chooses the documented answer; it answers itself only where there is nothing to choose.
///
/// What a request wishes for comes first. Then the operation, and of it the answer, whose documented
/// request has the most path and query values in common with this one; then the first answer of the
/// lowest success status, of the first operation.
struct AnswerChoice: DecisionStep {
  let operations: [DocumentedOperation]

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    var best: (documented: DocumentedAnswer, match: RouteTable.Match, rank: (Int, Int))?
    let query = exchange.target.query
    for match in exchange.matches {
      let operation = operations[match.operation]
      let repeats = { (answer: DocumentedAnswer) in
        answer.repeats(path: match.values, query: query)
      }
      // A status that is wished for often has no example; the others still tell whose path it is.
      let isAlone = exchange.matches.count == 1
      let ofOperation = isAlone ? 0 : operation.answers.map(repeats).max() ?? 0
      for answer in candidates(operation, exchange.wish) {
        let rank = (ofOperation, repeats(answer))
        if rank > best?.rank ?? (-1, 0) { best = (answer, match, rank) }
      }
    }
    guard let best else { return refusal(exchange) }
    var answer = best.documented.answer
    if !exchange.wish.applied.isEmpty {
      answer.headers.add("Preference-Applied", exchange.wish.applied.joined(separator: ", "))
    }
    exchange.chosen = Choice(
      answer: answer,
      documentedPathValues: best.documented.pathValues,
      pathValues: best.match.values
    )
    return nil
  }

  private func candidates(_ operation: DocumentedOperation, _ wish: Wish) -> [DocumentedAnswer] {
    if wish.code == nil, wish.example == nil { return operation.usual }
    return operation.answers.filter { answer in
      (wish.code == nil || answer.status == wish.code)
        && (wish.example == nil || answer.name == wish.example)
    }
  }

  private func refusal(_ exchange: Exchange) -> MockAnswer {
    let matched = exchange.matches.map { operations[$0.operation] }
    let answers = matched.flatMap(\.answers)
    let help = matched.first.map { [HelpLink.field(of: $0.operation)] } ?? []
    if answers.isEmpty { return Self.nothingToChoose(help) }
    if let code = exchange.wish.code, !answers.contains(where: { $0.status == code }) {
      return Problem(
        kind: .statusNotDocumented,
        status: 400,
        detail: "The page documents no response with the status \(code).",
        documented: unique(answers.map { String($0.status) })
      ).answer(help)
    }
    let named = answers.filter { exchange.wish.code == nil || $0.status == exchange.wish.code }
    return Problem(
      kind: .exampleNotDocumented,
      status: 400,
      detail: "The page has no example named '\(exchange.wish.example ?? "")'"
        + (exchange.wish.code.map { " with the status \($0)." } ?? "."),
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
