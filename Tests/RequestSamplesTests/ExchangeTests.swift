import APIModel
import RequestSamples
import Testing

@Suite struct ExchangeTests {
  @Test func anAnswerBelongsToTheRequestOfItsName() {
    let endpoint = Endpoint.documented(
      "/books/{id}",
      .request("first", "/books/1", path: [NamedValue("id", "1")]),
      .request("second", "/books/2", path: [NamedValue("id", "2")]),
      .answer("second"),
      .answer("first", 404)
    )
    let exchanges = DocumentedExchange.exchanges(of: endpoint)
    #expect(exchanges.map { $0.pathValues.first?.literal } == ["2", "1"])
    #expect(exchanges.map(\.isRequestCertain) == [true, true])
  }

  @Test func theOnlyRequestIsThatOfEveryAnswer() {
    let endpoint = Endpoint.documented(
      "/books/{id}",
      .answer("a"),
      .answer("b"),
      .request("r", "/books/1", path: [NamedValue("id", "1")])
    )
    let exchanges = DocumentedExchange.exchanges(of: endpoint)
    #expect(exchanges.map { $0.pathValues.first?.literal } == ["1", "1"])
    #expect(exchanges.map(\.isRequestCertain) == [false, false])
  }

  @Test func ofSeveralRequestsTheNearestBeforeCounts() {
    let endpoint = Endpoint.documented(
      "/books",
      .answer("none"),
      .request("r1", "/books?page=1", query: [NamedValue("page", "1")]),
      .answer("one"),
      .request("r2", "/books?page=2", query: [NamedValue("page", "2")]),
      .answer("two")
    )
    let exchanges = DocumentedExchange.exchanges(of: endpoint)
    #expect(exchanges.map { $0.queryValues.first?.literal } == [nil, "1", "2"])
  }

  @Test func aRequestOfAnotherMethodIsNotThatOfTheEndpoint() {
    let endpoint = Endpoint.documented(
      "/books",
      .request("r", "/tokens", method: .post),
      .answer("a")
    )
    #expect(DocumentedExchange.main(of: endpoint).request == nil)
  }

  @Test func theBodyOfAnotherMethodIsNotThatOfTheEndpoint() {
    let other = Endpoint.documented(
      "GET /books/{id}", .request("r", "/books/1", method: .delete, body: "{}"), .answer("a"))
    #expect(DocumentedExchange.main(of: other).requestWithBody == nil)
    let bare = Endpoint.documented("POST /books", .request("r", body: "{}"), .answer("a"))
    #expect(DocumentedExchange.main(of: bare).requestWithBody?.name == "r")
  }

  @Test func whatCannotBeSentIsNoAnswer() {
    let endpoint = Endpoint.documented(
      "/books",
      .answer("template", body: "{\"size\": <size>}"),
      .answer("interim", 100),
      .answer("real", body: "{\"size\": 1}"),
      .answer("empty", 204)
    )
    let names = DocumentedExchange.exchanges(of: endpoint).map { $0.response?.name }
    #expect(names == ["real", "empty"])
  }

  @Test func aHeadAnswerNeedsNoBody() {
    let endpoint = Endpoint.documented("HEAD /books", .answer("a", body: "{<x>}"))
    #expect(DocumentedExchange.exchanges(of: endpoint).count == 1)
  }

  struct Status: Sendable, CustomTestStringConvertible {
    var name: String
    var responses: [Int?] = []
    var examples: [Int?] = []
    var code: Int
    var isAssumed = false
    var testDescription: String { name }
  }

  @Test(arguments: [
    Status(name: "the lowest 2xx", responses: [404, 202, 201], code: 201),
    Status(name: "of an example", responses: [404], examples: [204], code: 204),
    Status(name: "a redirect where no 2xx is", responses: [400, 302, 307], code: 302),
    Status(name: "2xx before a redirect", responses: [302], examples: [201], code: 201),
    Status(name: "a response without status", responses: [nil, 400], code: 200, isAssumed: true),
    Status(name: "stated elsewhere", responses: [nil], examples: [200], code: 200),
    Status(name: "errors alone", responses: [400, 500], code: 200, isAssumed: true),
    Status(name: "interim responses do not count", responses: [100], code: 200, isAssumed: true),
    Status(name: "nothing", code: 200, isAssumed: true),
  ])
  func findsTheStatusOfSuccess(_ test: Status) {
    var endpoint = Endpoint.documented("/", statuses: test.responses)
    endpoint.examples = test.examples.map { .answer("a", $0) }
    let expected = (test.code, test.isAssumed)
    let success = endpoint.successStatus
    #expect((success.code, success.isAssumed) == expected)
  }
}
