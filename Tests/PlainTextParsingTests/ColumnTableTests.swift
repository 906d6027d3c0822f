import Testing

/// Tables of tabs and aligned columns, names with remarks, and the marks of wikis.
@Suite struct ColumnTableTests {
  @Test(arguments: [
    PlainTextCase(
      name: "columns that stand below their heads are a table",
      lines: [
        "URI parameters", "", "Name      Type     Description", "--------  -------  -----------",
        "crate_id  String   The crate.", "                   It is made of wood.",
        "é_id      String   Another.", "", "Text  with  gaps",
      ],
      tree: """
        section 1 "URI parameters"
          table columns=3
            header
              cell 0 "Name"
              cell 1 "Type"
              cell 2 "Description"
            row
              cell 0 "crate_id"
              cell 1 "String"
              cell 2 "The crate." / "It is made of wood."
            row
              cell 0 "é_id"
              cell 1 "String"
              cell 2 "Another."
          paragraph "Text  with  gaps"
        """
    ),
    PlainTextCase(
      name: "tabs set cells apart, empty ones too",
      lines: ["Parameters", "", "Name\tType\tDescription", "a\t\tThe first.", "b\tString"],
      tree: """
        section 1 "Parameters"
          table columns=3
            header
              cell 0 "Name"
              cell 1 "Type"
              cell 2 "Description"
            row
              cell 0 "a"
              cell 1
              cell 2 "The first."
            row
              cell 0 "b"
              cell 1 "String"
              cell 2
        """
    ),
    PlainTextCase(
      name: "gaps between words that are no heads are no table",
      lines: ["Parameters", "", "One  two", "three  four"],
      tree: """
        section 1 "Parameters"
          paragraph "One  two"
          paragraph "three  four"
        """
    ),
    PlainTextCase(
      name: "a name with a remark below it is a definition",
      lines: [
        "Query parameters", "", "<limit>", "(Optional, integer) At most.", "Not more.", "",
        "from", "(Required, string) The first.", "", "from", "Nothing in parentheses.",
      ],
      tree: """
        section 1 "Query parameters"
          definition-list
            term "<limit>"
              paragraph "(Optional, integer) At most." / "Not more."
            term "from"
              paragraph "(Required, string) The first."
          paragraph "from"
          paragraph "Nothing in parentheses."
        """
    ),
    PlainTextCase(
      name: "marks in the text of wikis are code, bold type and links",
      lines: [
        "h1. Crates", "", "Give {{crate_id}} and *nothing else*, see [more|https://x.example/a].",
        "",
        "2 * 3 * 4, a*b*c, {{open, [1], [a|b], [https://x.example/]", "", "||Name||", "",
        "||Name||Type||", "|{{id}}|*String*|",
      ],
      tree: """
        section 1 "Crates"
          paragraph "Give " code"crate_id" " and " strong("nothing else") ", see " link("more" -> url "https://x.example/a") "."
          paragraph "2 * 3 * 4, a*b*c, {{open, [1], [a|b], " link("https://x.example/" -> url "https://x.example/")
          paragraph "||Name||"
          table columns=2
            header
              cell 0 "Name"
              cell 1 "Type"
            row
              cell 0 code"id"
              cell 1 strong("String")
        """
    ),
    PlainTextCase(
      name: "the same marks on other pages are text",
      lines: ["Crates", "", "Give {{crate_id}} and *nothing else*."],
      tree: """
        section 1 "Crates"
          paragraph "Give {{crate_id}} and *nothing else*."
        """
    ),
    PlainTextCase(
      name: "marks of wikis are headings, code and tables",
      lines: [
        "h1. Crates", "", "h2. Get crate", "{code:title=a|http}", "GET /crates/{id}", "{code}",
        "h3. Parameters", "||Name||Type||", "|id|String|", "|a\\|b| |", "{noformat}", "left open",
      ],
      tree: """
        section 1 "Crates"
          section 2 "Get crate"
            code http "GET /crates/{id}"
            section 3 "Parameters"
              table columns=2
                header
                  cell 0 "Name"
                  cell 1 "Type"
                row
                  cell 0 "id"
                  cell 1 "String"
                row
                  cell 0 "a\\\\|b"
                  cell 1
              paragraph "{noformat}"
              paragraph "left open"
        """
    ),
  ])
  func readsTables(_ test: PlainTextCase) { test.check() }
}
