import FixtureFormat
import JSONText
import Testing

@testable import MockServing

@Suite("Hostile requests")
struct HostileRequestTests {
  private static let pieces = [
    "/", "//", "..", ".", "%2e%2e", "%2f", "%5c", "\\", "%00", "%", "%f", "%ff", "?", "&", "=", "+",
    "books", "b-1", "root:", "{book_id}", "*", "http://", "localhost", "[", "]", ":", "@", ";", "é",
    "\u{301}", "\u{1F4DA}", "__code", "__example", "=404", "index.html", "guides",
  ]

  @Test("every target gets one lawful answer")
  func answersEveryTarget() {
    let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)
    var state = MockState()
    var chance = SplitMix(seed: 4010)
    for _ in 0..<5_000 {
      let words = (0...chance.next(8)).map { _ in Self.pieces[chance.next(Self.pieces.count)] }
      let method = ["GET", "HEAD", "POST", "OPTIONS", "X"][chance.next(5)]
      let request = MockRequest(
        method: method,
        target: words.joined(),
        headers: HeaderFields([.init("Prefer", words.reversed().joined(separator: ","))])
      )
      let answer = responder.answer(request, state: &state)
      #expect((200...599).contains(answer.status))
      #expect(answer.status != 500)
      for field in answer.headers.fields {
        #expect(field.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "\(field)")
      }
    }
  }

  private static let fields = [
    "Host", "Origin", "Accept", "Prefer", "Range", "If-Match", "If-None-Match", "If-Range",
    "Content-Type", "Authorization", "X-Auth-Token", "Cookie", "Library-API-Version", "X-Depth",
    "Access-Control-Request-Method", "Access-Control-Request-Headers",
  ]
  private static let values = [
    "localhost", "http://localhost:1", "null", "*/*", "text/csv;q=0.5", ";;q=,", "bytes=0-1",
    "bytes=-1", "bytes=9-", "*", "\"a\"", "W/\"a\"", "\"", "application/json",
    "application/json-patch+json", "text/plain", "Bearer t", "t", "a=b; pace=x", "2.10", "latest",
    "9.9.9.9", "GET", "x, y", "code=404", "example=two", "dynamic=true, delay=1", "é\u{1F4DA}",
  ]
  private static let paths = [
    "/v1/north/loans", "/v1/north/loans/0f7e9a5c-3f0f-4a57-8a2f-1f60b7f3c001", "/shelves",
    "/shelves/3", "/shelves/9", "/cards/c", "/report", "/echo", "/desks", "/me", "/search?q=a",
    "/v1/north/loans?limit=1&status=open", "/__admin/requests", "/__admin/reset", "/", "*",
  ]
  private static let bodies = [
    "", "{}", "[]", "null", "{", "{\"loan\": {\"title\": \"a\"}}", "{\"loan\": []}", "\u{0}",
    "{\"number\": 3}", "{\"number\": {\"a\": 1}, \"topic\": null}", "a=b&number=4",
    "[{\"op\": \"remove\", \"path\": \"/id\"}]",
    "[{\"op\": \"copy\", \"from\": \"\", \"path\": \"/a\"}]",
    "[{\"op\": \"replace\", \"path\": \"\", \"value\": 7}]",
  ]

  @Test("however the mock is started, every request gets one lawful answer")
  func answersEveryRequest() {
    var options = MockOptions()
    options.isStateful = true
    options.adminToken = "t"
    for mode in 0..<8 {
      options.isStrict = mode & 1 != 0
      options.isDynamic = mode & 2 != 0
      options.validates = mode & 4 == 0
      options.requiresAuthentication = mode == 3
      options.allowedOrigins = mode == 5 ? .any : .loopback
      let responder = MockResponder(
        site: Library.site,
        catalogue: Library.catalogue,
        options: options
      )
      var state = MockState()
      var chance = SplitMix(seed: UInt64(mode))
      for _ in 0..<400 {
        let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
        var headers = HeaderFields()
        for _ in 0..<chance.next(5) {
          headers.add(
            Self.fields[chance.next(Self.fields.count)],
            Self.values[chance.next(Self.values.count)]
          )
        }
        let request = MockRequest(
          method: methods[chance.next(methods.count)],
          target: Self.paths[chance.next(Self.paths.count)],
          headers: headers,
          body: Array(Self.bodies[chance.next(Self.bodies.count)].utf8)
        )
        check(responder.answer(request, state: &state), to: request)
      }
    }
  }

  private func check(_ answer: MockAnswer, to request: MockRequest) {
    #expect((200...599).contains(answer.status) && answer.status != 500, "\(request)")
    for field in answer.headers.fields {
      #expect(DocumentedHeaders.isName(field.name) && DocumentedHeaders.isValue(field.value))
    }
    for name in ["Content-Type", "ETag", "Access-Control-Allow-Origin", "Content-Range"] {
      #expect(answer.headers.values(of: name).count <= 1, "\(name) for \(request)")
    }
    if case .bytes(let bytes) = answer.body, answer.status != 206,
      answer.headers["Content-Type"].map(MediaType.isJSON) == true
    {
      #expect(JSONReading.read(bytes).isValid, "\(request)")
    }
    if request.method == "HEAD" { #expect(!answer.sendsBody) }
  }

  @Test("very long paths are answered")
  func answersLongPaths() {
    let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)
    var state = MockState()
    for target in [
      String(repeating: "/books", count: 2_000), String(repeating: "/", count: 10_000),
      "/books/" + String(repeating: "%41", count: 5_000),
      "/books?" + String(repeating: "a&", count: 5_000),
    ] {
      let answer = responder.answer(MockRequest(method: "GET", target: target), state: &state)
      #expect([200, 404].contains(answer.status))
    }
  }

  @Test("the names that a person allows are hosts", arguments: ["mock.example", "MOCK.example."])
  func answersAllowedHosts(_ host: String) {
    let options = MockOptions(host: "0.0.0.0", allowedHosts: ["Mock.Example"])
    let responder = MockResponder(
      site: Bookshop.site,
      catalogue: Bookshop.catalogue,
      options: options
    )
    var state = MockState()
    let fields = HeaderFields([.init("Host", host + ":80")])
    let request = MockRequest(method: "GET", target: "/books", headers: fields)
    #expect(responder.answer(request, state: &state).status == 200)
  }
}

/// A generator whose numbers are the same in every run.
private struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to but not including `bound`.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
