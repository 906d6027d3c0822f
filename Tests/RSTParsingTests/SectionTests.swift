import Testing

/// Section titles and transitions.
@Suite("Section titles and transitions")
struct SectionTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "levels follow the order in which adornments appear",
      """
      =====
       Top
      =====

      Middle
      ------

      text

      Low
      ~~~

      Middle again
      ------------

      ===========
       Other top
      ===========

      """,
      """
        section 1 "Top"
          section 2 "Middle"
            paragraph "text"
            section 3 "Low"
          section 2 "Middle again"
        section 1 "Other top"

      """
    ),
    RSTCase(
      "an overlined title is another level than an underlined one",
      """
      ===
      One
      ===

      Two
      ===

      text

      """,
      """
        section 1 "One"
          section 2 "Two"
            paragraph "text"

      """
    ),
    RSTCase(
      "a label before a title names its section",
      """
      .. _one:
      .. _two:

      Title
      =====

      text

      """,
      """
        section 1 "Title" #one #two
          paragraph "text"

      """
    ),
    RSTCase(
      "four characters between blank lines are a transition",
      """
      above

      ----

      below

      """,
      """
        paragraph "above"
        thematic-break
        paragraph "below"

      """
    ),
    RSTCase(
      "a short underline is reported",
      """
      A long title
      =====

      text

      """,
      """
        section 1 "A long title"
          paragraph "text"

      """,
      rules: ["rst-title-underline-short"]
    ),
    RSTCase(
      "two characters below a longer line are text",
      """
      A long line
      --

      """,
      """
        paragraph "A long line" / "--"

      """
    ),
    RSTCase(
      "a title that skips a level is reported",
      """
      One
      ===

      Two
      ---

      Three
      ~~~~~

      Other
      =====

      Four
      ~~~~

      """,
      """
        section 1 "One"
          section 2 "Two"
            section 3 "Three"
        section 1 "Other"
          section 2 "Four"

      """,
      rules: ["rst-title-level"]
    ),
    RSTCase(
      "a new adornment below a higher level is reported",
      """
      One
      ===

      Two
      ---

      Other
      =====

      Three
      +++++

      """,
      """
        section 1 "One"
          section 2 "Two"
        section 1 "Other"
          section 2 "Three"

      """,
      rules: ["rst-title-level"]
    ),
    RSTCase(
      "a short line below a longer title is text",
      """
      Three
      ~~~

      """,
      """
        paragraph "Three" / "~~~"

      """
    ),
    RSTCase(
      "an overline without its underline is reported",
      """
      =====
      Title

      text

      """,
      """
        thematic-break
        paragraph "Title"
        paragraph "text"

      """,
      rules: ["rst-title-overline"]
    ),
    RSTCase(
      "a title inside a block is kept as a paragraph",
      """
      * Title
        =====

        text

      """,
      """
        bullet-list
          item
            paragraph "Title"
            paragraph "text"

      """,
      rules: ["rst-title-nested"]
    ),
    RSTCase(
      "wide characters fill two columns of an underline",
      """
      镜像
      ====

      text

      """,
      """
        section 1 "镜像"
          paragraph "text"

      """
    ),
  ]
}
