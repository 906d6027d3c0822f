import Testing

struct HTMLInMarkdownTests {
  @Test func readsATableWithSpans() {
    let page = Page(
      """
      <a name="table1"></a>
      <table><caption>Table 1 Filters</caption>
      <thead><tr><th class=c>Name</th><th>Mandatory</th></tr></thead>
      <tbody><tr><td><p id="p1">name</p></td><td rowspan="2">At least one</td></tr>
      <tr><td>status<p>Lower &amp; upper</p></td></tr>
      <tr><td colspan="2"><ul><li>a</li><li>b</li></ul></td></tr></tbody></table>
      """
    )
    #expect(
      page.dump == """
        table columns=2 caption="Table 1 Filters" #table1
          header
            cell 0 "Name"
            cell 1 "Mandatory"
          row
            cell 0 "name"
            cell 1 rows=2
              paragraph "At least one"
          row
            cell 0
              paragraph "status"
              paragraph "Lower & upper"
          row
            cell 0 columns=2
              bullet-list
                item
                  paragraph "a"
                item
                  paragraph "b"
        """
    )
  }

  @Test func goesOnBehindBlankLines() {
    let page = Page(
      """
      <table><tr><td>

      **bold** `code`

      - item

      </td><td><pre>
      {

        "a": 1
      }
      </pre></td></tr></table>

      after
      """
    )
    #expect(
      page.places == #"""
        table columns=2 @1:1
          row
            cell 0
              paragraph strong("bold") " " code"code" @3:1
              bullet-list @5:1
                item
                  paragraph "item" @5:3
            cell 1
              code - "{\n\n  \"a\": 1\n}" @7:10
        paragraph "after" @14:1
        """#
    )
  }

  @Test func endsAtAHeadingWhenTheEndTagIsMissing() {
    #expect(
      Page("<table><tr><td>a\n\nb\n\n# C\n\nd").dump == """
        table columns=1
          row
            cell 0
              paragraph "a"
              paragraph "b"
        section 1 "C"
          paragraph "d"
        """
    )
  }

  @Test(arguments: [
    Case("a<br>b<br/>c", #""a" // "b" // "c""#),
    Case("<b>a</b> <i>b</i> <code>c_d_</code>", #"strong("a") " " emphasis("b") " " code"c_d_""#),
    Case("x<sup>2</sup> <a href=\"y\">z</a>", #""x" role(sup "2") " " link("z" -> url "y")"#),
    Case("**a <b>b** c</b>", #"strong("a " strong("b")) " c""#),
    Case("`GET /images/<id>` or /images/<id>", #"code"GET /images/<id>" " or /images/<id>""#),
    Case("List<Image> or a <Image>", #""List<Image> or a " html"<Image>""#),
    Case("{{<required>}} x", #""{{<required>}} x""#),
    Case("a <blink>b", #""a <blink>b""#),
    Case(
      "a <Route method=\"GET\">/b</Route>",
      ##""a " html"<Route method=\"GET\">" "/b" html"</Route>""##),
    Case("a <!-- b --> c", #""a " html"<!-- b -->" " c""#),
    Case("a <input disabled> b", #""a " html"<input disabled>" " b""#),
  ]) func readsInlineElements(_ example: Case) {
    #expect(Page(example.markdown).dump == "paragraph " + example.dump)
  }

  @Test(arguments: [
    Case("<!-- { \"type\": \"request\" } -->", #"comment "{ \"type\": \"request\" }""#),
    Case("<Tabs>\n<Tab />\n</Tabs>", #"raw html "<Tab />""#),
    Case("<script>\nx < 1\n</script>", #"raw html "<script>\nx < 1""#),
    Case("<div>\n\n**a**\n\n</div>", #"paragraph strong("a")"#),
    Case(
      "<aside class=\"notice\">\na <code>b</code>\n</aside>",
      "directive note\n  paragraph \"a \" code\"b\""),
    Case(
      "<div class=\"warning\">\n\na\n\n</div>\n\nb",
      "directive warning\n  paragraph \"a\"\nparagraph \"b\""),
    Case("<h2 id=\"x\">A</h2>\n\nb", "section 2 \"A\" #x\n  paragraph \"b\""),
    Case("<details><summary>a</summary>\n\nb\n</details>", "paragraph \"a\"\nparagraph \"b\""),
    Case("<a id=\"x\"></a>\n\n## A", "section 2 \"A\" #x"),
    Case("<a id=\"x\"></a>\n\n<a id=\"y\"></a>\n\nb", "paragraph \"b\" #x #y"),
    Case("a\n\n<a id=\"x\"></a>", "paragraph \"a\"\nanchor #x"),
    Case("a <ul><li>b</li></ul>", "paragraph \"a\"\nbullet-list\n  item\n    paragraph \"b\""),
    Case(
      "|a|\n|-|\n|<p>b</p><p>c</p>|",
      "table columns=1\n  header\n    cell 0 \"a\"\n  row\n    cell 0\n      paragraph \"b\"\n      paragraph \"c\""
    ),
  ]) func readsBlockElements(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
