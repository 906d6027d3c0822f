import MarkupTree
import SiteEmission
import SourceText
import Testing

@testable import HTMLEmission

/// What directives become: boxes, images, lists of pages, and their content where nothing is known.
struct DirectiveWritingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let directive: String
    var argument = ""
    var body = ""
    var blocks: [Block] = []
    let html: String
    var testDescription: String { directive }
  }

  @Test(arguments: [
    Case(
      directive: "note",
      blocks: [BlockWritingTests.paragraph("a")],
      html:
        #"<div class="admonition note" role="note"><p class="admonition-title">Note</p><p>a</p>"#
        + "\n</div>"
    ),
    Case(
      directive: "WARNING",
      argument: "Mind <this>",
      html: #"<div class="admonition warning" role="note"><p class="admonition-title">Warning</p>"#
        + "<p>Mind &lt;this&gt;</p></div>"
    ),
    Case(
      directive: "deprecated",
      argument: "2.1",
      html: #"<div class="admonition warning" role="note">"#
        + #"<p class="admonition-title">Deprecated 2.1</p></div>"#
    ),
    Case(
      directive: "deprecated",
      argument: "2.1\nUse the other.",
      html: #"<div class="admonition warning" role="note">"#
        + #"<p class="admonition-title">Deprecated 2.1</p><p>Use the other.</p></div>"#
    ),
    Case(
      directive: "admonition",
      argument: "By the way",
      html: #"<div class="admonition note" role="note">"#
        + #"<p class="admonition-title">By the way</p></div>"#
    ),
    Case(
      directive: "frobnicate",
      argument: "x",
      blocks: [BlockWritingTests.paragraph("a")],
      html: "<p><strong>x</strong></p><p>a</p>"
    ),
    Case(
      directive: "frobnicate",
      body: "<b>",
      html: #"<pre tabindex="0"><code>&lt;b&gt;</code></pre>"#
    ),
    Case(directive: "contents", html: ""),
    Case(
      directive: "toctree",
      body: ":maxdepth: 2\n\npage\nThe page <page>",
      html:
        #"<ul><li><a href="page.html">page</a></li><li><a href="page.html">The page </a></li></ul>"#
    ),
    Case(
      directive: "image",
      argument: "box.png",
      html: #"<figure><img src="box.png" alt="" loading="lazy"></figure>"#
    ),
  ])
  func writes(_ test: Case) throws {
    let plan = SitePlan.guide(
      [],
      files: [SourceFile(path: "a/box.png", bytes: [0], isText: false)]
    )
    let span = SourceSpan.start(of: FileIndex(1))
    let directive = Directive(
      name: test.directive,
      argument: test.argument,
      argumentSpan: span,
      body: LiteralText(text: test.body, file: FileIndex(1), lineOffsets: [0]),
      blocks: test.blocks
    )
    var writer = PageWriter(
      path: "a/page.html",
      site: SiteContext(plan, theme: try Theme(), words: .english, samples: []))
    let html = writer.html([Block(.directive(directive), span: span)], headingLevel: 2)
    #expect(html.markup.trimmed == test.html)
  }
}
