import Testing

/// Paragraphs and literal blocks.
@Suite("Paragraphs and literal blocks")
struct ParagraphTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "lines are joined by soft breaks",
      """
      one
      two

      three

      """,
      """
        paragraph "one" / "two"
        paragraph "three"

      """
    ),
    RSTCase(
      "JSON below a label is code",
      """
      Answer:

      {
        "a": [1, "}"],

        "b": {}
      }

      Or:

      [{"a": 1}]

      after

      """,
      """
        paragraph "Answer:"
        code - "{\\n  \\"a\\": [1, \\"}\\"],\\n\\n  \\"b\\": {}\\n}"
        paragraph "Or:"
        code - "[{\\"a\\": 1}]"
        paragraph "after"

      """
    ),
    RSTCase(
      "braces elsewhere are text",
      """
      Answer

      {"a": 1}

      One of:

      {name} of it

      Left open:

      {"a": 1

      Goes on:

      {"a": 1} there

      """,
      """
        paragraph "Answer"
        paragraph "{\\"a\\": 1}"
        paragraph "One of:"
        paragraph "{name} of it"
        paragraph "Left open:"
        paragraph "{\\"a\\": 1"
        paragraph "Goes on:"
        paragraph "{\\"a\\": 1} there"

      """
    ),
    RSTCase(
      "two colons end a paragraph with one colon",
      """
      Example::

        GET /

          deeper
        back

      after

      """,
      #"""
        paragraph "Example:"
        code - "GET /\n\n  deeper\nback"
        paragraph "after"

      """#
    ),
    RSTCase(
      "two colons behind a space vanish with it",
      """
      Example ::

        GET /

      """,
      """
        paragraph "Example"
        code - "GET /"

      """
    ),
    RSTCase(
      "two colons alone are no paragraph",
      """
      ::

        GET /

      """,
      """
        code - "GET /"

      """
    ),
    RSTCase(
      "a literal block may be quoted",
      """
      They said::

      > one
      > two

      after

      """,
      #"""
        paragraph "They said:"
        code - "> one\n> two"
        paragraph "after"

      """#
    ),
    RSTCase(
      "escaped colons announce nothing",
      #"""
      Example\::

        quote

      """#,
      """
        paragraph "Example::"
        quote
          paragraph "quote"

      """
    ),
    RSTCase(
      "tabs are spaces up to the next multiple of eight",
      """
      ::

      \tone
      \t  two

      """,
      #"""
        code - "one\n  two"

      """#
    ),
    RSTCase(
      "a literal block that is missing is reported",
      """
      Example::

      text

      """,
      """
        paragraph "Example:"
        paragraph "text"

      """,
      rules: ["rst-literal-missing"]
    ),
    RSTCase(
      "an indented line in a paragraph is reported",
      """
      one
      two
        three

      """,
      """
        paragraph "one" / "two"
        quote
          paragraph "three"

      """,
      rules: ["rst-unexpected-indent"]
    ),
    RSTCase(
      "a literal block without a blank line behind it is reported",
      """
      Example::

        GET /
      text

      """,
      """
        paragraph "Example:"
        code - "GET /"
        paragraph "text"

      """,
      rules: ["rst-unindent"]
    ),
    RSTCase(
      "carriage returns end lines too",
      "one\r\ntwo\r\rthree\r",
      """
        paragraph "one" / "two"
        paragraph "three"

      """
    ),
  ]
}
