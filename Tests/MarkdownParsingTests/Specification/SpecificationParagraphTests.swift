import Testing

/// What the specification of GitHub Flavored Markdown says of paragraphs, and of link definitions in them.
struct SpecificationParagraphTests {
  @Test(arguments: [
    Case("one\n\ntwo", "paragraph \"one\"\nparagraph \"two\""),
    Case("one\ntwo\n\nthree\nfour", "paragraph \"one\" / \"two\"\nparagraph \"three\" / \"four\""),
    Case("one\n\n\n\ntwo", "paragraph \"one\"\nparagraph \"two\""),
    Case("  one\n two", "paragraph \"one\" / \"two\""),
    Case("one\n             two\n    three", "paragraph \"one\" / \"two\" / \"three\""),
    Case("   one\ntwo", "paragraph \"one\" / \"two\""),
    Case("    one\ntwo", "code - \"one\"\nparagraph \"two\""),
    Case("one  \ntwo  ", "paragraph \"one\" // \"two\""),
    Case(
      """
       \u{20}

      one
       \u{20}

      # two

       \u{20}
      """,
      "paragraph \"one\"\nsection 1 \"two\""
    ),
    Case("one\n\t\ntwo", "paragraph \"one\"\nparagraph \"two\""),
  ]) func readsParagraphsAndBlankLines(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case("[a]: /one 'two'\n\n[a]", "paragraph link(\"a\" -> url \"/one\")"),
    Case("   [a]:\n  /one\n 'two'\n\n[a]", "paragraph link(\"a\" -> url \"/one\")"),
    Case(
      "[a b]: </one two> 'three\nfour'\n\n[A  B]",
      "paragraph link(\"A  B\" -> url \"/one two\")"
    ),
    Case(
      "[a]: /one 'two\n\nthree'\n\n[a]",
      "paragraph \"[a]: /one 'two\"\nparagraph \"three'\"\nparagraph \"[a]\""
    ),
    Case("[a]:\n/one\n\n[a]", "paragraph link(\"a\" -> url \"/one\")"),
    Case("[a]:\n\n[a]", "paragraph \"[a]:\"\nparagraph \"[a]\""),
    Case("[a]: <>\n\n[a]", "paragraph link(\"a\" -> url \"\")"),
    Case("[a]\n\n[a]: first\n[a]: second", "paragraph link(\"a\" -> url \"first\")"),
    Case(
      "[ẞ]: /one\n\n[SS]\n\n[Αγω]: /two\n\n[αΓΩ]",
      "paragraph link(\"SS\" -> url \"/one\")\nparagraph link(\"αΓΩ\" -> url \"/two\")"
    ),
    Case("[a]: /one", ""),
    Case("[a]: /one 'two' three\n\n[a]", "paragraph \"[a]: /one 'two' three\"\nparagraph \"[a]\""),
    Case(
      "[a]: /one\n'two' three\n\n[a]",
      "paragraph \"'two' three\"\nparagraph link(\"a\" -> url \"/one\")"
    ),
    Case("    [a]: /one\n\n[a]", "code - \"[a]: /one\"\nparagraph \"[a]\""),
    Case("```\n[a]: /one\n```\n\n[a]", "code - \"[a]: /one\"\nparagraph \"[a]\""),
    Case("text\n[a]: /one\n\n[a]", "paragraph \"text\" / \"[a]: /one\"\nparagraph \"[a]\""),
    Case(
      "# [a]\n[a]: /one\n> text",
      "section 1 link(\"a\" -> url \"/one\")\n  quote\n    paragraph \"text\""
    ),
    Case(
      "[a]: /one\ntext\n===\n[a]",
      "section 1 \"text\"\n  paragraph link(\"a\" -> url \"/one\")"
    ),
    Case(
      "[a]: /one 'x'\n[b]: /two\n  'y'\n\n[a] [b]",
      "paragraph link(\"a\" -> url \"/one\") \" \" link(\"b\" -> url \"/two\")"
    ),
    Case("[a]\n\n> [a]: /one", "paragraph link(\"a\" -> url \"/one\")\nquote"),
    Case("- [a]: /one\n\n[a]", "bullet-list\n  item\nparagraph link(\"a\" -> url \"/one\")"),
    Case("[a]: /one\\*two\n\n[a]", "paragraph link(\"a\" -> url \"/one*two\")"),
    Case("[a] : /one\n\n[a]", "paragraph \"[a] : /one\"\nparagraph \"[a]\""),
  ]) func readsLinkReferenceDefinitions(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case("- `a\n- b`", "bullet-list\n  item\n    paragraph \"`a\"\n  item\n    paragraph \"b`\""),
    Case("> *a\n\nb*", "quote\n  paragraph \"*a\"\nparagraph \"b*\""),
    Case("# *a\nb*", "section 1 \"*a\"\n  paragraph \"b*\""),
    Case(
      "| `a | b` |\n| - | - |",
      "table columns=2\n  header\n    cell 0 \"`a\"\n    cell 1 \"b`\""
    ),
  ]) func prefersBlocksOverText(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
