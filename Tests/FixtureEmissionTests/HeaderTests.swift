import APIModel
import FixtureFormat
import SourceText
import Testing

@Suite struct HeaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var value: String
    var served: String?
    var isSaid = false
    var rule = "unlawful-header"
    var testDescription: String { "\(name): \(value)" }
  }

  @Test(arguments: [
    Case(name: "X-Book-Id", value: "b1", served: "b1"),
    Case(name: "X-Empty", value: "", served: ""),
    Case(name: "Etag", value: "64d7c1", served: "\"64d7c1\""),
    Case(name: "ETag", value: "\"64d7c1\"", served: "\"64d7c1\""),
    Case(name: "ETag", value: "W/64d7c1", served: "W/\"64d7c1\""),
    Case(name: "ETag", value: "W/\"64d7c1\"", served: "W/\"64d7c1\""),
    Case(name: "ETag", value: "a b", isSaid: true),
    Case(name: "ETag", value: "", isSaid: true),
    Case(name: "Content-Length", value: "3062"),
    Case(name: "date", value: "Mon, 23 May 2016 02:29:54 GMT"),
    Case(name: "Connection", value: "close"),
    Case(name: "Keep-Alive", value: "timeout=5"),
    Case(name: "Transfer-Encoding", value: "chunked"),
    Case(name: "Content-Encoding", value: "gzip"),
    Case(name: "Access-Control-Allow-Origin", value: "*"),
    Case(name: "ACCESS-CONTROL-EXPOSE-HEADERS", value: "X"),
    Case(name: "Set-Cookie", value: "sid=1; HttpOnly", served: "sid=1; HttpOnly"),
    Case(name: "Clear-Site-Data", value: "\"*\"", isSaid: true, rule: "withheld-header"),
    Case(name: "refresh", value: "0; url=/a", isSaid: true, rule: "withheld-header"),
    Case(name: "Alt-Svc", value: "h2=\":1\"", isSaid: true, rule: "withheld-header"),
    Case(
      name: "Strict-Transport-Security", value: "max-age=1", isSaid: true, rule: "withheld-header"
    ),
    Case(name: "X-Break", value: "a\r\nSet-Cookie: b", isSaid: true),
    Case(name: "X-Nul", value: "a\0", isSaid: true),
    Case(name: "X Y", value: "a", isSaid: true),
    Case(name: "", value: "a", isSaid: true),
    Case(name: "Größe", value: "a", isSaid: true),
    Case(name: "X-Name", value: "Größe", served: "Größe"),
  ])
  func isServedLawfullyOrLeftOut(_ test: Case) throws {
    let line = HeaderLine(test.name, test.value)
    let emitted = try Emitted(documented(.answer("a", headers: [line])))
    let expected = test.served.map { [FixtureValue(test.name, $0)] } ?? []
    #expect(emitted.examples.map(\.headers) == [expected])
    #expect(emitted.diagnostics.map(\.rule) == (test.isSaid ? [test.rule] : []))
  }

  @Test func orderAndRepetitionStay() throws {
    let lines = [HeaderLine("X-B", "1"), HeaderLine("X-A", "2"), HeaderLine("X-B", "3")]
    let emitted = try Emitted(documented(.answer("a", headers: lines)))
    #expect(emitted.examples.first?.headers.map(\.value) == ["1", "2", "3"])
  }

  @Test func theMediaTypeIsAHeaderOnlyWhereNoBodyIs() throws {
    let line = HeaderLine("Content-Type", "text/html; charset=UTF-8")
    let head = try Emitted(documented(method: .head, .answer("a", headers: [line])))
    #expect(head.examples.map { $0.headers.count } == [1])
    let body = try Emitted(documented(.answer("a", headers: [line], body: "x")))
    #expect(body.examples.map { $0.headers.count } == [0])
    #expect(body.examples.map(\.mediaType) == ["text/html; charset=utf-8"])
  }

  @Test func documentedNamesAreKept() throws {
    var endpoint = documented(statuses: [200])
    endpoint.responses[0].headers = [
      HeaderField(name: "Id", wireName: "X-Book-Id", origin: .test),
      HeaderField(name: "X-Book-Property-*", origin: .test),
      HeaderField(name: "not a name", origin: .test),
    ]
    let emitted = try Emitted(endpoint)
    #expect(emitted.responses.map(\.headerNames) == [["X-Book-Id", "X-Book-Property-*"]])
    #expect(emitted.diagnostics.map(\.rule) == ["unlawful-header"])
  }
}
