import Testing

@Suite struct PipeTableTests {
  @Test(arguments: [
    PlainTextCase(
      name: "a cell may be empty or go over lines",
      lines: ["URI", "Name | Note |", "---|---|", "a |", "|", "b | One", "two |"],
      tree: """
        section 1 "URI"
          table columns=2
            header
              cell 0 "Name"
              cell 1 "Note"
            row
              cell 0 "a"
              cell 1
            row
              cell 0 "b"
              cell 1
                paragraph "One"
                paragraph "two"
        """
    ),
    PlainTextCase(
      name: "rows without a pipe at their end are lines",
      lines: ["URI", "Name | Note", "---|---", "a | A", "b | B", "", "Text."],
      tree: """
        section 1 "URI"
          table columns=2
            header
              cell 0 "Name"
              cell 1 "Note"
            row
              cell 0 "a"
              cell 1 "A"
            row
              cell 0 "b"
              cell 1 "B"
          paragraph "Text."
        """
    ),
    PlainTextCase(
      name: "a row that is cut off ends at the next heading",
      lines: ["URI", "Name | Type | Note |", "---|---|---|", "a | String", "Response", "None"],
      tree: """
        section 1 "URI"
          table columns=3
            header
              cell 0 "Name"
              cell 1 "Type"
              cell 2 "Note"
            row
              cell 0 "a"
              cell 1 "String"
        section 1 "Response"
          paragraph "None"
        """,
      warnings: ["plain-table-cut"]
    ),
    PlainTextCase(
      name: "a cell too many is kept in the last column",
      lines: ["URI", "Name | Note |", "---|---|", "a | b | c |"],
      tree: """
        section 1 "URI"
          table columns=2
            header
              cell 0 "Name"
              cell 1 "Note"
            row
              cell 0 "a"
              cell 1
                paragraph "b"
                paragraph "c"
        """,
      warnings: ["plain-table-cut"]
    ),
    PlainTextCase(
      name: "a rule of another width makes no table",
      lines: ["URI", "Name | Note |", "---|---|---|"],
      tree: """
        section 1 "URI"
          paragraph "Name | Note |"
          paragraph "---|---|---|"
        """
    ),
    PlainTextCase(
      name: "a pipe in a sentence makes no table",
      lines: ["URI", "Either a | b."],
      tree: """
        section 1 "URI"
          paragraph "Either a | b."
        """
    ),
  ])
  func readsCellsThatEndWithPipes(_ test: PlainTextCase) { test.check() }
}
