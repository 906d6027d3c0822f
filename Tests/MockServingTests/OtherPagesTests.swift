import FixtureFormat
import Testing

@testable import MockServing

@Suite("A mock whose site gets other pages")
struct OtherPagesTests {
  /// The bookshop with another text in each page.
  private static let site = SiteSnapshot(
    Bookshop.site.files.map { file in
      let isPage = file.path.hasSuffix(".html")
      return (file.path, isPage ? Array("<h1>Another \(file.path)</h1>\n".utf8) : file.bytes)
    })

  @Test(
    "answers as one that was made for them",
    arguments: [
      "GET /", "GET /guides/", "GET /guides", "GET /guides/paging.html", "GET /nothing",
      "GET /books", "GET /books/7", "HEAD /books", "POST /books", "DELETE /books/7", "GET /map.svg",
      "PUT /index.html", "GET /book",
    ], [true, false])
  func answersAlike(_ request: String, isStateful: Bool) throws {
    var options = MockOptions()
    options.isStateful = isStateful
    let catalogue = Bookshop.catalogue
    let former = MockResponder(site: Bookshop.site, catalogue: catalogue, options: options)
    let responder = try #require(former.showing(Self.site))
    let fresh = MockResponder(site: Self.site, catalogue: catalogue, options: options)
    let parts = request.split(separator: " ").map(String.init)
    for fields in [[], [("Accept", "text/html")], [("Range", "bytes=4-9")]] {
      let request = MockRequest(
        method: parts[0], target: parts[1],
        headers: HeaderFields(fields.map { HeaderFields.Field($0.0, $0.1) }))
      var (state, other) = (MockState(), MockState())
      #expect(responder.answer(request, state: &state) == fresh.answer(request, state: &other))
    }
  }

  @Test("is made anew where files have come or gone")
  func needsTheSameFiles() {
    let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)
    let contents = Bookshop.site.files.map { ($0.path, $0.bytes) }
    #expect(responder.showing(SiteSnapshot(Array(contents.dropLast()))) == nil)
    #expect(responder.showing(SiteSnapshot(contents + [("z.html", [])])) == nil)
    #expect(responder.showing(SiteSnapshot(contents)) != nil)
  }
}
