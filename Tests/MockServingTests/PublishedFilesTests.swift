import FixtureFormat
import MockServing
import Testing

/// Links of `404.html` start with the path that the site is published at; the mock serves the site at
/// its root.
@Suite("Files below the path that the site is published at")
struct PublishedFilesTests {
  private static func responder(address: String?, prefix: String = "") -> MockResponder {
    let member = address.map { ",\"address\":\"\($0)\"" } ?? ""
    let head = "{\"version\":1,\"title\":\"Bookshop\"\(member),\"pages\":[\n{\"title\":"
    let files = Bookshop.site.files.map { ($0.path, $0.bytes) }
    var options = MockOptions()
    options.prefix = prefix
    return MockResponder(
      site: SiteSnapshot(files + [("search.json", Array(head.utf8))]),
      catalogue: Bookshop.catalogue, options: options)
  }

  private static func answer(
    _ responder: MockResponder,
    _ target: String,
    method: String = "GET",
    accept: String
  ) -> MockAnswer {
    var state = MockState()
    let request = MockRequest(
      method: method, target: target, headers: HeaderFields([.init("Accept", accept)]))
    return responder.answer(request, state: &state)
  }

  @Test(
    "lead to the files here",
    arguments: [
      ("/docs/api/assets/site.3bf3a8d5236ad2db.css", "/assets/site.3bf3a8d5236ad2db.css"),
      ("/docs/api/index.html?a=b", "/index.html?a=b"), ("/docs/api/", "/"), ("/docs/api", "/"),
      ("/docs/api?a=b", "/?a=b"), ("/docs/api/guides", "/guides/"),
      ("/docs/api/guides/", "/guides/"),
      ("/docs/%61pi/gr%C3%B6%C3%9Fe.html", "/gr%C3%B6%C3%9Fe.html"),
    ], ["https://docs.example/docs/api", "http://docs.example:81/docs/%61pi"])
  func leadToTheFiles(_ item: (target: String, location: String), address: String) {
    let responder = Self.responder(address: address)
    for method in ["GET", "HEAD"] {
      let answer = Self.answer(responder, item.target, method: method, accept: "text/html, */*")
      #expect(answer.status == 308)
      #expect(answer.headers.values(of: "Location") == [item.location])
      #expect(answer.headers.values(of: "Cache-Control") == ["no-cache"])
    }
  }

  @Test(
    "are no other paths",
    arguments: [
      "/docs/api/nothing.html", "/docs/apix/index.html", "/docs/index.html", "/api/index.html",
      "/docs/api//index.html", "/docs/api/guides%2Fpaging.html",
    ])
  func areNoOtherPaths(_ target: String) {
    let responder = Self.responder(address: "https://docs.example/docs/api")
    #expect(Self.answer(responder, target, accept: "text/html").status == 404)
  }

  @Test(
    "are looked for where the site has an address with a path",
    arguments: [nil, "https://docs.example", "docs"])
  func needAnAddress(_ address: String?) {
    let responder = Self.responder(address: address)
    #expect(Self.answer(responder, "/docs/index.html", accept: "text/html").status == 404)
  }

  @Test("are no operations, and hide none")
  func hideNoOperation() {
    let responder = Self.responder(address: "https://docs.example/books")
    // The page documents GET /books and GET /books/{id}.
    #expect(Self.answer(responder, "/books", accept: "*/*").status == 200)
    #expect(Self.answer(responder, "/books", accept: "text/html, */*").status == 200)
    #expect(Self.answer(responder, "/books/7", accept: "text/html, */*").status == 200)
    // Two segments behind the path of the address are no book.
    let style = Self.answer(responder, "/books/guides/paging.html", accept: "*/*")
    #expect(style.headers.values(of: "Location") == ["/guides/paging.html"])
  }

  @Test("a folder is meant by who accepts HTML alone, and a write means none of them")
  func areRead() {
    let responder = Self.responder(address: "https://docs.example/api")
    #expect(Self.answer(responder, "/api/guides", accept: "application/json").status == 404)
    #expect(Self.answer(responder, "/api", accept: "application/json").status == 404)
    #expect(
      Self.answer(responder, "/api/index.html", method: "PUT", accept: "text/html").status == 404)
  }

  @Test("a prefix of the mock may be the same path")
  func standBesideAPrefix() {
    let responder = Self.responder(address: "https://docs.example/api", prefix: "/api")
    let style = Self.answer(responder, "/api/guides/paging.html", accept: "*/*")
    #expect(style.headers.values(of: "Location") == ["/guides/paging.html"])
    #expect(Self.answer(responder, "/api/books", accept: "text/html, */*").status == 200)
  }
}
