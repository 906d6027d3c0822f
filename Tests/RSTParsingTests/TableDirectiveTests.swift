import MarkupTree
import SourceText
import Testing

/// The directives table, list-table and csv-table.
@Suite("The directives table, list-table and csv-table")
struct TableDirectiveTests {
  @Test(arguments: Self.cases)
  func reads(_ example: RSTCase) { example.check() }

  static let cases: [RSTCase] = [
    RSTCase(
      "table gives a caption",
      """
      .. table:: **Table 1** Names
         :name: names

         ===  ===
         a    b
         ===  ===

      """,
      """
        table columns=2 caption=strong("Table 1") " Names" #names
          row
            cell 0 "a"
            cell 1 "b"

      """
    ),
    RSTCase(
      "list-table has rows of cells",
      """
      .. list-table:: Types
         :header-rows: 1
         :widths: 10 20

         * - Name
           - Type
         * - a

             - inner
           - string

      """,
      """
        table columns=2 caption="Types"
          header
            cell 0 "Name"
            cell 1 "Type"
          row
            cell 0
              paragraph "a"
              bullet-list
                item
                  paragraph "inner"
            cell 1 "string"

      """
    ),
    RSTCase(
      "csv-table reads quotes",
      #"""
      .. csv-table:: Values
         :header: "Name", "Type"

         a, "one, ""two"""
         "several
         lines", b

      """#,
      #"""
        table columns=2 caption="Values"
          header
            cell 0 "Name"
            cell 1 "Type"
          row
            cell 0 "a"
            cell 1 "one, \"two\""
          row
            cell 0 "several" / "lines"
            cell 1 "b"

      """#
    ),
    RSTCase(
      "csv-table may have a delimiter and head rows",
      """
      .. csv-table::
         :header-rows: 1
         :delim: ;

         Name;Type
         a;b

      """,
      """
        table columns=2
          header
            cell 0 "Name"
            cell 1 "Type"
          row
            cell 0 "a"
            cell 1 "b"

      """
    ),
    RSTCase(
      "records of csv-table may be short or empty",
      """
      .. csv-table::

         a, b

         c

      """,
      """
        table columns=2
          row
            cell 0 "a"
            cell 1 "b"
          row
            cell 0
            cell 1
          row
            cell 0 "c"
            cell 1

      """
    ),
    RSTCase(
      "a table without a table is kept and reported",
      """
      .. table:: Nothing

         text

      """,
      """
        directive table "Nothing"
          paragraph "text"

      """,
      rules: ["rst-malformed-table"]
    ),
    RSTCase(
      "a list-table with rows of unlike length is read and reported",
      """
      .. list-table::

         * - a
           - b
         * - c

      """,
      """
        table columns=2
          row
            cell 0 "a"
            cell 1 "b"
          row
            cell 0 "c"

      """,
      rules: ["rst-uneven-table"]
    ),
    RSTCase(
      "a list-table without lists of cells is kept and reported",
      """
      .. list-table::

         * one
         * two

      """,
      """
        directive list-table
          bullet-list
            item
              paragraph "one"
            item
              paragraph "two"

      """,
      rules: ["rst-malformed-table"]
    ),
  ]

  /// Tables of one long row and many short ones, whose places grow with the square of the text.
  private static let ragged = [
    ".. csv-table::\n\n   " + String(repeating: "a,", count: 200) + "\n"
      + String(repeating: "   b\n", count: 200),
    ".. list-table::\n\n   * - a\n" + String(repeating: "     - a\n", count: 200)
      + String(repeating: "   * - b\n", count: 200),
    String(repeating: "= ", count: 200) + "\n" + String(repeating: "b\n", count: 200)
      + String(repeating: "= ", count: 200) + "\n",
  ]

  @Test(arguments: ragged)
  func refusesATableWhoseRowsLeaveTooMuchOut(_ text: String) {
    let result = parse(text)
    let isTable = result.value.blocks.map { if case .table = $0.content { true } else { false } }
    #expect(isTable == [false])
    #expect(
      result.diagnostics.map(\.rule).filter { $0 != "rst-uneven-table" } == ["rst-table-too-large"])
    let letters = TreeDump.dump(result.value).filter { $0 == "b" }.count
    #expect(letters >= 200)
  }

  @Test func readsManyTablesThatLeaveALittleOut() {
    let table = ".. csv-table::\n\n   a,b,c\n   d\n\n"
    let result = parse(String(repeating: table, count: 50))
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.blocks.count == 50)
  }
}
