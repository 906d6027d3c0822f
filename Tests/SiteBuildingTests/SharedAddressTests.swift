import SourceText
import Testing

@Suite("Addresses of files and of operations")
struct SharedAddressTests {
  @Test(
    "a path of an operation at which a file lies is a note with a place and a way out",
    arguments: [
      ("GET /", "'/' is a file of the site and a path"),
      ("GET /index.html", "'/index.html' is a file of the site and a path"),
      ("HEAD /a/b.html", "'/a/b.html' is a file of the site and a path"),
      ("GET /a", "'/a' is a file of the site and a path"),
      ("GET /a/", "'/a/' is a file of the site and a path"),
      ("GET /{group}/b.html", "'/a/b.html' is a file of the site and a path"),
      ("GET /a/{page}.html", "'/a/b.html' and 1 more are files of the site and paths"),
      (
        "GET /fixtures/catalogue.json",
        "'/fixtures/catalogue.json' is a file of the site and a path"
      ),
    ])
  func sharedAddressesAreNoted(_ operation: String, _ shown: String) async throws {
    let site = try await BuiltSite([(path: "a/b.md", text: endpointPage("B", operation))])
    let found = site.diagnostics.filter { $0.rule == "address-taken-by-file" }
    #expect(found.map(\.headline) == ["\(shown) of '\(operation)'"])
    #expect(found.first?.severity == .note)
    #expect(found.first?.span?.file == FileIndex(0))
    #expect(found.first?.fix?.contains("--prefix") == true)
  }

  @Test(
    "what no file has is not noted",
    arguments: [
      "POST /", "PUT /a/b.html", "GET /v1", "GET /b.html", "GET /A/b.html", "GET /a/b",
      "GET /x/{y}",
      "GET /a/b.html/", "GET /a/b.htm", "GET /{x}/{y}/{z}/{u}/{v}",
    ])
  func otherPathsAreNot(_ operation: String) async throws {
    let site = try await BuiltSite([(path: "a/b.md", text: endpointPage("B", operation))])
    #expect(!site.rules.contains("address-taken-by-file"))
  }
}
