import Testing

/// Simple tables.
@Suite("Simple tables")
struct SimpleTableTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "rows and columns",
      """
      ====  =====
      Name  Type
      ====  =====
      a     one
      b     two
            lines
      ====  =====

      """,
      """
        table columns=2
          header
            cell 0 "Name"
            cell 1 "Type"
          row
            cell 0 "a"
            cell 1 "one"
          row
            cell 0 "b"
            cell 1 "two" / "lines"

      """
    ),
    RSTCase(
      "text above the first filled cell of the first column is a row of its own",
      """
      ==  =====

          first
          more
      a   one
      --  -----
          last
      ==  =====

      """,
      """
        table columns=2
          row
            cell 0
            cell 1 "first" / "more"
          row
            cell 0 "a"
            cell 1 "one"
          row
            cell 0
            cell 1 "last"

      """,
      rules: ["rst-table-row-start", "rst-table-row-start"]
    ),
    RSTCase(
      "a row of dashes spans columns",
      """
      =====  =====  ======
         Inputs     Output
      ------------  ------
        A      B    A or B
      =====  =====  ======
      False  False  False
      True   False  True
      =====  =====  ======

      """,
      """
        table columns=3
          header
            cell 0 columns=2
              paragraph "Inputs"
            cell 2 "Output"
          header
            cell 0 "A"
            cell 1 "B"
            cell 2 "A or B"
          row
            cell 0 "False"
            cell 1 "False"
            cell 2 "False"
          row
            cell 0 "True"
            cell 1 "False"
            cell 2 "True"

      """
    ),
    RSTCase(
      "the last column has no end",
      """
      ==  ==
      a   a text that is longer

          with two paragraphs
      ==  ==

      """,
      """
        table columns=2
          row
            cell 0 "a"
            cell 1
              paragraph "a text that is longer"
              paragraph "with two paragraphs"

      """
    ),
    RSTCase(
      "an empty first column continues the row; an escape makes a row",
      #"""
      ===  ===
      a    1
           2
      \    3
      ===  ===

      """#,
      """
        table columns=2
          row
            cell 0 "a"
            cell 1 "1" / "2"
          row
            cell 0 ""
            cell 1 "3"

      """
    ),
    RSTCase(
      "cells hold blocks",
      """
      ===  ========
      a    - one
           - two

      b    ::

             code
      ===  ========

      """,
      """
        table columns=2
          row
            cell 0 "a"
            cell 1
              bullet-list
                item
                  paragraph "one"
                item
                  paragraph "two"
          row
            cell 0 "b"
            cell 1
              code - "code"

      """
    ),
    RSTCase(
      "a wide column of another script",
      """
      ====  ==
      名称  b
      ====  ==

      """,
      """
        table columns=2
          row
            cell 0 "名称"
            cell 1 "b"

      """
    ),
    RSTCase(
      "text in a margin is reported",
      """
      ===  ===
      a b c d
      ===  ===

      """,
      #"""
        code - "===  ===\na b c d\n===  ==="

      """#,
      rules: ["rst-malformed-table"]
    ),
    RSTCase(
      "a table without an end is reported",
      """
      ===  ===
      a    b

      text

      """,
      #"""
        code - "===  ===\na    b"
        paragraph "text"

      """#,
      rules: ["rst-malformed-table"]
    ),
    RSTCase(
      "a border of another length is reported",
      """
      ===  ===
      a    b
      ===  ====

      text

      """,
      #"""
        code - "===  ===\na    b\n===  ===="
        paragraph "text"

      """#,
      rules: ["rst-malformed-table"]
    ),
  ]
}
