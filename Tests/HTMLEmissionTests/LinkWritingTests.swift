import APIModel
import MarkupTree
import SiteEmission
import SourceText
import Testing

/// Where the links of a page lead, once all pages are known.
struct LinkWritingTests {
  private let span = SourceSpan.start(of: FileIndex(0))

  private func section(_ title: String, _ blocks: [Block] = [], labels: [String] = []) -> Block {
    let section = Section(level: 2, title: [.text(title)], titleSpan: span, blocks: blocks)
    return Block(.section(section), span: span, labels: labels)
  }

  private func link(_ destination: LinkDestination) -> Block {
    Block(.paragraph([.link([.text("x")], to: destination)]), span: span)
  }

  /// A file with two operations, so that it becomes two pages, and a page that links there.
  private func plan(_ destination: LinkDestination) -> SitePlan { plan(link(destination)) }

  private func plan(_ block: Block) -> SitePlan {
    let sources = SourceTree([
      SourceFile(path: "a/here.md", text: ""), SourceFile(path: "a/two.md", text: ""),
    ])
    let endpoints = ["First", "Second"].map { title in
      var endpoint = Endpoint(
        method: .get,
        paths: [PathTemplate("/\(title)")],
        title: "\(title) one",
        origin: Origin(.start(of: FileIndex(1)), rule: "sample"),
        file: FileIndex(1)
      )
      endpoint.labels = ["page-\(title)"]
      endpoint.notes = [
        Note(title: [], blocks: [section("\(title) note", labels: ["label-\(title)"])])
      ]
      return Page.endpoint(endpoint)
    }
    let here = Guide(title: "Here it is", blocks: [block], file: FileIndex(0))
    let group = Group(slug: "a", title: "A", pages: endpoints + [.guide(here)])
    return SitePlan(reference: APIReference(title: "API", groups: [group]), sources: sources)
  }

  @Test(arguments: [
    (LinkDestination.url("two.md"), "two-first-one.html"),
    (.url("two.md#first-note"), "two-first-one.html#first-note"),
    (.url("two.md#second-note"), "two-second-one.html#second-note"),
    (.url("two.md#second-one"), "two-second-one.html#content"),
    (.url("#here-it-is"), "#content"),
    (.label("Label-Second"), "two-second-one.html#second-note"),
    (.label("page-second"), "two-second-one.html"),
  ])
  func leadsToTheBlockThatIsMeant(_ destination: LinkDestination, _ address: String) async throws {
    let site = try await WrittenSite(plan(destination))
    #expect(try site.text("a/here.html").contains(#"<a href="\#(address)">x</a>"#))
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("ref", LinkDestination.label("label-second"), "Second note"),
    ("ref", .label("page-second"), "Second one"),
    ("doc", .document("two"), "First one"),
    ("doc", .document("gone"), "written"),
    ("ref", .label("gone"), "written"),
    ("kbd", .label("label-second"), "<code>written</code>"),
  ])
  func aReferenceWithoutATextShowsTheTitle(
    _ role: String, _ destination: LinkDestination, _ text: String
  ) async throws {
    let inlines = [Inline.link([.role(name: role, text: "written")], to: destination)]
    let site = try await WrittenSite(plan(Block(.paragraph(inlines), span: span)))
    let page = try site.text("a/here.html")
    #expect(page.contains(">\(text)</a></p>") || page.contains("<p>\(text)</p>"))
  }

  @Test(arguments: [
    (LinkDestination.url("two.md#nobody"), #"<p><a href="two-first-one.html">x</a></p>"#),
    (.url("#nobody"), "<p>x</p>"),
    (.url("gone.md"), "<p>x</p>"),
    (.label("nobody"), "<p>x</p>"),
    (.document("gone"), "<p>x</p>"),
  ])
  func aBrokenLinkIsAWarningAndItsTextStays(_ destination: LinkDestination, _ html: String)
    async throws
  {
    let site = try await WrittenSite(plan(destination))
    #expect(try site.text("a/here.html").contains(html))
    #expect(site.diagnostics.map(\.rule) == ["link-broken"])
    #expect(site.diagnostics.map(\.severity) == [.warning])
    #expect(site.diagnostics.map(\.span) == [span])
  }

  @Test
  func aFootnoteIsLinkedWhereItIsThereAndElseShownAsText() async throws {
    let paragraph = Block(
      .paragraph([.footnoteReference("1"), .footnoteReference("2")]),
      span: span
    )
    let note = Block(.footnote(label: "1", []), span: span)
    let site = try await WrittenSite(.guide([paragraph, note]))
    let page = try site.text("a/page.html")
    #expect(page.contains(##"<p><sup><a href="#footnote-1">1</a></sup>[2]</p>"##))
    #expect(
      site.diagnostics.map(\.headline) == [
        "a link leads nowhere: the page has no footnote '2'"
      ])
  }
}
