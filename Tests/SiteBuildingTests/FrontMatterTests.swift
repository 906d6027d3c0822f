import APIModel
import SiteBuilding
import SiteEmission
import SourceText
import Testing

@Suite struct FrontMatterTests {
  private let endpoint = (path: "a/b.md", text: endpointPage("B", "GET /b"))

  @Test func namesAGuideThatHasNoHeading() async throws {
    let site = try await BuiltSite([
      endpoint, (path: "a/c.md", text: "---\ntitle: How to pay\nweight: 3\n---\n\nWith stamps.\n"),
    ])
    #expect(site.build.plan.reference.groups.first?.pages.map(\.title) == ["B", "How to pay"])
    #expect(site.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test func namesAnOperationThatHasNoHeading() async throws {
    let page = "---\ntitle: Show a stamp\n---\n\n```http\nGET /stamps/{id}\n```\n"
    let site = try await BuiltSite([(path: "a/c.md", text: page)])
    #expect(site.build.plan.reference.endpoints.map(\.title) == ["Show a stamp"])
  }

  @Test func aHeadingOfThePageComesFirst() async throws {
    let page = "---\ntitle: Other\n---\n\n" + endpointPage("Own", "GET /own")
    let site = try await BuiltSite([(path: "a/c.md", text: page)])
    #expect(site.build.plan.reference.endpoints.map(\.title) == ["Own"])
  }

  @Test(arguments: [
    ("---\ntitle: [a\n---\n\n# C\n", 2), ("---\n\"a: b\"\n---\n\n# C\n", 2),
    ("---\ntitle: a\ntitle: b\n---\n\n# C\n", 3), ("---\na: &x 1\nb: *x\n---\n\n# C\n", 3),
  ])
  func brokenFrontMatterIsAnErrorAtItsLine(page: String, line: Int) async throws {
    let pages = [endpoint, (path: "a/c.md", text: page)]
    let site = try await BuiltSite(pages)
    let tree = SourceTree(pages.map { SourceFile(path: $0.path, text: $0.text) })
    let errors = site.diagnostics.filter { $0.severity == .error }
    let lines = errors.compactMap(\.span).map { tree.position(of: $0).line }
    #expect(lines == [line])
  }
}
