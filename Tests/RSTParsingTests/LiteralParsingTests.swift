import MarkupTree
import RSTParsing
import SourceText
import Testing

/// Text that stands inside a file of another kind.
@Suite struct LiteralParsingTests {
  private let tree = SourceTree([
    SourceFile(path: "a.yaml", text: "key: |\n  One *word*.\n\n  - two\n  - :x:`three`\n")
  ])

  private var literal: LiteralText {
    LiteralText(
      text: "One *word*.\n\n- two\n- :x:`three`", file: FileIndex(0), lineOffsets: [9, 21, 24, 32])
  }

  @Test func isReadAsAPageWouldBe() {
    let blocks = RSTParser.parse(literal, in: tree).value
    #expect(
      blocks.first?.content == .paragraph([.text("One "), .emphasis([.text("word")]), .text(".")]))
    #expect(blocks.map { "\(tree.position(of: $0.span))" } == ["2:3", "4:3"])
  }

  @Test(arguments: ["", "\n", "\t", "a\u{0}b", "::", "*"])
  func survivesWhatIsNoText(_ text: String) {
    let literal = LiteralText(text: text, file: FileIndex(0), lineOffsets: [])
    let blocks = RSTParser.parse(literal, in: tree).value
    #expect(blocks.allSatisfy { $0.span.file == FileIndex(0) })
  }
}
