import MarkupTree
import RSTParsing
import SourceText
import Testing

/// Every block and every literal line knows its place in its own file.
@Suite("Places")
struct PlaceTests {
  @Test
  func blocksInListsCellsAndDirectivesStandWhereTheyAreWritten() {
    let page = """
      Title
      =====

      - item

        .. note:: text

           more

      +-----+-------+
      | a   | - one |
      |     |       |
      |     |   two |
      +-----+-------+

      ==  ======
      a   one

          :x: y
      ==  ======

      """
    let (tree, result) = parse(["page.rst": page])
    let expected = """
      document
        section 1 "Title" @1:1
          bullet-list @4:1
            item
              paragraph "item" @4:3
              directive note @6:3
                paragraph "text" @6:13
                paragraph "more" @8:6
          table columns=2 @10:1
            row
              cell 0 "a"
              cell 1
                bullet-list @11:9
                  item
                    paragraph "one" @11:11
                    paragraph "two" @13:11
          table columns=2 @16:1
            row
              cell 0 "a"
              cell 1
                paragraph "one" @17:5
                field-list @19:5
                  field "x"
                    paragraph "y" @19:9

      """
    #expect(TreeDump.dump(result.value, places: tree) == expected)
  }

  @Test(arguments: [
    ".. expand-all::", ".. image::", ".. figure::", ".. code-block::", ".. [1]", "__", "..",
    ".. |name| image::",
  ])
  func whatHoldsNothingStandsWhereItIsWritten(_ construct: String) throws {
    let (tree, result) = parse(["page.rst": "one\n\n\(construct)\n\ntwo\n"])
    let formatter = DiagnosticFormatter(tree: tree)
    var waiting = result.value.blocks.filter { [$0].plainText != "one" }
    #expect(!waiting.isEmpty)
    while let block = waiting.popLast() {
      waiting += block.children
      let line = [block].plainText == "two" ? 5 : 3
      #expect(formatter.place(of: block.span) == "page.rst:\(line):1")
    }
  }

  struct Literal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let page: String
    let places: [String]
  }

  static let literals = [
    Literal(
      testDescription: "in a list",
      page: "- ::\n\n    one\n\n      two\n",
      places: ["3:5", "4:1", "5:5"]
    ),
    Literal(
      testDescription: "in a cell",
      page: "+--------+\n| ::     |\n|        |\n|   one  |\n|    two |\n+--------+\n",
      places: ["4:5", "5:5"]
    ),
    Literal(
      testDescription: "in a directive",
      page: ".. code-block:: json\n\n     {\n       }\n",
      places: ["3:6", "4:6"]
    ),
    Literal(
      testDescription: "behind tabs", page: "::\n\n\tone\n\t  two\n", places: ["3:2", "4:2"]),
    Literal(
      testDescription: "with carriage returns",
      page: "::\r\n\r\n  one\r\n  two\r\n",
      places: ["3:3", "4:3"]
    ),
  ]

  @Test(arguments: literals)
  func literalLinesKnowTheirPlaces(_ literal: Literal) throws {
    let (tree, result) = parse(["page.rst": literal.page])
    let code = try #require(firstCode(in: result.value.blocks))
    let places = code.literal.lineOffsets.map { offset in
      "\(tree.position(of: SourceSpan(file: code.literal.file, bytes: offset..<offset)))"
    }
    #expect(places == literal.places)
  }

  @Test
  func includedBlocksNameTheirOwnFile() throws {
    let files = [
      "page.rst": "one\n\n.. include:: a.inc\n\n.. literalinclude:: b.json\n",
      "a.inc": "\n  two\n",
      "b.json": "{\n}\n",
    ]
    let (tree, result) = parse(files)
    let formatter = DiagnosticFormatter(tree: tree)
    let places = result.value.blocks.map { formatter.place(of: $0.span) }
    #expect(places == ["page.rst:1:1", "a.inc:2:3", "page.rst:5:1"])
    let code = try #require(firstCode(in: result.value.blocks))
    #expect(formatter.place(of: code.literal.span(ofByte: 2)) == "b.json:2:1")
  }

  @Test
  func diagnosticsPointAtWhatIsWrong() {
    let page = "* one\n\n  a ``b\n  and `c\n\n.. nope:: x\n\nsee no_\n"
    let (tree, result) = parse(["page.rst": page])
    let formatter = DiagnosticFormatter(tree: tree)
    let found = result.diagnostics.map { "\($0.rule) \(formatter.place(of: $0.span))" }
    #expect(
      found == [
        "rst-unclosed-markup page.rst:3:5",
        "rst-unclosed-markup page.rst:4:7",
        "rst-unknown-directive page.rst:6:1",
        "rst-unknown-target page.rst:8:1",
      ]
    )
  }

  private func firstCode(in blocks: [Block]) -> CodeBlock? {
    for block in blocks {
      if case .code(let code) = block.content { return code }
      if let code = firstCode(in: block.children) { return code }
    }
    return nil
  }

  /// `line:column` of every cell, row by row.
  @Test(arguments: [
    (
      "==  ==  ==\na   b   c\n==  ==  ==\n1   2\n3   4   5\n6\n==  ==  ==\n",
      "2:1 2:5 2:9 / 4:1 4:5 4:6 / 5:1 5:5 5:9 / 6:1 6:2 6:2"
    ),
    ("==  ==\n==  ==\n1   2\n==  ==\n", "2:1 2:5 / 3:1 3:5"),
    (
      ".. csv-table::\n\n   1, 2,\n   ,3,4\n   5\n   6,,\"\"\n   \"\",7\n",
      "3:4 3:7 3:9 / 4:4 4:5 4:7 / 5:4 5:5 5:5 / 6:4 6:6 6:9 / 7:6 7:7 7:8"
    ),
  ])
  func emptyCellsStandWhereTheirTextWould(_ page: String, _ places: String) throws {
    let (tree, result) = parse(["page.rst": page])
    guard case .table(let table)? = result.value.blocks.first?.content else {
      Issue.record("no table")
      return
    }
    let rows = (table.header + table.body).map { row in
      row.cells.map { tree.position(of: $0.span).description }.joined(separator: " ")
    }
    #expect(rows.joined(separator: " / ") == places)
  }
}
