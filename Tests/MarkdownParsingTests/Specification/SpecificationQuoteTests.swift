import Testing

/// What the specification of GitHub Flavored Markdown says of block quotes.
struct SpecificationQuoteTests {
  @Test(arguments: [
    Case("> # a\n> b\n> c", "quote\n  section 1 \"a\"\n    paragraph \"b\" / \"c\""),
    Case("># a\n>b\n> c", "quote\n  section 1 \"a\"\n    paragraph \"b\" / \"c\""),
    Case("   > a\n > b", "quote\n  paragraph \"a\" / \"b\""),
    Case("    > a", "code - \"> a\""),
    Case("> a\nb", "quote\n  paragraph \"a\" / \"b\""),
    Case("> a\n> b\nc\n> d", "quote\n  paragraph \"a\" / \"b\" / \"c\" / \"d\""),
    Case("> a\n---", "quote\n  paragraph \"a\"\nthematic-break"),
    Case(
      "> - a\n- b",
      """
      quote
        bullet-list
          item
            paragraph "a"
      bullet-list
        item
          paragraph "b"
      """
    ),
    Case(">     a\n    b", "quote\n  code - \"a\"\ncode - \"b\""),
    Case("> ```\na\n```", "quote\n  code - \"\"\nparagraph \"a\"\ncode - \"\""),
    Case("> a\n    - b", "quote\n  paragraph \"a\" / \"- b\""),
    Case(">", "quote"),
    Case(">\n>  \n> ", "quote"),
    Case(">\n> a\n>  ", "quote\n  paragraph \"a\""),
    Case("> a\n\n> b", "quote\n  paragraph \"a\"\nquote\n  paragraph \"b\""),
    Case("> a\n> b", "quote\n  paragraph \"a\" / \"b\""),
    Case("> a\n>\n> b", "quote\n  paragraph \"a\"\n  paragraph \"b\""),
    Case("text\n> a", "paragraph \"text\"\nquote\n  paragraph \"a\""),
    Case("> a\n***\n> b", "quote\n  paragraph \"a\"\nthematic-break\nquote\n  paragraph \"b\""),
    Case("> a\ntext", "quote\n  paragraph \"a\" / \"text\""),
    Case("> a\n\ntext", "quote\n  paragraph \"a\"\nparagraph \"text\""),
    Case("> a\n>\ntext", "quote\n  paragraph \"a\"\nparagraph \"text\""),
    Case("> > > a\nb", "quote\n  quote\n    quote\n      paragraph \"a\" / \"b\""),
    Case(">>> a\n> b\n>>c", "quote\n  quote\n    quote\n      paragraph \"a\" / \"b\" / \"c\""),
    Case(">     code\n\n>    text", "quote\n  code - \"code\"\nquote\n  paragraph \"text\""),
    Case(
      "> | a |\n> | - |\nb",
      "quote\n  table columns=1\n    header\n      cell 0 \"a\"\nparagraph \"b\""
    ),
  ]) func readsQuotes(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
