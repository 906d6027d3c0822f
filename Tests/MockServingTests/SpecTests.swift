import MockServing
import Testing

@Suite("What is asked, and what comes back")
struct SpecTests {
  @Test("the specs are found")
  func specsAreFound() {
    #expect(Spec.all.count > 250)
  }

  @Test("the answer is the documented one", arguments: Spec.all)
  func answersAsSpecified(_ spec: Spec) {
    let responder = spec.setting.responder
    var state = MockState()
    for exchange in spec.exchanges {
      let answer = responder.answer(exchange.request, state: &state)
      check(answer, exchange, spec.setting.site)
    }
  }

  @Test("asked again, the answer is the same", arguments: Spec.all)
  func answersAlike(_ spec: Spec) {
    // What is remembered between requests must not show; a change by the first request would.
    guard spec.exchanges.count == 1, spec.exchanges[0].request.method != "POST" else { return }
    let responder = spec.setting.responder
    var state = MockState()
    let request = spec.exchanges[0].request
    if request.method == "DELETE" || request.method == "PUT" || request.method == "PATCH" { return }
    var answers = (0..<3).map { _ in responder.answer(request, state: &state) }
    if answers[0].origin != .admin {
      #expect(answers.map { $0.journalEntry?.number } == [1, 2, 3])
      #expect(state.journal.entries == answers.compactMap(\.journalEntry))
    }
    #expect(Set(answers.map { $0.journalEntry?.reasons }).count == 1)
    for index in answers.indices { answers[index] = answers[index].withoutJournal }
    #expect(Set(answers).count == 1)
  }

  private func check(_ answer: MockAnswer, _ expected: Spec.Exchange, _ site: SiteSnapshot) {
    let request = "\(expected.request.method) \(expected.request.target)"
    let content = content(of: answer, site)
    #expect("\(answer.status) \(answer.reason)" == expected.statusLine, "\(request): \(content)")
    let lines =
      answer.headers.fields.map { "\($0.name): \($0.value)" }
      + answer.headers.fields.map {
        "@count \($0.name): \(answer.headers.values(of: $0.name).count)"
      }
      + (answer.journalEntry?.reasons ?? []).map { "@reason: \($0)" }
      + ["@delay: \(answer.delay)", "@fault: \(answer.fault?.rawValue ?? "none")"]
    for line in expected.headers {
      if line.hasPrefix("!") {
        #expect(answer.headers.values(of: String(line.dropFirst())) == [], "\(request)")
      } else {
        #expect(lines.contains(line), "\(request): \(line) is missing in \(lines)")
      }
    }
    if expected.body.hasPrefix("~") {
      #expect(content.contains(expected.body.dropFirst()), "\(request): \(content)")
    } else if !expected.body.isEmpty {
      #expect(content == (expected.body == "(none)" ? "" : expected.body + "\n"), "\(request)")
    }
  }

  private func content(of answer: MockAnswer, _ site: SiteSnapshot) -> String {
    guard answer.sendsBody else { return "" }
    switch answer.body {
    case .empty, .events: return ""
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .file(let index): return String(decoding: site.files[index].bytes, as: UTF8.self)
    }
  }
}

extension MockAnswer {
  /// The answer without what numbers it.
  fileprivate var withoutJournal: MockAnswer {
    var answer = MockAnswer(
      status: status,
      reason: reason,
      headers: headers,
      body: body,
      origin: origin
    )
    answer.sendsBody = sendsBody
    answer.delay = delay
    answer.fault = fault
    answer.warnings = warnings
    return answer
  }
}
