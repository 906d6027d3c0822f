import APIModel
import SiteEmission
import SourceText
import Testing

/// The navigation names every group and the pages of the current one.
struct SidebarTests {
  private func sidebar(_ page: String, of plan: SitePlan) async throws -> String {
    let text = try await WrittenSite(plan).text(page)
    let start = try #require(text.firstRange(of: "<nav class=\"sidebar\""))
    let end = try #require(text[start.upperBound...].firstRange(of: "</nav>"))
    return String(text[start.lowerBound..<end.lowerBound])
  }

  @Test
  func namesEveryGroupAndThePagesOfTheCurrentOne() async throws {
    let links = values(
      of: "href", in: try await sidebar("store/list-boxes.html", of: SamplePlan.plan))
    #expect(
      links == [
        "../index.html", "../endpoints.html", "../errors.html", "../health.html",
        "../guides/index.html", "index.html", "list-boxes.html",
        "#path-parameters", "#query-parameters", "#header-parameters", "#mock", "#responses",
        "#notes",
        "create-box.html",
      ])
  }

  @Test(arguments: [
    ("index.html", "index.html"), ("store/index.html", "index.html"),
    ("store/list-boxes.html", "list-boxes.html"),
  ])
  func marksTheCurrentPageAlone(_ page: String, _ link: String) async throws {
    let text = try await sidebar(page, of: SamplePlan.plan)
    #expect(text.split(separator: "aria-current").count == 2)
    #expect(text.contains("href=\"\(link)\" aria-current=\"page\""))
  }

  @Test(arguments: [(0, 0), (60, 10), (109, 10)])
  func listsThePagesAroundTheCurrentOneOfALargeGroup(_ place: Int, _ first: Int) async throws {
    let names = (1000..<1110).map { "a/p\($0).md" }
    let sources = SourceTree(names.map { SourceFile(path: $0, text: "") })
    let text = try await sidebar("a/p\(1000 + place).html", of: .guides(names, in: sources))
    let listed = (first..<first + 100).map { "p\(1000 + $0).html" }
    #expect(
      values(of: "href", in: text) == [
        "../index.html", "../endpoints.html", "../errors.html", "../health.html", "index.html",
      ]
        + listed + ["index.html"])
    #expect(text.contains("All pages (110)"))
  }
}
