import MockServing
import Testing

@Suite("What is asked, and what comes back")
struct SpecTests {
  private let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)

  @Test("the specs are found")
  func specsAreFound() {
    #expect(Spec.all.count > 50)
  }

  @Test("the answer is the documented one", arguments: Spec.all)
  func answersAsSpecified(_ spec: Spec) {
    var state = MockState()
    let answer = responder.answer(spec.request, state: &state)
    #expect("\(answer.status) \(answer.reason)" == spec.statusLine)
    let lines = answer.headers.fields.map { "\($0.name): \($0.value)" }
    for expected in spec.headers {
      if expected.hasPrefix("!") {
        #expect(answer.headers.values(of: String(expected.dropFirst())) == [])
      } else {
        #expect(lines.contains(expected), "\(expected) is missing in \(lines)")
      }
    }
    if !spec.body.isEmpty {
      #expect(content(of: answer) == (spec.body == "(none)" ? "" : spec.body + "\n"))
    }
  }

  private func content(of answer: MockAnswer) -> String {
    guard answer.sendsBody else { return "" }
    switch answer.body {
    case .empty: return ""
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .file(let index): return String(decoding: Bookshop.site.files[index].bytes, as: UTF8.self)
    }
  }
}
