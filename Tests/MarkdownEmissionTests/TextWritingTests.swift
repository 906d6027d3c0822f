import MarkdownParsing
import MarkupTree
import SiteEmission
import SourceText
import Testing

@testable import MarkdownEmission

/// What is written means what was meant: another reader of Markdown reads it back.
@Suite struct TextWritingTests {
  private func read(_ text: String) -> [Block] {
    let tree = SourceTree([SourceFile(path: "a.md", text: text)])
    return MarkdownParser.parse(FileIndex(0), in: tree).value.blocks
  }

  private let writer = MarkdownWriter(
    path: "a/paging.md", links: TwinPlan().plan.links)

  static let hostile = [
    "plain", "# no heading", "- no item", "+ no item", "* no item", "1. no item", "12) no item",
    "> no quote", "=== no rule", "--- no rule", "~~~ no fence", "``` no fence", "| no | table |",
    "*no* _emphasis_ **at** __all__ ~~here~~", "image_id and a_b_c", "[no](link) ![no](image)",
    "[no]: https://example.org", "<b>no</b> <script>ran()</script> <!-- no -->", "&lt; &#60; &",
    "a \\ b \\* c\\", "`no` code `", "{{no}} ${no}", "#", "-", "1.", "é漢😀", "$ | $ || \\|",
    "> [!WARNING]", ": no definition", "<https://example.org/>", "www.example.org", "line\nbreak",
    "a!",
  ]

  @Test(arguments: hostile)
  func aTextIsReadBackAsItself(_ text: String) {
    var lines = MarkdownLines()
    lines.append(paragraph: writer.text([.text(text)], in: FileIndex(1)))
    let blocks = read(lines.text)
    #expect(blocks.count == 1, "\(lines.text)")
    guard case .paragraph(let inlines)? = blocks.first?.content else {
      Issue.record("no paragraph: \(lines.text)")
      return
    }
    #expect(inlines.plainText == text.replacing("\n", with: " "), "\(lines.text)")
    for inline in inlines {
      if case .text = inline { continue }
      Issue.record("not a text: \(inline)")
    }
  }

  @Test(arguments: hostile + ["``", "` a `", " a ", "a|b", "\\|"])
  func codeIsReadBackAsItself(_ text: String) {
    let written = "x \(MarkdownEscaping.code(text)) y"
    guard case .paragraph(let inlines)? = read(written).first?.content else {
      Issue.record("no paragraph: \(written)")
      return
    }
    #expect(inlines == [.text("x "), .code(text.replacing("\n", with: " ")), .text(" y")])
  }

  @Test(arguments: hostile + ["a|b", "\\|", "a\\|b"])
  func aCellIsReadBackAsItself(_ text: String) throws {
    let cell = writer.cell([
      TwinPlan.paragraph(.text(text)), TwinPlan.paragraph(.code(text), .text(" end")),
    ])
    var lines = MarkdownLines()
    lines.append(table: ["Name", "Text"], [["x", cell]])
    let blocks = read(lines.text)
    guard case .table(let table)? = blocks.first?.content, blocks.count == 1 else {
      Issue.record("no table: \(lines.text)")
      return
    }
    #expect(table.columnCount == 2)
    let shown = text.replacing("\n", with: " ")
    let found = try #require(table.body.first?.cells.last).blocks.plainText
    #expect(found.replacing("\n", with: " ") == "\(shown) \(shown) end", "\(lines.text)")
  }

  @Test(arguments: ["plain", "a\n```\nb\n````\n", "~~~\n", "    indented\n\n\ttab", ""])
  func aBlockOfCodeIsReadBackAsItself(_ text: String) {
    var lines = MarkdownLines()
    lines.append(code: text, language: "http")
    guard case .code(let code)? = read(lines.text).first?.content else {
      Issue.record("no code: \(lines.text)")
      return
    }
    #expect(code.language == "http")
    let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let found = code.literal.text
    #expect((found.hasSuffix("\n") ? String(found.dropLast()) : found) == trimmed)
  }

  @Test func blocksAreReadBackAsTheyWere() {
    let item = { (text: String) in
      ListItem(
        blocks: [TwinPlan.paragraph(.text(text))], span: .start(of: FileIndex(1)))
    }
    let nested = ListItem(
      blocks: [
        TwinPlan.paragraph(.text("outer")),
        TwinPlan.block(.list(List(start: 3, items: [item("three"), item("four")]))),
        TwinPlan.block(
          .code(
            CodeBlock(
              LiteralText(text: "a\n\nb\n", file: FileIndex(1), lineOffsets: [0]), language: "sh"))),
      ], span: .start(of: FileIndex(1)))
    let blocks = [
      TwinPlan.block(.list(List(items: [nested, item("two")]))),
      TwinPlan.block(
        .quote([TwinPlan.paragraph(.text("said")), TwinPlan.paragraph(.text("- so"))])),
      TwinPlan.paragraph(
        .strong([.text("bold ")]), .emphasis([.text("slanted")]), .lineBreak, .text("new line")),
      TwinPlan.block(.thematicBreak),
    ]
    let text = writer.lines(blocks, level: 2).text
    #expect(
      text == """
        - outer

          3. three
          4. four

          ```sh
          a

          b
          ```

        - two

        > said
        >
        > \\- so

        **bold** *slanted*\\
        new line

        ***

        """)
  }
}

extension MarkdownLines {
  /// The lines as text.
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}
