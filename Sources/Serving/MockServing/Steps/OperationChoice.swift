import FixtureFormat

/// Chooses the operation where several are documented on one method and path; it never answers.
///
/// It is the one whose documented request has the most path and query values in common with this
/// request, then the first of the site. One that does not document what the request wishes for is
/// only chosen where none does.
struct OperationChoice: DecisionStep {
  let operations: [DocumentedOperation]

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    guard exchange.matches.count > 1 else {
      if let match = exchange.matches.first {
        exchange.note(operations[match.operation].journalReason)
      }
      return nil
    }
    var best: (match: RouteTable.Match, rank: (Int, Int))?
    for match in exchange.matches {
      let operation = operations[match.operation]
      let repeated =
        operation.answers.map { answer in
          answer.repeats(path: match.values, query: exchange.target.query)
        }.max() ?? 0
      let rank = (operation.candidates(for: exchange.wish).isEmpty ? 0 : 1, repeated)
      if rank > best?.rank ?? (-1, 0) { best = (match, rank) }
    }
    guard let best else { return nil }
    exchange.matches = [best.match]
    exchange.note(operations[best.match.operation].journalReason)
    return nil
  }
}
