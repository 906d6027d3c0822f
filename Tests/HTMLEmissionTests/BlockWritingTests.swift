import MarkupTree
import SiteEmission
import SourceText
import Testing

@testable import HTMLEmission

/// What each block and inline of the tree becomes.
struct BlockWritingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let content: BlockContent
    let html: String
    var testDescription: String { name }

    init(_ name: String, _ content: BlockContent, _ html: String) {
      self.name = name
      self.content = content
      self.html = html
    }
  }

  @Test(arguments: [
    Case(
      "marks of text",
      .paragraph([
        .emphasis([.text("a")]), .strong([.text("b")]), .strikethrough([.text("c")]),
        .code("<d>"), .softBreak, .text("e"), .lineBreak, .role(name: "kbd", text: "f"),
      ]),
      "<p><em>a</em><strong>b</strong><s>c</s><code>&lt;d&gt;</code>\ne<br><code>f</code></p>"
    ),
    Case(
      "raw HTML as text", .paragraph([.html("<b onclick=x>")]),
      "<p><code>&lt;b onclick=x&gt;</code></p>"),
    Case("a comment in text as nothing", .paragraph([.html("<!-- x -->")]), ""),
    Case("a comment as nothing", .comment(literal("x")), ""),
    Case(
      "raw markup as code",
      .raw(format: "html", literal("<script>x</script>")),
      #"<pre tabindex="0"><code class="language-html">&lt;script&gt;x&lt;/script&gt;</code></pre>"#
    ),
    Case(
      "code with a language that is no name",
      .code(CodeBlock(literal("x"), language: "\"> b")),
      #"<pre tabindex="0"><code class="language-&quot;&gt;-b">x</code></pre>"#
    ),
    Case(
      "a tight list",
      .list(List(items: [item("a"), item("b", isDone: true)])),
      "<ul><li>a</li>\n<li>\u{2611} b</li>\n</ul>"
    ),
    Case(
      "an ordered list that starts later",
      .list(List(start: 3, items: [item("a")])),
      #"<ol start="3"><li>a</li>"# + "\n</ol>"
    ),
    Case(
      "terms",
      .definitionList([
        DefinitionItem(
          term: [.text("a")],
          classifiers: [[.text("int")]],
          blocks: [paragraph("b")],
          span: span
        )
      ]),
      #"<dl class="terms"><dt>a<span class="classifier">int</span></dt><dd><p>b</p>"#
        + "\n</dd>\n</dl>"
    ),
    Case(
      "fields",
      .fieldList([Field(name: "a", blocks: [paragraph("b")], span: span)]),
      #"<dl class="terms"><dt>a</dt><dd><p>b</p>"# + "\n</dd>\n</dl>"
    ),
    Case("lines", .lineBlock([[.text("a")], [.text("b")]]), #"<p class="lines">a<br>b</p>"#),
    Case("a quote", .quote([paragraph("a")]), "<blockquote><p>a</p>\n</blockquote>"),
    Case("a line", .thematicBreak, "<hr>"),
    Case(
      "a footnote",
      .footnote(label: "1", [paragraph("a")]),
      #"<div class="footnote" id="footnote-1"><span class="label">1</span><div><p>a</p>"#
        + "\n</div></div>"
    ),
  ])
  func writes(_ test: Case) throws {
    var writer = try Self.writer
    let html = writer.html([Block(test.content, span: Self.span)], headingLevel: 2)
    #expect(html.markup.trimmed == test.html)
    #expect(writer.diagnostics.isEmpty)
  }

  @Test
  func numbersHeadingsByTheirNestingAndGivesThemIDs() throws {
    func section(_ level: Int, _ title: String, _ blocks: [Block]) -> Block {
      let section = Section(
        level: level,
        title: [.text(title)],
        titleSpan: Self.span,
        blocks: blocks
      )
      return Block(.section(section), span: Self.span)
    }
    let blocks = [section(1, "A", [section(4, "A", [])]), section(2, "Sizes & units", [])]
    var writer = try Self.writer
    #expect(
      writer.html(blocks, headingLevel: 2).markup == """
        <h2 id="a">A</h2>
        <h3 id="a-2">A</h3>
        <h2 id="sizes-units">Sizes &amp; units</h2>

        """
    )
  }

  @Test
  func givesLabelsOfABlockAnID() throws {
    var writer = try Self.writer
    let block = Block(.anchor, span: Self.span, labels: ["old name", "other"])
    #expect(
      writer.html([block], headingLevel: 2).markup.trimmed == #"<a id="old-name"></a>"#
    )
    #expect(writer.anchors.id(named: "other") == "old-name")
  }

  // MARK: Making

  static let span = SourceSpan.start(of: FileIndex(0))

  static var writer: PageWriter {
    get throws {
      let site = SiteContext(.guide([]), theme: try Theme(), words: .english, samples: [])
      return PageWriter(path: "a/page.html", site: site)
    }
  }

  static func literal(_ text: String) -> LiteralText {
    LiteralText(text: text, file: FileIndex(0), lineOffsets: [0])
  }

  static func paragraph(_ text: String) -> Block { Block(.paragraph([.text(text)]), span: span) }

  static func item(_ text: String, isDone: Bool? = nil) -> ListItem {
    ListItem(blocks: [paragraph(text)], isDone: isDone, span: span)
  }
}

extension String {
  /// The text without line ends behind it.
  var trimmed: String { String(reversed().drop { $0.isNewline }.reversed()) }
}
