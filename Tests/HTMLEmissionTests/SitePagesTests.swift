import APIModel
import SiteEmission
import SourceText
import Testing

@testable import HTMLEmission

/// The pages of the site as a whole: the index, the errors, how complete it is.
struct SitePagesTests {
  private func page(_ path: String, _ findings: [Diagnostic] = []) async throws -> String {
    let plan = SitePlan(
      reference: SamplePlan.plan.reference, sources: SamplePlan.sources, findings: findings)
    return try await WrittenSite(plan).text(path)
  }

  @Test
  func theIndexListsAllEndpointsByTheirTitles() async throws {
    let text = try await page("endpoints.html")
    let create = try #require(text.firstRange(of: #"<a href="store/create-box.html">"#))
    let list = try #require(text.firstRange(of: #"<a href="store/list-boxes.html">"#))
    #expect(create.lowerBound < list.lowerBound)
    #expect(text.contains(#"<h2 id="letter-c">C</h2>"#))
  }

  @Test(arguments: [
    #"<div class="field" id="status-404">"#,
    #"<code class="status failure">404</code></a> <span class="facts">Not Found</span>"#,
    #"<a href="store/list-boxes.html#response-404" title="List boxes">"#,
  ])
  func theErrorsLeadBackToTheirEndpoints(_ html: String) async throws {
    #expect(try await page("errors.html").contains(html))
  }

  @Test(arguments: [
    // One of two responses of 200 has an example: the status of the other is not stated.
    ##"<a href="#no-example-200">1 / 2</a>"##,
    #"<a href="errors.html#status-404">404</a>"#,
    ##"<a href="#no-example-404">0 / 1</a>"##,
    #"<a href="store/list-boxes.html#response-404">List boxes</a>"#,
    ##"<a href="#no-description-parameters">1 / 4</a>"##,
    #"<a href="store/list-boxes.html#query-status">status</a>"#,
    #"<a href="store/list-boxes.html#resp-200-boxes.links.href">boxes.links.href</a>"#,
    ##"<a href="#rule-link-broken">2</a>"##,
    #"<a href="store/list-boxes.html">a link leads nowhere</a> <span class="quiet">store/list-"#
      + "boxes.md:1:1</span>",
    #"<rect class="part" width="25" height="8"></rect>"#,
  ])
  func theHealthPageLeadsFromNumbersToPlaces(_ html: String) async throws {
    let finding = Diagnostic(
      .warning, rule: "link-broken", "a link leads nowhere",
      at: SamplePlan.span("store/list-boxes.md"))
    #expect(try await page("health.html", [finding, finding]).contains(html))
  }

  @Test
  func versionsStandInTheOrderOfTheirNumbers() {
    let ordered = VersionView.ordered(["2.10", "2.9", "1", "2.1", "latest"])
    #expect(ordered.map(\.text) == ["latest", "1", "2.1", "2.9", "2.10"])
  }

  @Test
  func anEndpointOffersTheVersionsThatItSpeaksOf() async throws {
    let text = try await page("store/list-boxes.html")
    #expect(text.contains("<option>2.10</option><option>2.11</option>"))
    #expect(text.contains(#"id="resp-200-boxes.links" data-since="2.11""#))
  }

  @Test
  func theInterfaceSpeaksTheLanguageThatItIsGiven() async throws {
    let files = await HTMLEmitter(theme: try Theme(), language: .german).emit(SamplePlan.plan)
    let page = try #require(files.value.first { $0.path == "store/list-boxes.html" })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains(#"<html lang="de" dir="ltr">"#))
    #expect(text.contains("Pfadparameter"))
    #expect(!text.contains(">Copy<"))
  }

  @Test(arguments: [1, 2, 7])
  func theNumberOfJobsDoesNotChangeTheSite(_ jobs: Int) async throws {
    let files = await HTMLEmitter(theme: try Theme(), jobs: jobs).emit(SamplePlan.plan).value
    #expect(files == (try await WrittenSite(SamplePlan.plan).files))
  }
}
