import Testing

/// Block quotes and doctest blocks.
@Suite("Block quotes and doctest blocks")
struct QuoteTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "indented blocks are quoted",
      """
      text

        quoted

          deeper

      back

      """,
      """
        paragraph "text"
        quote
          paragraph "quoted"
          quote
            paragraph "deeper"
        paragraph "back"

      """
    ),
    RSTCase(
      "an attribution ends a quote",
      """
        quoted

        -- A. Author

        another

        --- Other
            Author

      """,
      """
        quote
          paragraph "quoted"
          paragraph "A. Author"
        quote
          paragraph "another"
          paragraph "Other" / "Author"

      """
    ),
    RSTCase(
      "an empty comment separates quotes",
      """
      * item

      ..

        quoted

      """,
      """
        bullet-list
          item
            paragraph "item"
        comment ""
        quote
          paragraph "quoted"

      """
    ),
    RSTCase(
      "a Python session is code",
      """
      >>> 1 + 1
      2

      text

      """,
      #"""
        code - ">>> 1 + 1\n2"
        paragraph "text"

      """#
    ),
    RSTCase(
      "a quote without a blank line behind it is reported",
      """
      text

        quoted
      text

      """,
      """
        paragraph "text"
        quote
          paragraph "quoted"
        paragraph "text"

      """,
      rules: ["rst-unindent"]
    ),
  ]
}
