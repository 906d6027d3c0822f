import Testing

@testable import MockServing

@Suite("The journal")
struct JournalTests {
  private static func request(_ target: String, _ fields: [HeaderFields.Field] = []) -> MockRequest
  {
    MockRequest(method: "GET", target: target, headers: HeaderFields(fields))
  }

  @Test("the last thousand requests are kept, the oldest first")
  func keepsTheLast() {
    let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)
    var state = MockState()
    for number in 1...1_003 {
      _ = responder.answer(Self.request("/books?page=\(number)"), state: &state)
    }
    #expect(state.journal.count == 1_003)
    #expect(state.journal.entries.count == 1_000)
    #expect(state.journal.entries.map(\.number) == Array(4...1_003))
    #expect(state.journal.entries.first?.target == "/books?page=4")
    #expect(state.journal.entries.last?.target == "/books?page=1003")
  }

  @Test(
    "secrets in a query are taken out, and nothing else",
    arguments: [
      ("/a", "/a"), ("/a?", "/a?"), ("/a?b=c&d", "/a?b=c&d"),
      ("/a?token=b", "/a?token=[redacted]"),
      ("/a?X-Auth-Token=b&c=d", "/a?X-Auth-Token=[redacted]&c=d"),
      ("/a?access_token=b=c", "/a?access_token=[redacted]"),
      ("/a?%74oken=b", "/a?%74oken=[redacted]"),
      (
        "/a?api_key=b&apikey=c&API-KEY=d",
        "/a?api_key=[redacted]&apikey=[redacted]&API-KEY=[redacted]"
      ),
      ("/a?password=b&passwd=c", "/a?password=[redacted]&passwd=[redacted]"),
      (
        "/a?client_secret=b&X-Amz-Signature=c",
        "/a?client_secret=[redacted]&X-Amz-Signature=[redacted]"
      ),
      (
        "/a?pwd=b&access_key=c&private-key=d&jwt=e",
        "/a?pwd=[redacted]&access_key=[redacted]&private-key=[redacted]&jwt=[redacted]"
      ),
      ("http://ann:b@host/a", "http://[redacted]@host/a"),
      ("http://ann:b@c@host?token=d", "http://[redacted]@host?token=[redacted]"),
      ("http://host/a@b", "http://host/a@b"), ("/a@b?c=d://e@f", "/a@b?c=d://e@f"),
      ("/a?token", "/a?token"), ("/a?key=b", "/a?key=b"), ("/token=a", "/token=a"),
    ]
  )
  func redactsQueries(_ target: String, _ expected: String) {
    #expect(Redaction.target(target) == expected)
  }

  @Test(
    "secrets in header fields are taken out, and nothing else",
    arguments: [
      ("Authorization", "[redacted]"), ("authorization", "[redacted]"),
      ("Proxy-Authorization", "[redacted]"), ("Cookie", "[redacted]"),
      ("X-Auth-Token", "[redacted]"),
      ("X-Subject-Token", "[redacted]"), ("X-Api-Key", "[redacted]"),
      ("X-Auth-Key", "[redacted]"), ("X-Access-Key", "[redacted]"),
      ("Private-Token", "[redacted]"),
      ("Accept", "/?token=a"), ("User-Agent", "/?token=a"), ("Referer", "/?token=[redacted]"),
    ]
  )
  func redactsFields(_ name: String, _ expected: String) {
    let kept = Redaction.headers([.init("Host", "localhost"), .init(name, "/?token=a")])
    #expect(kept == [.init("Host", "localhost"), .init(name, expected)])
  }

  @Test(
    "secrets in a line that is no request are taken out",
    arguments: [
      ("GET /a HTTP/9.9", "GET /a HTTP/9.9"),
      ("GET /a?b=c&token=d HTTP/1.1", "GET /a?b=c&token=[redacted]"),
      ("GET /a?token=b c HTTP/1.1", "GET /a?token=[redacted]"),
      ("GET http://ann:b@host/ HTTP/9.9", "GET http://[redacted]@host/ HTTP/9.9"),
    ]
  )
  func redactsRefusedLines(_ line: String, _ expected: String) {
    #expect(JournalEntry.redacted(line: line) == expected)
  }

  @Test("a request that is long takes little of the journal")
  func shortensLongRequests() throws {
    let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)
    var state = MockState()
    let long = String(repeating: "ä", count: 10_000)
    let fields = (0..<200).map { HeaderFields.Field("X-\($0)", long) }
    let answer = responder.answer(Self.request("/books/\(long)", fields), state: &state)
    let entry = try #require(answer.journalEntry)
    #expect(entry.target.utf8.count <= 1_024 + 3)
    #expect(entry.headers.reduce(0) { $0 + $1.value.utf8.count } <= 4_096)
    #expect(entry.headers.count == 3)
  }

  @Test("a request with many faults takes little of the journal")
  func keepsFewWarnings() throws {
    let responder = MockResponder(site: Library.site, catalogue: Library.catalogue)
    var state = MockState()
    let unknown = (0..<1_000).map { "q\($0)" }.joined(separator: "&")
    let wrong = Array(repeating: "limit=a", count: 1_000).joined(separator: "&")
    for target in ["?\(unknown)", "?__code=200&\(wrong)"] {
      let answer = responder.answer(Self.request("/v1/north/loans\(target)"), state: &state)
      #expect(answer.status == 200)
      #expect(answer.warnings.count == 16)
      #expect(answer.headers.values(of: "Endpaper-Warning").count == 8)
    }
  }

  @Test("a text is cut between characters", arguments: [(1, "…"), (2, "ä…"), (3, "ä…"), (4, "ää")])
  func cutsBetweenCharacters(_ limit: Int, _ expected: String) {
    #expect(Redaction.shortened("ää", to: limit) == expected)
  }
}
