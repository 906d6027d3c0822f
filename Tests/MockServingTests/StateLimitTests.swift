import JSONText
import Testing

@testable import MockServing

@Suite("Limits of what is kept")
struct StateLimitTests {
  private static func request(_ method: String, _ target: String, bytes: Int = 0) -> MockRequest {
    let title = String(repeating: "a", count: bytes)
    return MockRequest(
      method: method,
      target: target,
      headers: HeaderFields([.init("Content-Type", "application/json")]),
      body: method == "DELETE" ? [] : Array("{\"topic\": \"\(title)\"}".utf8)
    )
  }

  @Test("what requests leave behind has a limit, and a reset makes room")
  func refusesMoreThanThereIsRoomFor() {
    var options = MockOptions()
    options.isStateful = true
    options.adminToken = "t"
    let responder = MockResponder(
      site: Library.site,
      catalogue: Library.catalogue,
      options: options
    )
    var state = MockState()
    var statuses: [Int] = []
    for _ in 0..<20 {
      let request = Self.request("POST", "/shelves", bytes: 1 << 20)
      statuses.append(responder.answer(request, state: &state).status)
    }
    #expect(statuses.filter { $0 == 201 }.count == 15)
    #expect(statuses.last == 507)
    let reset = MockRequest(
      method: "POST",
      target: "/__admin/reset",
      headers: HeaderFields([
        .init("Content-Type", "application/json"), .init("Authorization", "Bearer t"),
      ])
    )
    #expect(responder.answer(reset, state: &state).status == 204)
    #expect(state == MockState())
    #expect(responder.answer(Self.request("POST", "/shelves"), state: &state).status == 201)
  }

  @Test(
    "what is printed with much around it weighs that much",
    arguments: [
      ("1", 0), ("[[[[1]]]]", 4), (#"{"a":{"b":{"c":"d"}}}"#, 3),
      (String(repeating: "[", count: 400) + String(repeating: "]", count: 400), 400),
    ]
  )
  func weighsIndentation(_ text: String, _ depth: Int) throws {
    let value = try JSONParser.parse(text)
    #expect(value.depth == depth)
    #expect(value.weight >= JSONWriter.pretty(value).utf8.count)
  }

  @Test("many paths do not fill the memory either")
  func refusesManyCopies() {
    var options = MockOptions()
    options.isStateful = true
    let responder = MockResponder(
      site: Library.site,
      catalogue: Library.catalogue,
      options: options
    )
    var state = MockState()
    let id = "0f7e9a5c-3f0f-4a57-8a2f-1f60b7f3c001"
    var refused = 0
    for branch in 0..<10_000 where refused == 0 {
      let request = Self.request("DELETE", "/v1/b\(branch)/loans/\(id)")
      if responder.answer(request, state: &state).status == 507 { refused = branch }
    }
    #expect((1_000..<10_000).contains(refused))
  }

  @Test("an answer that is remembered is no other than the decided one")
  func remembersOnlyWhatCannotChange() {
    let plain = [HeaderFields.Field("Host", "localhost"), .init("User-Agent", "a")]
    let keyed = MockRequest(method: "GET", target: "/books", headers: HeaderFields(plain))
    #expect(RememberedAnswers.Key(keyed) != nil)
    for field in [
      "Origin", "Prefer", "Range", "If-Match", "If-None-Match", "If-Range", "Authorization",
      "Cookie",
      "Content-Type", "X-Auth-Token", "Host", "Library-API-Version", "Referer", "Accept-Charset",
    ] {
      let headers = HeaderFields(plain + [.init(field, "a")])
      let request = MockRequest(method: "GET", target: "/books", headers: headers)
      #expect(RememberedAnswers.Key(request) == nil, "\(field)")
    }
    let content = MockRequest(method: "GET", target: "/books", body: [0])
    #expect(RememberedAnswers.Key(content) == nil)
    #expect(RememberedAnswers.Key(MockRequest(method: "POST", target: "/books")) == nil)
  }
}
