import MarkdownParsing
import MarkupTree
import SourceText
import Testing

/// Front matter between lines of plus signs.
@Suite struct TOMLFrontMatterTests {
  private func document(_ text: String) -> MarkupDocument {
    MarkdownParser.parse(
      FileIndex(0), in: SourceTree([SourceFile(path: "page.md", text: text)])
    ).value
  }

  @Test(arguments: [
    ("title = \"A boat\"", "title : \"A boat\""), ("draft=true", "draft: true"),
    ("weight = 3", "weight : 3"), ("title = 'A'\ntags = [\"x\"]", "title : 'A'\n"),
    ("title = \"A\"\n[menu]\ntitle = \"B\"", "title : \"A\"\n\n"),
  ])
  func isReadAsKeysWithValues(_ text: String, _ expected: String) {
    let page = document("+++\n\(text)\n+++\n\n# Title\n")
    #expect(page.frontMatter?.text == expected)
    #expect(page.blocks.count == 1)
  }

  @Test(arguments: [
    "+++\ntitle = \"A\"\n", "+++\nplain words\n+++\n", "++++\na = 1\n++++\n",
    "+++ a\nb = 1\n+++\n",
  ])
  func isTextWhereItIsNoTOML(_ text: String) {
    let page = document(text)
    #expect(page.frontMatter == nil)
    #expect(!page.blocks.isEmpty)
  }
}
