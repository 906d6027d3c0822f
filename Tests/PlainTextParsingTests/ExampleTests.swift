import MarkupTree
import PlainTextParsing
import SourceText
import Testing

@Suite struct ExampleTests {
  @Test(arguments: [
    PlainTextCase(
      name: "a message is one block without a blank line",
      lines: ["Response", "HTTP/1.1 200 OK", "A: b", "{", "\"c\": 1", "}", "More."],
      tree: """
        section 1 "Response"
          code - "HTTP/1.1 200 OK\\nA: b\\n{\\n\\"c\\": 1\\n}"
          paragraph "More."
        """
    ),
    PlainTextCase(
      name: "a blank line before the body stays",
      lines: ["Response", "HTTP/1.1 200 OK", "", "[]"],
      tree: """
        section 1 "Response"
          code - "HTTP/1.1 200 OK\\n\\n[]"
        """
    ),
    PlainTextCase(
      name: "a method and a path are prose under URI and code in an example",
      lines: ["URI", "GET /a/{b}", "Example Request", "GET /a/1"],
      tree: """
        section 1 "URI"
          paragraph "GET /a/{b}"
        section 1 "Example Request"
          code - "GET /a/1"
        """
    ),
    PlainTextCase(
      name: "a call of curl goes on behind a backslash",
      lines: ["URI", "$ curl -X PUT \\", "  http://a/b", "Done."],
      tree: """
        section 1 "URI"
          code - "$ curl -X PUT \\\\\\n  http://a/b"
          paragraph "Done."
        """
    ),
    PlainTextCase(
      name: "a gutter of line numbers goes and as many lines follow",
      lines: ["URI", "  1", "  2", "  3", "  a", "", "    b", "c"],
      tree: """
        section 1 "URI"
          code - "a\\n\\n  b"
          paragraph "c"
        """
    ),
    PlainTextCase(
      name: "a gutter with too few lines is told",
      lines: ["URI", "1", "2", "3", "a"],
      tree: """
        section 1 "URI"
          code - "a"
        """,
      warnings: ["plain-code-cut"]
    ),
    PlainTextCase(
      name: "a gutter without code stays",
      lines: ["URI", "1", "2"],
      tree: """
        section 1 "URI"
          paragraph "1"
          paragraph "2"
        """,
      warnings: ["plain-code-cut"]
    ),
    PlainTextCase(
      name: "JSON that does not end stops where nothing looks like it",
      lines: ["URI", "{", "\"a\": [", "Text.", "Response", "}"],
      tree: """
        section 1 "URI"
          code - "{\\n\\"a\\": ["
          paragraph "Text."
        section 1 "Response"
          paragraph "}"
        """,
      warnings: ["plain-code-cut"]
    ),
    PlainTextCase(
      name: "a variable and a footnote are no JSON",
      lines: ["URI", "{host}/a/b", "[1] See there."],
      tree: """
        section 1 "URI"
          paragraph "{host}/a/b"
          paragraph "[1] See there."
        """
    ),
    PlainTextCase(
      name: "a lost quote does not hide the closing bracket",
      lines: ["URI", "{", "\"a\": \"b", "}", "Text."],
      tree: """
        section 1 "URI"
          code - "{\\n\\"a\\": \\"b\\n}"
          paragraph "Text."
        """
    ),
  ])
  func keepsExamplesAsTheyStand(_ test: PlainTextCase) { test.check() }

  @Test func everyLineOfAnExampleKnowsItsPlaceInTheFile() throws {
    let text = "URI\n\n  HTTP/1.1 200 OK\n   1\n   2\n  A: b\n\n  {}\n"
    let tree = SourceTree([SourceFile(path: "a.txt", text: text)])
    let document = PlainTextParser.parse(FileIndex(0), in: tree).value
    let code = try #require(
      document.blocks.flatMap(\.children).compactMap { block in
        if case .code(let code) = block.content { code } else { nil }
      }.first
    )
    #expect(code.literal.text == "HTTP/1.1 200 OK\nA: b")
    let places = [0, 16, 19].map { tree.position(of: code.literal.span(ofByte: $0)).description }
    #expect(places == ["3:3", "6:3", "6:6"])
  }
}
