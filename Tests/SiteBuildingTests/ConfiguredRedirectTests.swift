import SiteBuilding
import SiteEmission
import SourceText
import Testing

@Suite struct ConfiguredRedirectTests {
  private func redirects(_ pages: [(path: String, text: String)]) async throws -> [String] {
    let site = try await BuiltSite([(path: "a/b.md", text: endpointPage("B", "GET /b"))] + pages)
    #expect(site.diagnostics.filter { $0.severity == .error } == [])
    return site.build.plan.redirects.map { "\($0.old) \($0.new)" }
  }

  @Test func theConfigurationNamesNewAddressesByOldOnes() async throws {
    let configuration = "redirects:\n  old/b: a/b\n  a/b#old: a/b#content\n"
    #expect(
      try await redirects([(path: "endpaper.yaml", text: configuration)])
        == ["old/b.html a/b.html", "a/b.html#old a/b.html#content"])
  }

  @Test func aPageNamesItsOldAddresses() async throws {
    let page = "---\nredirects: [old/c, older/c.html]\n---\n" + endpointPage("C", "GET /c")
    #expect(
      try await redirects([(path: "a/c.md", text: page)])
        == ["old/c.html a/c.html", "older/c.html a/c.html"])
  }

  @Test func aPageNamesNewIDsByOldOnes() async throws {
    let page = "---\nredirects:\n  \"#x\": \"#content\"\n---\n" + endpointPage("C", "GET /c")
    #expect(
      try await redirects([(path: "a/c.md", text: page)]) == ["a/c.html#x a/c.html#content"])
  }

  @Test func aCommentSaysTheSame() async throws {
    let page =
      "Show it\n=======\n\n.. endpaper:\n   redirects: [old/c]\n\n.. code-block:: http\n\n   GET /c\n"
    #expect(try await redirects([(path: "a/c.rst", text: page)]) == ["old/c.html a/c.html"])
  }

  @Test(arguments: [
    ("redirects: {old/b: ../x}", "endpaper.yaml:1:20 error '../x' is no address in the site"),
    ("redirects: {'#x': a/b}", "endpaper.yaml:1:13 error '#x' is no address in the site"),
    ("redirects: [a]", "endpaper.yaml:1:12 error 'redirects' takes keys with values"),
    ("redirects: {old: a/bb}", "endpaper.yaml:1:18 error there is no page 'a/bb.html'"),
    ("redirects:\n  a: b\n  b: a\n", "endpaper.yaml:2:3 error 'a.html' leads back to 'a.html'"),
    ("redirects: {guides/img: a/b}\n", ""),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ message: String) async throws {
    let pages = [
      SourceFile(path: "a/b.md", text: endpointPage("B", "GET /b")),
      SourceFile(path: "endpaper.yaml", text: text),
    ]
    let tree = SourceTree(pages)
    let found = try await BuiltSite(tree).diagnostics.first { $0.severity == .error }
    let place = DiagnosticFormatter(tree: tree).place(of: found?.span)
    #expect(found.map { "\(place) \($0.severity) \($0.headline)" } ?? "" == message)
  }
}
