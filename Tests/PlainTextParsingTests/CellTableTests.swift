import Testing

@Suite struct CellTableTests {
  @Test(arguments: [
    PlainTextCase(
      name: "cells that are header words are told from the header by the types",
      lines: [
        "URI", "", "Parameter", "Type", "Status", "String", "Name", "String", "URI", "String",
      ],
      tree: """
        section 1 "URI"
          table columns=2
            header
              cell 0 "Parameter"
              cell 1 "Type"
            row
              cell 0 "Status"
              cell 1 "String"
            row
              cell 0 "Name"
              cell 1 "String"
            row
              cell 0 "URI"
              cell 1 "String"
        """
    ),
    PlainTextCase(
      name: "a section title ends a table without types",
      lines: ["URI", "", "Parameter", "Description", "book", "A book", "Response", "None"],
      tree: """
        section 1 "URI"
          table columns=2
            header
              cell 0 "Parameter"
              cell 1 "Description"
            row
              cell 0 "book"
              cell 1 "A book"
        section 1 "Response"
          paragraph "None"
        """
    ),
    PlainTextCase(
      name: "a title that is a header word too stays a title",
      lines: ["Parameters", "", "Name", "Type", "book", "String"],
      tree: """
        section 1 "Parameters"
          table columns=2
            header
              cell 0 "Name"
              cell 1 "Type"
            row
              cell 0 "book"
              cell 1 "String"
        """
    ),
    PlainTextCase(
      name: "a description that the saver dropped moves no row",
      lines: ["URI", "", "Name", "Type", "Description", "a", "String", "b", "String", "B."],
      tree: """
        section 1 "URI"
          table columns=3
            header
              cell 0 "Name"
              cell 1 "Type"
              cell 2 "Description"
            row
              cell 0 "a"
              cell 1 "String"
            row
              cell 0 "b"
              cell 1 "String"
              cell 2 "B."
        """,
      warnings: ["plain-table-cell"]
    ),
    PlainTextCase(
      name: "a row that is cut off is kept",
      lines: ["URI", "", "Name", "Type", "Description", "a", "String", "A.", "b", "String"],
      tree: """
        section 1 "URI"
          table columns=3
            header
              cell 0 "Name"
              cell 1 "Type"
              cell 2 "Description"
            row
              cell 0 "a"
              cell 1 "String"
              cell 2 "A."
            row
              cell 0 "b"
              cell 1 "String"
        """,
      warnings: ["plain-table-cut"]
    ),
    PlainTextCase(
      name: "Chinese pages have the same tables",
      lines: ["URI", "", "表 1 参数说明", "", "参数", "是否必选", "描述", "book", "是", "书"],
      tree: """
        section 1 "URI"
          table columns=3 caption="表 1 参数说明"
            header
              cell 0 "参数"
              cell 1 "是否必选"
              cell 2 "描述"
            row
              cell 0 "book"
              cell 1 "是"
              cell 2 "书"
        """
    ),
    PlainTextCase(
      name: "header words without a row are no table",
      lines: ["URI", "", "Name", "Type"],
      tree: """
        section 1 "URI"
          paragraph "Name"
          paragraph "Type"
        """
    ),
  ])
  func readsCellsOnLinesOfTheirOwn(_ test: PlainTextCase) { test.check() }
}
