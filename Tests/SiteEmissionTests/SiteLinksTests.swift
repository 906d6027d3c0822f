import APIModel
import MarkupTree
import SiteEmission
import SourceText
import Testing

/// What the links of the page `pages/here.md` lead to.
struct SiteLinksTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let link: LinkDestination
    let target: SiteLinks.Target
    var testDescription: String { "\(link)" }

    init(_ url: String, _ target: SiteLinks.Target) {
      link = .url(url)
      self.target = target
    }

    init(_ link: LinkDestination, _ target: SiteLinks.Target) {
      self.link = link
      self.target = target
    }
  }

  @Test(arguments: [
    Case("there.md", .site("pages/there.html")),
    Case("./there.md", .site("pages/there.html")),
    Case("there", .site("pages/there.html")),
    Case("there.html", .site("pages/there.html")),
    Case("/pages/there.md", .site("pages/there.html")),
    Case("there.md?plain=1", .site("pages/there.html")),
    Case("there.md#query-limit", .site("pages/there.html#query-limit")),
    Case("there.md#a%20b", .site("pages/there.html#a b")),
    Case("%74here.md", .site("pages/there.html")),
    Case("there.md#%+1%-0%2", .site("pages/there.html#%+1%-0%2")),
    Case("../other/page.rst", .site("other/page.html")),
    Case("../other", .site("other/index.html")),
    Case("../index.md", .site("index.html")),
    Case("#top", .site("pages/here.html#top")),
    Case("#", .site("pages/here.html")),
    Case("#there-label", .site("pages/there.html#there-label")),
    Case(.label("There-Label"), .site("pages/there.html")),
    Case(.document("there"), .site("pages/there.html")),
    Case(.document("/other/page"), .site("other/page.html")),
  ])
  func leadsToPages(_ test: Case) {
    #expect(Self.links.target(of: test.link, in: Self.here) == test.target)
  }

  @Test(arguments: [
    Case("https://example.org/a#b", .external("https://example.org/a#b")),
    Case("HTTP://example.org", .external("HTTP://example.org")),
    Case("mailto:a@example.org", .external("mailto:a@example.org")),
    Case("//example.org/a", .external("https://example.org/a")),
  ])
  func leadsOutsideByAllowedSchemes(_ test: Case) {
    #expect(Self.links.target(of: test.link, in: Self.here) == test.target)
  }

  @Test(arguments: [
    ("picture.png", "pages/picture.png"), ("../shape.svg", "shape.svg"),
    ("schema.json", "pages/schema.json"),
  ])
  func bringsFilesOfTheContentAlong(_ url: String, _ path: String) throws {
    let index = try #require(Self.sources.index(ofPath: path))
    #expect(Self.links.target(of: .url(url), in: Self.here) == .asset(path, index))
  }

  @Test(arguments: [
    "gone.md", "../../outside.md", "", "?a", "script.html", "notes.txt", "javascript:alert(1)",
    "java\tscript:alert(1)", " javascript:alert(1)", "data:text/html,x", "ftp://example.org",
    "\\\\example.org", "/\\example.org",
  ])
  func isBrokenForAnythingElse(_ url: String) {
    guard case .broken(let reason) = Self.links.target(of: .url(url), in: Self.here) else {
      Issue.record("\(url) leads somewhere")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test
  func aLabelThatNobodyHasIsBroken() {
    #expect(
      Self.links.target(of: .label("nobody"), in: Self.here)
        == .broken("no page has the label 'nobody'")
    )
  }

  // MARK: A small site

  private static let sources = SourceTree([
    SourceFile(path: "index.md", text: ""), SourceFile(path: "other/index.md", text: ""),
    SourceFile(path: "other/page.rst", text: ""), SourceFile(path: "pages/here.md", text: ""),
    SourceFile(path: "pages/notes.txt", text: ""),
    SourceFile(path: "pages/picture.png", bytes: [0], isText: false),
    SourceFile(path: "pages/schema.json", text: "{}"),
    SourceFile(path: "pages/script.html", text: ""), SourceFile(path: "pages/there.md", text: ""),
    SourceFile(path: "shape.svg", text: ""),
  ])

  private static func guide(_ path: String, labels: [String] = []) -> Guide {
    Guide(
      title: path,
      blocks: [],
      labels: labels,
      file: sources.index(ofPath: path) ?? FileIndex(-1)
    )
  }

  private static let here = guide("pages/here.md").file

  private static let links =
    SitePlan(
      reference: APIReference(
        title: "API",
        home: guide("index.md"),
        groups: [
          Group(
            slug: "pages",
            title: "Pages",
            pages: [
              .guide(guide("pages/here.md")),
              .guide(guide("pages/there.md", labels: ["there-label"])),
            ]
          ),
          Group(
            slug: "other",
            title: "Other",
            introduction: guide("other/index.md"),
            pages: [.guide(guide("other/page.rst"))]
          ),
        ]
      ),
      sources: sources
    ).links
}
