import Testing

/// Line blocks.
@Suite("Line blocks")
struct LineBlockTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "lines keep their breaks and indentation",
      """
      | one
      |   two
      | three
        continued
      |
      | four

      """,
      """
        line-block
          line "one"
          line "  two"
          line "three" / "continued"
          line ""
          line "four"

      """
    ),
    RSTCase(
      "a bar without a space is text",
      """
      |one

      """,
      """
        paragraph "|one"

      """,
      rules: ["rst-unclosed-markup"]
    ),
    RSTCase(
      "text right behind a line block is reported",
      """
      | one
      text

      """,
      """
        line-block
          line "one"
        paragraph "text"

      """,
      rules: ["rst-unindent"]
    ),
  ]
}
