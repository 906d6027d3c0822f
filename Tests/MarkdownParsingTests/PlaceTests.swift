import MarkupTree
import SourceText
import Testing

struct PlaceTests {
  @Test func knowsWhereBlocksStart() {
    let page = Page("# A\n\ntext\nmore\n| a |\n|---|\n| b |\n\n- x\n  - y\n\n> q\n\n    code\n")
    #expect(
      page.places == """
        section 1 "A" @1:1
          paragraph "text" / "more" @3:1
          table columns=1 @5:1
            header
              cell 0 "a"
            row
              cell 0 "b"
          bullet-list @9:1
            item
              paragraph "x" @9:3
              bullet-list @10:3
                item
                  paragraph "y" @10:5
          quote @12:1
            paragraph "q" @12:3
          code - "code" @14:5
        """
    )
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func countsTheFrontMatter(_ end: String) {
    let text = ["---", "title: A", "---", "", "# B", "", "- c", "  d"].joined(separator: end)
    let page = Page(text)
    #expect(page.document.frontMatter?.text == "title: A")
    #expect(page.document.frontMatter?.lineOffsets == [3 + end.utf8.count])
    #expect(
      page.places == """
        front-matter "title: A"
        section 1 "B" @5:1
          bullet-list @7:1
            item
              paragraph "c" / "d" @7:3
        """
    )
  }

  @Test(arguments: ["\n", "\r\n"]) func knowsWhereEachLineOfCodeStands(_ end: String) throws {
    let lines = [
      "- a", "", "  ```", "  {", "", "\t x", "  ```", "", "> ~~~", "> y", "", "\tz", "", "   \tw",
    ]
    let page = Page(lines.joined(separator: end))
    var found: [String] = []
    func collect(_ blocks: [Block]) {
      for block in blocks {
        if case .code(let code) = block.content {
          for (line, offset) in zip(
            code.literal.text.split(separator: "\n", omittingEmptySubsequences: false),
            code.literal.lineOffsets
          ) {
            let span = SourceSpan(file: FileIndex(0), bytes: offset..<offset)
            found.append("\(page.tree.position(of: span)) \(line)")
          }
        }
        collect(block.children)
      }
    }
    collect(page.document.blocks)
    #expect(found == ["4:3 {", "5:1 ", "6:1    x", "10:3 y", "12:2 z", "13:1 ", "14:5 w"])
  }

  @Test func knowsWhereCellsStand() throws {
    let page = Page("x | `a\\|b` | ü\n:- | - | -\n | \\|c | d\n1\n\n> | q |\n> |---|\n> | r |\n")
    var cells: [String] = []
    for block in page.document.blocks.flatMap({ [$0] + $0.children }) {
      guard case .table(let table) = block.content else { continue }
      for row in table.header + table.body {
        cells.append(row.cells.map { page.tree.text(of: $0.span) }.joined(separator: ","))
      }
    }
    #expect(cells == ["x,`a\\|b`,ü", "\\|c,d,", "1,,", "q", "r"])
  }

  @Test func endsBlocksWithTheirText() {
    let page = Page("- a\n\n\n# B\nb\n\n\n")
    let texts = page.document.blocks.map { page.tree.text(of: $0.span) }
    #expect(texts == ["- a", "# B\nb"])
  }
}
