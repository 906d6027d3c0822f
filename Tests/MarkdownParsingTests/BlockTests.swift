import Testing

struct BlockTests {
  @Test(arguments: [
    Case("one\ntwo\n\nthree", "paragraph \"one\" / \"two\"\nparagraph \"three\""),
    Case("a  \nb\\\nc", "paragraph \"a\" // \"b\" // \"c\""),
    Case("***", "thematic-break"),
    Case("    a\n\n      b\n", "code - \"a\\n\\n  b\""),
    Case("```http GET\na\n```", "code http \"a\""),
    Case("~~~\na", "code - \"a\""),
    Case("> a\n>\n> b\nc", "quote\n  paragraph \"a\"\n  paragraph \"b\" / \"c\""),
    Case("3. a\n4. b", "ordered-list 3\n  item\n    paragraph \"a\"\n  item\n    paragraph \"b\""),
    Case(
      "- [x] a\n- [ ] b\n- c",
      """
      bullet-list
        item done
          paragraph "a"
        item open
          paragraph "b"
        item
          paragraph "c"
      """
    ),
    Case(
      "- a\n\n  ```\n  b\n    c\n  ```\n",
      "bullet-list\n  item\n    paragraph \"a\"\n    code - \"b\\n  c\""
    ),
    Case("", ""),
    Case("\n \n", ""),
  ]) func readsBlocks(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case(
      "*a* **b** ~~c~~ `d`", #"emphasis("a") " " strong("b") " " strikethrough("c") " " code"d""#),
    Case(
      "[a](b.md) <http://c>", #"link("a" -> url "b.md") " " link("http://c" -> url "http://c")"#),
    Case("![a *b*](c.png)", #"image("a b" "c.png")"#),
    Case("HEAD /v1/images/\\{image\\_id\\}", #""HEAD /v1/images/{image_id}""#),
    Case("[a][b]\n\n[b]: /c 'd'", #"link("a" -> url "/c")"#),
    Case(
      "see www.example.com.", #""see " link("www.example.com" -> url "http://www.example.com") ".""#
    ),
    Case("a &amp; &nbsp;&copy;", "\"a & \u{A0}©\""),
  ]) func readsInlines(_ example: Case) {
    #expect(Page(example.markdown).dump == "paragraph " + example.dump)
  }

  @Test func nestsHeadingsByLevel() {
    let page = Page("intro\n\n# A\na\n### C\nc\n## B\n\nTitle\n===\nend")
    #expect(
      page.dump == """
        paragraph "intro"
        section 1 "A"
          paragraph "a"
          section 3 "C"
            paragraph "c"
          section 2 "B"
        section 1 "Title"
          paragraph "end"
        """
    )
  }

  @Test func keepsHeadingsOfQuotesAndItemsInThem() {
    #expect(
      Page("> # A\n> a\n> ## B\n> b\n").dump == """
        quote
          section 1 "A"
            paragraph "a"
          section 2 "B"
            paragraph "b"
        """
    )
  }

  @Test(arguments: [
    Case("# A {#b}", "section 1 \"A\" #b"),
    Case("# A<a name=\"b\"></a>", "section 1 \"A\" #b"),
    Case("# A {b}", "section 1 \"A {b}\""),
    Case("# GET /images/{image_id}", "section 1 \"GET /images/{image_id}\""),
  ]) func readsLabelsOfHeadings(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
