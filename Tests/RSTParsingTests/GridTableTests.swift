import Testing

/// Grid tables.
@Suite("Grid tables")
struct GridTableTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "rows and columns",
      """
      +------+-------+
      | Name | Type  |
      +======+=======+
      | a    | one   |
      |      | two   |
      +------+-------+
      | b    |       |
      +------+-------+

      """,
      """
        table columns=2
          header
            cell 0 "Name"
            cell 1 "Type"
          row
            cell 0 "a"
            cell 1 "one" / "two"
          row
            cell 0 "b"
            cell 1

      """
    ),
    RSTCase(
      "cells span columns and rows",
      """
      +---+---+---+
      | a | b | c |
      +===+===+===+
      | wide  | t |
      +---+---+ a |
      | d | e | l |
      +---+---+---+

      """,
      """
        table columns=3
          header
            cell 0 "a"
            cell 1 "b"
            cell 2 "c"
          row
            cell 0 columns=2
              paragraph "wide"
            cell 2 rows=2
              paragraph "t" / "a" / "l"
          row
            cell 0 "d"
            cell 1 "e"

      """
    ),
    RSTCase(
      "cells hold blocks",
      """
      +-------------+--------+
      | - one       | ::     |
      |             |        |
      |   - inner   |   code |
      | - two       |        |
      +-------------+--------+

      """,
      """
        table columns=2
          row
            cell 0
              bullet-list
                item
                  paragraph "one"
                  bullet-list
                    item
                      paragraph "inner"
                item
                  paragraph "two"
            cell 1
              code - "code"

      """
    ),
    RSTCase(
      "a table may have no head",
      """
      +---+
      | a |
      +---+

      """,
      """
        table columns=1
          row
            cell 0 "a"

      """
    ),
    RSTCase(
      "wide characters fill two columns",
      """
      +------+---+
      | 名称 | b |
      +------+---+

      """,
      """
        table columns=2
          row
            cell 0 "名称"
            cell 1 "b"

      """
    ),
    RSTCase(
      "a plus sign in text is no border",
      """
      +-------+---+
      | a + b | c |
      +-------+---+

      """,
      """
        table columns=2
          row
            cell 0 "a + b"
            cell 1 "c"

      """
    ),
    RSTCase(
      "text right behind a table is reported",
      """
      +---+
      | a |
      +---+
      text

      """,
      """
        table columns=1
          row
            cell 0 "a"
        paragraph "text"

      """,
      rules: ["rst-unindent"]
    ),
    RSTCase(
      "a border that is too short is reported",
      """
      +---+---+
      | a | b |
      +---+--+

      """,
      #"""
        code - "+---+---+\n| a | b |\n+---+--+"

      """#,
      rules: ["rst-malformed-table"]
    ),
    RSTCase(
      "combining marks fill no column",
      """
      +----+---+
      | ée | b |
      +----+---+

      """,
      """
        table columns=2
          row
            cell 0 "ée"
            cell 1 "b"

      """
    ),
    RSTCase(
      "cells may interlock",
      """
      +---+---+
      | a | b |
      +---+   +
      | c | d |
      +   +---+
      | e | f |
      +---+---+

      """,
      """
        table columns=2
          row
            cell 0 "a"
            cell 1 rows=2
              paragraph "b"
              paragraph "d"
          row
            cell 0 rows=2
              paragraph "c"
              paragraph "e"
          row
            cell 1 "f"

      """
    ),
    RSTCase(
      "a row that is too long is reported",
      """
      +---+---+
      | a | b  |
      +---+---+

      """,
      #"""
        code - "+---+---+\n| a | b  |\n+---+---+"

      """#,
      rules: ["rst-malformed-table"]
    ),
    RSTCase(
      "borders that do not close are reported",
      """
      +---+---+
      | a | b |
      +---+   |
      | c     |
      +-------+

      """,
      #"""
        code - "+---+---+\n| a | b |\n+---+   |\n| c     |\n+-------+"

      """#,
      rules: ["rst-malformed-table"]
    ),
  ]
}
