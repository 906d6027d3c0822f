import Testing

/// What the specification of GitHub Flavored Markdown says of thematic breaks and headings.
struct SpecificationHeadingTests {
  @Test(arguments: [
    Case("* * *\n\n---\n\n___", "thematic-break\nthematic-break\nthematic-break"),
    Case("  - - -  ", "thematic-break"),
    Case("--\n**\n__", "paragraph \"--\" / \"**\" / \"__\""),
    Case("-----------x", "paragraph \"-----------x\""),
    Case("_ _ _ x", "paragraph \"_ _ _ x\""),
    Case("    ***", "code - \"***\""),
    Case("text\n    ***", "paragraph \"text\" / \"***\""),
    Case(
      "* one\n***\n* two",
      """
      bullet-list
        item
          paragraph "one"
      thematic-break
      bullet-list
        item
          paragraph "two"
      """
    ),
    Case("text\n***\nmore", "paragraph \"text\"\nthematic-break\nparagraph \"more\""),
    Case("text\n---\nmore", "section 2 \"text\"\n  paragraph \"more\""),
    Case("- a\n- * * *", "bullet-list\n  item\n    paragraph \"a\"\n  item\n    thematic-break"),
    Case("***bold***", "paragraph emphasis(strong(\"bold\"))"),
    Case("*-*", "paragraph emphasis(\"-\")"),
    Case("+++", "paragraph \"+++\""),
    Case("  \t***\t ", "code - \"***\\t \""),
  ]) func readsThematicBreaks(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case("# a\n###### b", "section 1 \"a\"\n  section 6 \"b\""),
    Case("####### seven", "paragraph \"####### seven\""),
    Case("#5 and #word", "paragraph \"#5 and #word\""),
    Case("\\# no", "paragraph \"# no\""),
    Case("#", "section 1 \"\""),
    Case("## \n### ###", "section 2 \"\"\n  section 3 \"\""),
    Case("   # a\n # b", "section 1 \"a\"\nsection 1 \"b\""),
    Case("    # code", "code - \"# code\""),
    Case("text\n    # text", "paragraph \"text\" / \"# text\""),
    Case("# a #####\n## b ## ", "section 1 \"a\"\n  section 2 \"b\""),
    Case("# a # b\n# a#\n# a \\#", "section 1 \"a # b\"\nsection 1 \"a#\"\nsection 1 \"a #\""),
    Case(
      "text\n# heading\nmore",
      "paragraph \"text\"\nsection 1 \"heading\"\n  paragraph \"more\""
    ),
    Case("****\n# a\n****", "thematic-break\nsection 1 \"a\"\n  thematic-break"),
    Case("#\ttab", "section 1 \"tab\""),
    Case("# `a` *b*  c", "section 1 code\"a\" \" \" emphasis(\"b\") \"  c\""),
    Case("> # in a quote", "quote\n  section 1 \"in a quote\""),
    Case(
      "- # in an item\n  text",
      "bullet-list\n  item\n    section 1 \"in an item\"\n      paragraph \"text\""
    ),
  ]) func readsATXHeadings(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case("Title\n=====\n\nLess\n---", "section 1 \"Title\"\n  section 2 \"Less\""),
    Case("two\nlines\n===", "section 1 \"two\" / \"lines\""),
    Case("  Title\n   ---", "section 2 \"Title\""),
    Case("Title\n    ---", "paragraph \"Title\" / \"---\""),
    Case("Title\n= =", "paragraph \"Title\" / \"= =\""),
    Case("Title\n--- -", "paragraph \"Title\"\nthematic-break"),
    Case("Title\\\n----", "section 2 \"Title\\\\\""),
    Case("`a\n----\nb`", "section 2 \"`a\"\n  paragraph \"b`\""),
    Case("> quoted\n---", "quote\n  paragraph \"quoted\"\nthematic-break"),
    Case("> lazy\ntext\n===", "quote\n  paragraph \"lazy\" / \"text\" / \"===\""),
    Case("- item\n---", "bullet-list\n  item\n    paragraph \"item\"\nthematic-break"),
    Case("a\nb\n---\nc", "section 2 \"a\" / \"b\"\n  paragraph \"c\""),
    Case("====", "paragraph \"====\""),
    Case("\n---\n---", "thematic-break\nthematic-break"),
    Case("    code\n---", "code - \"code\"\nthematic-break"),
    Case("- a\n-----", "bullet-list\n  item\n    paragraph \"a\"\nthematic-break"),
    Case("\\> a\n------", "section 2 \"> a\""),
    Case("a\n\nb\n---\nc", "paragraph \"a\"\nsection 2 \"b\"\n  paragraph \"c\""),
    Case("a\n* * *\nb", "paragraph \"a\"\nthematic-break\nparagraph \"b\""),
    Case("| a |\n---\n| b |", "section 2 \"| a |\"\n  paragraph \"| b |\""),
    Case("[id]: /one\n===\n[id]", "paragraph \"===\" / link(\"id\" -> url \"/one\")"),
  ]) func readsSetextHeadings(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
