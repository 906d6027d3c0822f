import APIModel
import HTMLEmission
import MarkupTree
import SiteEmission
import SourceText
import Testing

/// Old addresses lead to new ones, and none leads nowhere.
struct RedirectTests {
  private let span = SamplePlan.span("index.md")
  private let newSpan = SamplePlan.span("store/index.md")

  private func plan(_ redirects: [(String, String)], at address: String? = nil) throws -> SitePlan {
    var reference = SamplePlan.plan.reference
    reference.address = address
    var plan = SitePlan(reference: reference, sources: SamplePlan.sources)
    plan.redirects = try redirects.map { old, new in
      Redirect(
        from: try #require(SitePlace(old)), to: try #require(SitePlace(new)), span: span,
        newSpan: newSpan)
    }
    return plan
  }

  private func messages(_ redirects: [(String, String)]) async throws -> [String] {
    try await WrittenSite(plan(redirects)).diagnostics.map { "\($0.rule): \($0.headline)" }
  }

  @Test
  func anOldPageLeadsToTheNewOneWithoutAScript() async throws {
    let site = try await WrittenSite(plan([("boxes/all", "store/list-boxes#query-limit")]))
    let text = try site.text("boxes/all.html")
    let address = "../store/list-boxes.html#query-limit"
    #expect(text.contains(#"<meta http-equiv="refresh" content="0; url=\#(address)">"#))
    #expect(text.contains(#"<link rel="canonical" href="\#(address)">"#))
    #expect(text.contains(#"<a href="\#(address)">List boxes</a>"#))
    #expect(text.contains(#"<meta name="robots" content="noindex">"#) && !text.contains("<script"))
    #expect(site.diagnostics.isEmpty)
  }

  @Test
  func aPublishedSiteSaysWhichPageCounts() async throws {
    let plan = try plan([("old", "store/list-boxes")], at: "https://docs.example/b")
    let text = try await WrittenSite(plan).text("old.html")
    let canonical = "https://docs.example/b/store/list-boxes.html"
    #expect(text.contains(#"<link rel="canonical" href="\#(canonical)">"#))
    #expect(!(try await WrittenSite(plan).text("sitemap.xml")).contains("old.html"))
  }

  @Test
  func redirectsAreFollowedToTheirEnd() async throws {
    let redirects = [
      ("a", "b"), ("b", "store/list-boxes"), ("c", "b#query-limit"),
      ("store/list-boxes#x", "b#y"), ("store/list-boxes#y", "store/list-boxes#query-limit"),
    ]
    let site = try await WrittenSite(plan(redirects))
    #expect(try site.text("a.html").contains("url=store/list-boxes.html\""))
    #expect(try site.text("c.html").contains("url=store/list-boxes.html#query-limit\""))
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("query-limit", #"<dd>"# + "\n" + #"<a id="old"></a>"#),
    ("response-404", #"<div class="prose">"# + "\n" + #"<a id="old"></a>"#),
    (
      "responses",
      ##"<p class="moved" id="old" data-moved>This is elsewhere now: <a href="#responses">"##
    ),
  ])
  func anOldIDStandsWhereItLeadsTo(_ new: String, _ html: String) async throws {
    let page = "store/list-boxes"
    let site = try await WrittenSite(plan([("\(page)#old", "\(page)#\(new)")]))
    let text = try site.text("\(page).html")
    #expect(text.contains(html))
    #expect(values(of: "id", in: text).count { $0 == "old" } == 1)
    #expect(site.diagnostics.isEmpty)
  }

  @Test
  func anOldIDOfAHeadingStandsInTheNewOne() async throws {
    let redirect = ("guides/paging#end", "guides/paging#the-last-page")
    let text = try await WrittenSite(plan([redirect])).text("guides/paging.html")
    #expect(text.contains(#"<a id="end"></a></h2>"#), "\(text)")
  }

  @Test
  func anOldIDLeadsToAnotherPage() async throws {
    let redirect = ("store/list-boxes#body-name", "store/create-box#body-box.name")
    let text = try await WrittenSite(plan([redirect])).text("store/list-boxes.html")
    let link = #"<a href="create-box.html#body-box.name">Create a box</a>"#
    #expect(
      text.contains(#"<p class="moved" id="body-name" data-moved>This is elsewhere now: \#(link)"#))
  }

  @Test
  func linksOfPagesToOldIDsLeadToTheNewOnes() async throws {
    var plan = try plan([("guides/paging#first", "guides/paging#the-last-page")])
    var reference = plan.reference
    reference.home?.blocks = [
      SamplePlan.paragraph(
        .link([.text("paging")], to: .url("guides/paging.md#first")), in: "index.md")
    ]
    let redirects = plan.redirects
    plan = SitePlan(reference: reference, sources: SamplePlan.sources)
    plan.redirects = redirects
    let site = try await WrittenSite(plan)
    #expect(site.diagnostics.isEmpty)
    #expect(try site.text("index.html").contains("guides/paging.html#the-last-page\""))
  }

  @Test(arguments: [
    (
      [("store/create-box", "store/list-boxes")],
      "redirect-taken: 'store/create-box.html' is a page"
    ),
    ([("a", "b")], "redirect-target: there is no page 'b.html'"),
    ([("a", "404")], "redirect-target: there is no page '404.html'"),
    ([("a", "a")], "redirect-loop: 'a.html' leads back to 'a.html'"),
    (
      [("store/list-boxes#query-limit", "store/list-boxes#query-status")],
      "redirect-taken: 'store/list-boxes.html' has the id 'query-limit'"
    ),
    (
      [("a", "store/list-boxes#query-limits")],
      "redirect-target: 'store/list-boxes.html' has no id 'query-limits'"
    ),
    (
      [("a", "store/create-box#mock")],
      "redirect-target: 'store/create-box.html' has no id 'mock'"
    ),
    ([("a#b", "index")], "redirect-address: there is no page 'a.html' to have an id"),
  ])
  func whatCannotBeIsAnError(_ redirects: [(String, String)], _ message: String) async throws {
    #expect(try await messages(redirects) == [message])
  }

  @Test
  func redirectsInACircleAreErrorsEach() async throws {
    #expect(
      try await messages([("a", "b"), ("b", "c"), ("c", "b")]).map { $0.prefix(13) }
        == ["redirect-loop", "redirect-loop", "redirect-loop"])
  }

  @Test
  func twoRedirectsOfOnePageAreAnError() async throws {
    #expect(
      try await messages([("a", "index"), ("a.html", "endpoints")])
        == ["redirect-taken: 'a.html' leads to another place already"])
  }

  @Test
  func errorsStandAtWhatIsWrong() async throws {
    let taken = try await WrittenSite(plan([("index", "endpoints")])).diagnostics.first
    #expect(taken?.span == span && taken?.severity == .error)
    let missing = try await WrittenSite(plan([("a", "store/list-boxs")])).diagnostics.first
    #expect(missing?.span == newSpan)
    #expect(missing?.fix == "Did you mean 'store/list-boxes.html'?")
  }
}
