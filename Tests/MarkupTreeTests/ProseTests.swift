import MarkupTree
import SourceText
import Testing

@Suite struct ProseTests {
  private static let span = SourceSpan(file: FileIndex(3), bytes: 129..<70_000)

  private static let inlines: [Inline] = [
    .text("One of "), .code("a"), .text(String(repeating: "ä", count: 200)), .softBreak,
    .lineBreak, .substitution("name"), .footnoteReference("1"), .html("<br>"), .text(""),
    .emphasis([.strong([.strikethrough([.text("deep")])]), .text(" text")]),
    .role(name: "term", text: "a b"), .image(alternative: "A diagram", source: "a.png"),
    .link([.code("GET"), .text(" it")], to: .url("https://example.com/?a=1#b")),
    .link([], to: .label("a-label")), .link([.text("x")], to: .document("../other")),
  ]

  private static func paragraph(_ inlines: [Inline], labels: [String] = []) -> Block {
    Block(.paragraph(inlines), span: span, labels: labels)
  }

  @Test(arguments: [
    [],
    [paragraph([])],
    [paragraph([.text("Short.")]), paragraph(inlines)],
    inlines.map { paragraph([$0]) },
    [paragraph([.text("Labelled.")], labels: ["here"])],
    [paragraph([.text("Then:")]), Block(.thematicBreak, span: span)],
    [Block(.list(List(items: [ListItem(blocks: [paragraph(inlines)], span: span)])), span: span)],
  ]) func givesBackTheBlocksThatItWasGiven(blocks: [Block]) {
    let prose = Prose(blocks)
    #expect(prose.blocks == blocks)
    #expect(prose.isEmpty == blocks.isEmpty)
  }

  @Test func isTheSameForTheSameBlocksAtTheSamePlace() {
    let blocks = [Self.paragraph(Self.inlines)]
    #expect(Prose(blocks) == Prose(blocks))
    var moved = blocks
    moved[0].span = SourceSpan(file: FileIndex(3), bytes: 130..<70_000)
    #expect(Prose(blocks) != Prose(moved))
    #expect(Prose(blocks) != Prose([Self.paragraph(Self.inlines + [.softBreak])]))
  }
}
