import MarkdownParsing
import MarkupTree
import SourceText
import Testing

/// Lines that tools which build sites read, in Markdown and MDX.
@Suite struct PageMarkTests {
  @Test(arguments: [
    Case(
      "a\n:::note\nb\n:::\nc",
      "paragraph \"a\"\ndirective note\n  paragraph \"b\"\nparagraph \"c\""),
    Case(
      ":::caution Mind *this*\n\n- b\n\n:::\n",
      """
      directive caution
        paragraph strong("Mind *this*")
        bullet-list
          item
            paragraph "b"
      """),
    Case(
      "::::{tip}\n:::warning\na\n:::\n::::\n",
      "directive tip\n  directive warning\n    paragraph \"a\""),
    Case(":::note\na", "paragraph \":::note\" / \"a\""),
    Case(
      ":::moniker x\n\na\n\n:::", "paragraph \":::moniker x\"\nparagraph \"a\"\nparagraph \":::\""),
    Case("```\n:::note\n:::\n```", "code - \":::note\\n:::\""),
  ]) func readsBoxes(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  /// Boxes hold what they are made from as text, too: those deep in others stay text alone.
  @Test func keepsBoxesShallow() {
    let page = Page(many(":::note\n", 1000) + "a\n" + many(":::\n", 1000) + "\nb")
    #expect(page.dump.split(separator: "\n").count { $0.hasSuffix("directive note") } == 16)
    #expect(page.dump.split(separator: "\":::note\"").count > 1)
    #expect(page.document.blocks.count == 2)
    #expect(page.depth == 17)
    #expect(page.diagnostics.map(\.headline) == ["boxes stand more than 16 deep in each other"])
    #expect(page.diagnostics.first?.span.map { page.tree.position(of: $0).line } == 17)
  }

  @Test func keepsThePlacesOfWhatFollowsAMark() {
    let page = Page(":::note Title\nb `c`\n:::\n\nd")
    #expect(
      page.document.blocks.map { page.tree.text(of: $0.span) } == [
        ":::note Title\nb `c`\n:::", "d",
      ])
  }
}
