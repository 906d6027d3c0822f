import Testing

/// Definition lists.
@Suite("Definition lists")
struct DefinitionListTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "terms have definitions and classifiers",
      """
      term
        definition

        more
      other : string : optional
        definition

      """,
      """
        definition-list
          term "term"
            paragraph "definition"
            paragraph "more"
          term "other" : "string" : "optional"
            paragraph "definition"

      """
    ),
    RSTCase(
      "markup hides a colon in a term",
      """
      ``a : b`` : code
        definition

      """,
      """
        definition-list
          term code"a : b" : "code"
            paragraph "definition"

      """
    ),
    RSTCase(
      "a term may announce a literal block only behind a blank line",
      """
      term::
        definition

      """,
      """
        definition-list
          term "term::"
            paragraph "definition"

      """
    ),
    RSTCase(
      "a line behind a definition is reported",
      """
      term
        definition
      text

      """,
      """
        definition-list
          term "term"
            paragraph "definition"
        paragraph "text"

      """,
      rules: ["rst-unindent"]
    ),
  ]
}
