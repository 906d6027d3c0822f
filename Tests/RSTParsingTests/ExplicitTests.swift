import Testing

/// Comments, footnotes and substitution definitions.
@Suite("Comments, footnotes and substitution definitions")
struct ExplicitTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "comments may have several lines",
      """
      .. one
         two

         three

      ..
         below

      """,
      #"""
        comment "one\ntwo\n\nthree"
        comment "below"

      """#
    ),
    RSTCase(
      "footnotes and citations are numbered and named",
      """
      .. [1] First.
      .. [#] Second.

         More.
      .. [#named] Third.
      .. [CIT] A citation.

      See [1]_, [#]_, [#named]_ and [CIT]_.

      """,
      """
        footnote "1"
          paragraph "First."
        footnote "2"
          paragraph "Second."
          paragraph "More."
        footnote "#named" #named
          paragraph "Third."
        footnote "CIT" #CIT
          paragraph "A citation."
        paragraph "See " footnote("1") ", " footnote("2") ", " footnote("#named") " and " footnote("CIT") "."

      """
    ),
    RSTCase(
      "substitutions are replaced",
      #"""
      .. |name| replace:: the *name*
      .. |x| unicode:: 0xD7 .. multiplication
      .. |logo| image:: logo.png
         :alt: Logo

      |name| 3\ |x|\ 4 |logo| |Name| |unknown|

      """#,
      """
        paragraph "the " emphasis("name") " 3×4 " image("Logo" "logo.png") " the " emphasis("name") " " substitution("unknown")

      """,
      rules: ["rst-unknown-substitution"]
    ),
    RSTCase(
      "a substitution that uses itself is reported",
      """
      .. |a| replace:: b |a|

      |a|

      """,
      """
        paragraph "b " substitution("a")

      """,
      rules: ["rst-substitution-loop"]
    ),
    RSTCase(
      "a substitution that nothing defines is reported once, and none that a builder gives",
      """
      |x|, |x|, |release| and |x|

      """,
      """
        paragraph substitution("x") ", " substitution("x") ", " substitution("release") " and " substitution("x")

      """,
      rules: ["rst-unknown-substitution"]
    ),
    RSTCase(
      "a directive without its colons is a comment, and reported",
      """
      .. code-block json

         {}

      .. note: text

      .. http:get: /boats

      .. rest_parameters: parameters.yaml

      """,
      """
        comment "code-block json\\n\\n{}"
        comment "note: text"
        comment "http:get: /boats"
        comment "rest_parameters: parameters.yaml"

      """,
      rules: [
        "rst-directive-colons", "rst-directive-colons", "rst-directive-colons",
        "rst-directive-colons",
      ]
    ),
    RSTCase(
      "comments that start with the name of a directive are left alone",
      """
      .. note that this is one

      .. image of the thing

      .. todo: later

      .. over-all: no directive

      """,
      """
        comment "note that this is one"
        comment "image of the thing"
        comment "todo: later"
        comment "over-all: no directive"

      """
    ),
    RSTCase(
      "a comment without a blank line behind it is reported",
      """
      .. comment
      text

      """,
      """
        comment "comment"
        paragraph "text"

      """,
      rules: ["rst-unindent"]
    ),
  ]
}
