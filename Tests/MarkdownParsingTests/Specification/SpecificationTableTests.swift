import Testing

/// What the specification of GitHub Flavored Markdown says of tables.
struct SpecificationTableTests {
  @Test(arguments: [
    Case(
      "| a | b |\n| - | - |\n| c | d |",
      """
      table columns=2
        header
          cell 0 "a"
          cell 1 "b"
        row
          cell 0 "c"
          cell 1 "d"
      """
    ),
    Case("| a |\n| :-: |", "table columns=1\n  header\n    cell 0 \"a\""),
    Case(
      "a | b\n:- | -:\nc | d",
      """
      table columns=2
        header
          cell 0 "a"
          cell 1 "b"
        row
          cell 0 "c"
          cell 1 "d"
      """
    ),
    Case(
      "| a \\| b | `c \\| d` |\n| - | - |",
      "table columns=2\n  header\n    cell 0 \"a | b\"\n    cell 1 code\"c | d\""
    ),
    Case(
      "| a | b |\n| - | - |\n| c |\n| d | e | f |",
      """
      table columns=2
        header
          cell 0 "a"
          cell 1 "b"
        row
          cell 0 "c"
          cell 1
        row
          cell 0 "d"
          cell 1 "e"
      """
    ),
    Case(
      "| a |\n| - |\n| b |\n> c",
      """
      table columns=1
        header
          cell 0 "a"
        row
          cell 0 "b"
      quote
        paragraph "c"
      """
    ),
    Case(
      "| a |\n| - |\n| b |\nc\n\nd",
      """
      table columns=1
        header
          cell 0 "a"
        row
          cell 0 "b"
        row
          cell 0 "c"
      paragraph "d"
      """
    ),
    Case("| a | b |\n| - |\n| c |", "paragraph \"| a | b |\" / \"| - |\" / \"| c |\""),
    Case("| a | b |\n| - | - |", "table columns=2\n  header\n    cell 0 \"a\"\n    cell 1 \"b\""),
    Case(
      "text\n| a |\n| - |\n| b |",
      """
      paragraph "text"
      table columns=1
        header
          cell 0 "a"
        row
          cell 0 "b"
      """
    ),
    Case(
      "> | a |\n> | - |\n> | b |",
      """
      quote
        table columns=1
          header
            cell 0 "a"
          row
            cell 0 "b"
      """
    ),
    Case(
      "- | a |\n  | - |\n  | b |",
      """
      bullet-list
        item
          table columns=1
            header
              cell 0 "a"
            row
              cell 0 "b"
      """
    ),
    Case(
      "| *a* |\n|:-|\n| **b** [c](d) |",
      """
      table columns=1
        header
          cell 0 emphasis("a")
        row
          cell 0 strong("b") " " link("c" -> url "d")
      """
    ),
    Case(
      "|a|\n|-|\n|\n|b|",
      "table columns=1\n  header\n    cell 0 \"a\"\nparagraph \"|\" / \"|b|\""
    ),
    Case("|a|\n|-|\n# b", "table columns=1\n  header\n    cell 0 \"a\"\nsection 1 \"b\""),
    Case("|a|\n|-|\n    b", "table columns=1\n  header\n    cell 0 \"a\"\ncode - \"b\""),
    Case(
      "| a |\n| - |\n| b |\n\n| c |",
      """
      table columns=1
        header
          cell 0 "a"
        row
          cell 0 "b"
      paragraph "| c |"
      """
    ),
    Case("|a|\n -\n|b|", "section 2 \"|a|\"\n  paragraph \"|b|\""),
  ]) func readsTables(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
