import APIModel
import MarkupTree
import PageReading
import SourceText
import Testing

/// Pages without an operation, and text outside operations.
@Suite struct GuideTests {
  @Test func takesTheTitleOffTheText() throws {
    let guide = try #require(PageText.read("# Paging\n\nRead on.\n", as: "a/paging.md").value.guide)
    #expect(guide.title == "Paging")
    #expect(guide.blocks.plainText == "Read on.")
  }

  @Test func namesAPageWithoutAHeadingByItsFile() {
    #expect(PageText.read("Read on.\n", as: "a/paging.md").value.guide?.title == "paging")
  }

  @Test(arguments: [
    "# A\n\nText.\n", "# A\n\n| What | Why |\n| - | - |\n| a | b |\n",
    "# A\n\n```sh\ncurl http://x.org/a\n```\n", "",
  ])
  func saysNothingAboutAGuide(_ text: String) {
    let read = PageText.read(text, as: "page.md")
    #expect(read.value.guide != nil)
    #expect(read.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "# A\n\n## Query parameters\n\n| Name | Type |\n| - | - |\n| `a` | int |\n",
    "# A\n\n## Example request\n\n```\nGET /a\n```\n",
    "# A\n\n## URI\n\n/v1/images/{id}\n",
  ])
  func warnsOfAPageThatLooksLikeAnEndpoint(_ text: String) {
    let read = PageText.read(text, as: "page.md")
    #expect(read.value.guide != nil)
    #expect(read.diagnostics.map(\.rule) == ["no-operation-found"])
    #expect(read.diagnostics.first?.fix?.contains("code block") == true)
  }

  @Test func keepsTextThatBelongsToNoOperation() {
    let text = "# Images\n\nAbout all.\n\n## A\n\n```\nGET /a\n```\n\n## B\n\n```\nGET /b\n```\n"
    let read = PageText.read(text, as: "page.md")
    #expect(read.value.endpoints.map(\.title) == ["A", "B"])
    #expect(read.value.guide?.blocks.plainText == "About all.")
    #expect(read.diagnostics.map(\.rule) == ["text-outside-operations"])
  }

  @Test func countsEveryBlock() {
    let text =
      "# A\n\nText.\n\n```\nGET /a\n```\n\n## Query parameters\n\n| x | y |\n| - | - |\n| 1 | 2 |\n"
    let read = PageText.read(text, as: "page.md")
    let summary = read.value.summary
    #expect([summary.modelBlocks, summary.proseBlocks, summary.unknownBlocks] == [1, 1, 1])
    #expect(read.diagnostics.map(\.rule) == ["table-not-understood"])
  }
}
