import APIModel
import SiteEmission
import SourceText
import Testing

/// The pages that lead to others: the first page and the pages of groups.
struct OverviewPagesTests {
  @Test(arguments: [
    "<title>Boxes</title>",
    #"<meta name="description" content="Stores boxes.">"#,
    "<h1>Boxes</h1>",
    #"<p class="summary">Stores boxes.</p>"#,
    #"<a href="guides/paging.html#the-last-page">paging</a>"#,
    #"<li><a href="guides/index.html">Guides</a></li>"#,
    #"<h3><a href="store/index.html">Store</a></h3>"#,
    #"<td><a href="store/list-boxes.html">List boxes</a></td>"#,
    #"A first call: <a href="store/list-boxes.html">List boxes</a>"#,
    "<code>BASE_URL</code> and <code>TOKEN</code> from the environment",
    "<code>http://127.0.0.1:4010</code>",
    #"<code class="url">https://<var>{host}</var>/boxes</code>"#,
    #"<p class="constraint">Default <code class="chip">example.org</code></p>"#,
    #"<span class="k">curl</span> <span class="n">--globoff</span>"#,
    "HTTP/1.1 200 OK",
  ])
  func theFirstPageSaysWhatAReaderNeedsToStart(_ text: String) async throws {
    #expect(try await WrittenSite(SamplePlan.plan).text("index.html").contains(text))
  }

  @Test(arguments: [
    "<title>Store · Boxes</title>",
    "<h1>Store</h1>",
    "<p>Boxes &amp; lids.</p>",
    #"<span class="method get">GET</span><code class="path">/v1<wbr>/<var>{store_id}</var>"#,
    #"<a href="list-boxes.html">List boxes</a><p>Lists the boxes of a store.</p>"#,
    #"<a href="create-box.html">Create a box</a> <span class="stage">Discarded</span>"#,
  ])
  func theGroupPageIsATableOfItsEndpoints(_ text: String) async throws {
    #expect(try await WrittenSite(SamplePlan.plan).text("store/index.html").contains(text))
  }

  @Test
  func pagesNameTheAddressThatTheyArePublishedAt() async throws {
    var reference = SamplePlan.plan.reference
    reference.address = "https://example.org/docs"
    let site = try await WrittenSite(SitePlan(reference: reference, sources: SamplePlan.sources))
    let link = #"<link rel="canonical" href="https://example.org/docs/store/list-boxes.html">"#
    #expect(try site.text("store/list-boxes.html").contains(link))
    let local = try await WrittenSite(SamplePlan.plan).text("store/list-boxes.html")
    #expect(!local.contains("canonical"))
  }

  @Test
  func pagesLeadToTheirNeighbours() async throws {
    let site = try await WrittenSite(SamplePlan.plan)
    let first = try site.text("store/list-boxes.html")
    #expect(first.contains(#"<a class="next" href="create-box.html" rel="next">"#))
    #expect(!first.contains(#"rel="prev""#))
    let last = try site.text("store/create-box.html")
    #expect(last.contains(#"<a class="previous" href="list-boxes.html" rel="prev">"#))
  }

  @Test
  func aSiteWithoutPagesStillHasAFirstPage() async throws {
    let plan = SitePlan(reference: .init(title: "Empty", groups: []), sources: .init([]))
    let site = try await WrittenSite(plan)
    #expect(
      site.pages.map(\.path) == [
        "index.html", "endpoints.html", "errors.html", "health.html", "404.html",
      ])
    #expect(try site.text("index.html").contains("<h1>Empty</h1>"))
  }
}
