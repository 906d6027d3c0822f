import MarkupTree
import SourceText
import Testing

struct BlockTests {
  @Test(arguments: [
    Case("<p>a<p>b", "paragraph \"a\"\nparagraph \"b\""),
    Case("a <b>c\n d</b> e", "paragraph \"a \" strong(\"c d\") \" e\""),
    Case("<p> a <br> b </p>", "paragraph \"a\" // \"b\""),
    Case(
      "<ul><li>a<ul><li>b</ul><li>c</ul>",
      "bullet-list\n  item\n    paragraph \"a\"\n    bullet-list\n      item\n        paragraph \"b\"\n  item\n    paragraph \"c\""
    ),
    Case("<ol start=3><li>a</ol>", "ordered-list 3\n  item\n    paragraph \"a\""),
    Case(
      "<ol><li><p>a</p><p>b</p></li></ol>",
      "ordered-list 1\n  item\n    paragraph \"a\"\n    paragraph \"b\""),
    Case(
      "<dl><dt>a<dd>b<dd>c<dt>d<dd><p>e</dl>",
      "definition-list\n  term \"a\"\n    paragraph \"b\"\n    paragraph \"c\"\n  term \"d\"\n    paragraph \"e\""
    ),
    Case("<blockquote>a</blockquote>b", "quote\n  paragraph \"a\"\nparagraph \"b\""),
    Case("a<hr>b", "paragraph \"a\"\nthematic-break\nparagraph \"b\""),
    Case("<h2>a <code>b</code></h2>c", "section 2 \"a \" code\"b\"\nparagraph \"c\""),
    Case("<div class=x><h6>a</h6></div>", "paragraph strong(\"a\")"),
    Case("<section><h3>a</h3></section>", "section 3 \"a\""),
    Case("<li>a", "bullet-list\n  item\n    paragraph \"a\""),
    Case("<ul>a</ul>", "bullet-list\n  item\n    paragraph \"a\""),
    Case("</ul></td></p>a</b>", "paragraph \"a\""),
    Case("<b>a<p>b</b>", "paragraph strong(\"a\")\nparagraph \"b\""),
    Case("<img src=a.png alt='b c'>", "paragraph image(\"b c\" \"a.png\")"),
    Case("a <- b < c <d", "paragraph \"a <- b < c <d\""),
    Case("<style>a { }</style>b", "raw html \"<style>a { }\"\nparagraph \"b\""),
    Case("<!DOCTYPE html><?xml?>a", "paragraph \"a\""),
    Case("<!-- a", "paragraph \"<!-- a\""),
    Case("<p id=x><a name=x></a>a</p>", "paragraph \"a\" #x"),
    Case("<p></p>", ""),
    Case("", ""),
  ]) func readsBlocks(_ example: Case) {
    #expect(Fragment(example.html).dump == example.dump)
  }

  @Test(arguments: [
    Case("<pre>\na\n  b &lt;c&gt;\n</pre>", "code - \"a\\n  b <c>\""),
    Case("<pre><code class=\"language-json\">{}</code></pre>", "code json \"{}\""),
    Case("<pre class='screen'><b>a</b> <id>\tb</pre>", "code - \"a <id>\\tb\""),
    Case("<pre lang=\"http\">a<br>b", "code http \"a\\nb\""),
    Case("<pre></pre>", "code - \"\""),
  ]) func readsPreformattedText(_ example: Case) {
    #expect(Fragment(example.html).dump == example.dump)
  }

  @Test func knowsWhereBlocksStand() {
    let fragment = Fragment(
      "<div>\r\n <p>a\r\n<ul>\r\n<li>b</li>\r\n</ul><!-- c -->\r\n<pre>\r\nd</pre></div>")
    #expect(
      fragment.places == """
        paragraph "a" @2:5
        bullet-list @3:1
          item
            paragraph "b" @4:5
        comment "c" @5:6
        code - "d" @6:1
        """
    )
    guard case .code(let code)? = fragment.blocks.last?.content else {
      Issue.record("no code")
      return
    }
    #expect(code.literal.lineOffsets == [56])
  }

  @Test func leavesDeepContentToWhatStandsAround() {
    let html =
      String(repeating: "<ul><li>", count: 40) + "a" + String(repeating: "</ul>", count: 40) + "b"
    let fragment = Fragment(html)
    #expect(fragment.diagnostics.map(\.rule) == ["html-too-deep"])
    #expect(fragment.dump.split(separator: "\n").last == "paragraph \"b\"")
    #expect(fragment.dump.contains("paragraph \"a\""))
  }
}
