/// Refuses to change what a client has seen otherwise (RFC 9110, section 13.1.1): it asks itself for the
/// representation that a GET would get, and compares its tag.
struct WritePreconditions: DecisionStep {
  /// The steps that find the answer to a GET.
  var reading: [any DecisionStep]

  /// Whether a GET tells what is there; else every path has its documented answer.
  let isStateful: Bool

  func decide(_ exchange: inout Exchange, _ state: inout MockState) -> MockAnswer? {
    let request = exchange.request
    guard !exchange.isRead, let chosen = exchange.chosen,
      (200...299).contains(chosen.answer.status), exchange.wish.code == nil
    else { return nil }
    let wanted = request.headers.values(of: "If-Match")
    let unwanted = isStateful ? request.headers.values(of: "If-None-Match") : []
    if wanted.isEmpty, unwanted.isEmpty { return nil }
    guard let current = representation(exchange, &state) else { return nil }
    let exists = (200...299).contains(current.status)
    let tag = exists ? current.headers["ETag"] : nil
    let isMet =
      if !wanted.isEmpty {
        exists && EntityTag.isListed(tag, strongly: true, in: wanted)
      } else {
        !exists || !EntityTag.isListed(tag, strongly: false, in: unwanted)
      }
    if isMet { return nil }
    exchange.note("condition: not met")
    return chosen.operation.refusal(
      Problem(
        kind: .preconditionFailed,
        status: 412,
        detail: exists
          ? "What is there has the tag \(tag ?? "of nothing"), not one that the request allows."
          : "There is nothing that the condition of the request could be met by."
      )
    )
  }

  func showing(_ site: SiteSnapshot) -> WritePreconditions {
    var step = self
    step.reading = reading.map { $0.showing(site) }
    return step
  }

  /// The answer to a GET for the same path; nil where none is documented.
  private func representation(_ exchange: Exchange, _ state: inout MockState) -> MockAnswer? {
    var asked = Exchange(MockRequest(method: "GET", target: exchange.request.target))
    asked.target = exchange.target
    asked.target.query = []
    asked.area = exchange.area
    for step in reading {
      if let answer = step.decide(&asked, &state) {
        if case .operation = answer.origin { return answer }
        return nil
      }
    }
    return asked.chosen?.finished()
  }
}
