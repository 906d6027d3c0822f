import SourceText
import Testing

struct FootnoteTests {
  @Test(arguments: [
    Case(
      "See[^1] and *this[^b]*.\n\n[^1]: One.\n[^b]: Two\n    lines.",
      """
      paragraph "See" footnote("1") " and " emphasis("this" footnote("b")) "."
      footnote "1"
        paragraph "One."
      footnote "b"
        paragraph "Two" / "lines."
      """
    ),
    Case(
      "a[^n]\n\n[^n]: b\n\n    c\n\n    - d\n\n    ```http\n    GET /\n    ```\n\ne",
      """
      paragraph "a" footnote("n")
      footnote "n"
        paragraph "b"
        paragraph "c"
        bullet-list
          item
            paragraph "d"
        code http "GET /"
      paragraph "e"
      """
    ),
    Case(
      "a[^w]\n\n[^w]: word", "paragraph \"a\" footnote(\"w\")\nfootnote \"w\"\n  paragraph \"word\""
    ),
    Case("[^1]: no one asks", "footnote \"1\"\n  paragraph \"no one asks\""),
    Case("text\n[^1]: note", "paragraph \"text\"\nfootnote \"1\"\n  paragraph \"note\""),
    Case("[^1]:\n\n    text", "footnote \"1\"\n  paragraph \"text\""),
    Case(
      "> a[^1]\n>\n> [^1]: b",
      "quote\n  paragraph \"a\" footnote(\"1\")\n  footnote \"1\"\n    paragraph \"b\""),
    Case(
      "# A[^1]\n\n[^1]: b", "section 1 \"A\" footnote(\"1\")\n  footnote \"1\"\n    paragraph \"b\""
    ),
    Case(
      "|a[^1]|\n|-|\n|b|\n\n[^1]: c",
      """
      table columns=1
        header
          cell 0 "a" footnote("1")
        row
          cell 0 "b"
      footnote "1"
        paragraph "c"
      """
    ),
    Case(
      "[^A] [^a]\n\n[^A]: b",
      "paragraph footnote(\"A\") \" \" footnote(\"A\")\nfootnote \"A\"\n  paragraph \"b\""),
    Case(
      "**a**[^1]\n\n[^1]: b",
      "paragraph strong(\"a\") footnote(\"1\")\nfootnote \"1\"\n  paragraph \"b\""),
    Case(
      "[^1]: a[^2]\n[^2]: b",
      "footnote \"1\"\n  paragraph \"a\" footnote(\"2\")\nfootnote \"2\"\n  paragraph \"b\""),
  ]) func readsFootnotes(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case("a[^1]", "paragraph \"a[^1]\""),
    Case("a[^2]\n\n[^1]: b", "paragraph \"a[^2]\"\nfootnote \"1\"\n  paragraph \"b\""),
    Case(
      "\\[^1] `[^1]` [^1](u)\n\n[^1]: b",
      "paragraph \"[^1] \" code\"[^1]\" \" \" link(\"^1\" -> url \"u\")\nfootnote \"1\"\n  paragraph \"b\""
    ),
    Case("```\n[^1]: a\n```\n\nb[^1]", "code - \"[^1]: a\"\nparagraph \"b[^1]\""),
    Case("[^1]: a\n\n```\n[^1]\n```", "footnote \"1\"\n  paragraph \"a\"\ncode - \"[^1]\""),
    Case("[^]: a b\n\n[^a b]: c d", "paragraph \"[^]: a b\"\nparagraph \"[^a b]: c d\""),
    Case(
      "[^1]: a\n\n![x [^1]](y) [x](z:[^1])",
      "footnote \"1\"\n  paragraph \"a\"\nparagraph image(\"x [^1]\" \"y\") \" \" link(\"x\" -> url \"z:[^1]\")"
    ),
    Case("a[^1] \u{7F7}\n\n[^1]: b", "paragraph \"a\" link(\"^1\" -> url \"b\") \" \u{7F7}\""),
    Case(
      "[^1 *a*]\n\n[^1]: b",
      "paragraph \"[^1 \" emphasis(\"a\") \"]\"\nfootnote \"1\"\n  paragraph \"b\""),
  ]) func leavesTheRestAsItIs(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test func knowsWhereFootnotesStand() {
    #expect(
      Page("a[^1]\n[^1]: b\n  c\n [^2]: d\n\n    e").places == """
        paragraph "a" footnote("1") @1:1
        footnote "1" @2:1
          paragraph "b" / "c" @2:1
        footnote "2" @4:2
          paragraph "d" @4:2
          paragraph "e" @6:5
        """
    )
  }

  @Test func keepsFootnotesFlat() {
    let page = Page("[^1]: a\n\n    " + many("> ", 90) + "b")
    #expect(page.diagnostics.map(\.rule) == ["markup-too-deep"])
  }
}
