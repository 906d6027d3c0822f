import Testing

/// What the specification of GitHub Flavored Markdown says of list items.
struct SpecificationItemTests {
  @Test(arguments: [
    Case(
      "1.  A\n    b\n\n        code\n\n    > quote",
      """
      ordered-list 1
        item
          paragraph "A" / "b"
          code - "code"
          quote
            paragraph "quote"
      """
    ),
    Case("- one\n\n two", "bullet-list\n  item\n    paragraph \"one\"\nparagraph \"two\""),
    Case("- one\n\n  two", "bullet-list\n  item\n    paragraph \"one\"\n    paragraph \"two\""),
    Case(" -    one\n\n     two", "bullet-list\n  item\n    paragraph \"one\"\ncode - \" two\""),
    Case(
      " -    one\n\n      two",
      "bullet-list\n  item\n    paragraph \"one\"\n    paragraph \"two\""
    ),
    Case(
      "   > > 1.  one\n>>\n>>     two",
      """
      quote
        quote
          ordered-list 1
            item
              paragraph "one"
              paragraph "two"
      """
    ),
    Case(
      ">>- one\n>>\n  >  > two",
      """
      quote
        quote
          bullet-list
            item
              paragraph "one"
          paragraph "two"
      """
    ),
    Case("-one\n\n2.two", "paragraph \"-one\"\nparagraph \"2.two\""),
    Case("- a\n\n\n  b", "bullet-list\n  item\n    paragraph \"a\"\n    paragraph \"b\""),
    Case(
      """
      1.  a

          ```
          b
          ```

          c

          > d
      """,
      """
      ordered-list 1
        item
          paragraph "a"
          code - "b"
          paragraph "c"
          quote
            paragraph "d"
      """
    ),
    Case(
      "- a\n\n      b\n\n\n      c",
      "bullet-list\n  item\n    paragraph \"a\"\n    code - \"b\\n\\n\\nc\""
    ),
    Case("123456789. ok", "ordered-list 123456789\n  item\n    paragraph \"ok\""),
    Case("1234567890. no", "paragraph \"1234567890. no\""),
    Case("0. a", "ordered-list 0\n  item\n    paragraph \"a\""),
    Case("003. a", "ordered-list 3\n  item\n    paragraph \"a\""),
    Case("-1. a", "paragraph \"-1. a\""),
    Case("- a\n\n      b", "bullet-list\n  item\n    paragraph \"a\"\n    code - \"b\""),
    Case(
      "  10.  a\n\n           b",
      "ordered-list 10\n  item\n    paragraph \"a\"\n    code - \"b\""
    ),
    Case(
      "1.     a\n\n   b\n\n       c",
      "ordered-list 1\n  item\n    code - \"a\"\n    paragraph \"b\"\n    code - \"c\""
    ),
    Case("1.      a\n\n   b", "ordered-list 1\n  item\n    code - \" a\"\n    paragraph \"b\""),
    Case("   a\n\nb", "paragraph \"a\"\nparagraph \"b\""),
    Case("-    a\n\n  b", "bullet-list\n  item\n    paragraph \"a\"\nparagraph \"b\""),
    Case("-  a\n\n   b", "bullet-list\n  item\n    paragraph \"a\"\n    paragraph \"b\""),
    Case(
      """
      -
        a
      -
        ```
        b
        ```
      -
            c
      """,
      """
      bullet-list
        item
          paragraph "a"
        item
          code - "b"
        item
          code - "c"
      """
    ),
    Case("-   \n  a", "bullet-list\n  item\n    paragraph \"a\""),
    Case("-\n\n  a", "bullet-list\n  item\nparagraph \"a\""),
    Case(
      "- a\n-\n- b",
      "bullet-list\n  item\n    paragraph \"a\"\n  item\n  item\n    paragraph \"b\""
    ),
    Case(
      "- a\n-   \n- b",
      "bullet-list\n  item\n    paragraph \"a\"\n  item\n  item\n    paragraph \"b\""
    ),
    Case(
      "1. a\n2.\n3. b",
      "ordered-list 1\n  item\n    paragraph \"a\"\n  item\n  item\n    paragraph \"b\""
    ),
    Case("*", "bullet-list\n  item"),
    Case("text\n*\n\nmore\n1.", "paragraph \"text\" / \"*\"\nparagraph \"more\" / \"1.\""),
    Case(
      "  1.  a\n      b\n\n          c",
      "ordered-list 1\n  item\n    paragraph \"a\" / \"b\"\n    code - \"c\""
    ),
    Case("    1.  a\n\n        b", "code - \"1.  a\\n\\n    b\""),
    Case(
      "  1.  a\nlazy\n\n      b",
      "ordered-list 1\n  item\n    paragraph \"a\" / \"lazy\"\n    paragraph \"b\""
    ),
    Case("  1.  a\n    b", "ordered-list 1\n  item\n    paragraph \"a\" / \"b\""),
    Case(
      "> 1. > a\nlazy",
      "quote\n  ordered-list 1\n    item\n      quote\n        paragraph \"a\" / \"lazy\""
    ),
    Case(
      "> 1. > a\n> b",
      "quote\n  ordered-list 1\n    item\n      quote\n        paragraph \"a\" / \"b\""
    ),
    Case(
      "- a\n  - b\n    - c\n      - d",
      """
      bullet-list
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
              bullet-list
                item
                  paragraph "c"
                  bullet-list
                    item
                      paragraph "d"
      """
    ),
    Case(
      "- a\n - b\n  - c\n   - d",
      """
      bullet-list
        item
          paragraph "a"
        item
          paragraph "b"
        item
          paragraph "c"
        item
          paragraph "d"
      """
    ),
    Case(
      "10) a\n    - b",
      """
      ordered-list 10
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
      """
    ),
    Case(
      "10) a\n   - b",
      """
      ordered-list 10
        item
          paragraph "a"
      bullet-list
        item
          paragraph "b"
      """
    ),
    Case("- - a", "bullet-list\n  item\n    bullet-list\n      item\n        paragraph \"a\""),
    Case(
      "1. - 2. a",
      """
      ordered-list 1
        item
          bullet-list
            item
              ordered-list 2
                item
                  paragraph "a"
      """
    ),
    Case(
      "- # a\n- b\n  ---\n  c",
      """
      bullet-list
        item
          section 1 "a"
        item
          section 2 "b"
            paragraph "c"
      """
    ),
    Case("-\ta\n\n\tb", "bullet-list\n  item\n    paragraph \"a\"\n    paragraph \"b\""),
    Case(
      "- a\n\n\tb\n\n\t\tc",
      "bullet-list\n  item\n    paragraph \"a\"\n    paragraph \"b\"\n    code - \"  c\""
    ),
    Case("1.\ta\n\n\tb", "ordered-list 1\n  item\n    paragraph \"a\"\n    paragraph \"b\""),
  ]) func readsItems(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case(
      "- [ ] a\n- [x] b",
      "bullet-list\n  item open\n    paragraph \"a\"\n  item done\n    paragraph \"b\""
    ),
    Case(
      "- [X] a\n  - [ ] b\n  - c",
      """
      bullet-list
        item done
          paragraph "a"
          bullet-list
            item open
              paragraph "b"
            item
              paragraph "c"
      """
    ),
    Case(
      "1. [x] a\n2. [ ] b",
      "ordered-list 1\n  item done\n    paragraph \"a\"\n  item open\n    paragraph \"b\""
    ),
    Case(
      "- [] a\n- [y] b",
      "bullet-list\n  item\n    paragraph \"[] a\"\n  item\n    paragraph \"[y] b\""
    ),
    Case("- [x]a", "bullet-list\n  item\n    paragraph \"[x]a\""),
    Case("- a [x] b", "bullet-list\n  item\n    paragraph \"a [x] b\""),
    Case("[ ] a", "paragraph \"[ ] a\""),
    Case("- [ ] a\n\n  b", "bullet-list\n  item open\n    paragraph \"a\"\n    paragraph \"b\""),
    Case("- [x]\ta", "bullet-list\n  item done\n    paragraph \"a\""),
    Case("* > [x] a", "bullet-list\n  item\n    quote\n      paragraph \"[x] a\""),
  ]) func readsTaskItems(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
