import MarkdownParsing
import MarkupTree
import SourceText
import Testing

/// What authors write that CommonMark does not know, or reads in another way than they meant it.
struct AuthorHabitTests {
  @Test(arguments: [
    Case(
      "a\n: b\n  c\n\nd\n: e\n: f",
      "definition-list\n  term \"a\"\n    paragraph \"b\" / \"c\"\n  term \"d\"\n    paragraph \"e\"\n    paragraph \"f\""
    ),
    Case("`a` b\n: c", "definition-list\n  term code\"a\" \" b\"\n    paragraph \"c\""),
    Case("a\n:b", "paragraph \"a\" / \":b\""),
    Case(": a", "paragraph \": a\""),
  ]) func readsDefinitionLists(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case(
      "## a\n\n# [HTTP](#tab/http)\n\nb\n\n### c",
      "section 2 \"a\"\n  paragraph strong(\"HTTP\")\n  paragraph \"b\"\n  section 3 \"c\""
    ),
    Case("# [a](#b)", "section 1 link(\"a\" -> url \"#b\")"),
    Case("# [a](#tab/b) c", "section 1 link(\"a\" -> url \"#tab/b\") \" c\""),
  ]) func readsAHeadingThatNamesATabAsALabel(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test func readsMarkdownBelowTheTagOfAComponentInMDX() {
    let text = "<Wide>\n`a` b\n</Wide>\n\n<Anchor id=\"c\" />\n## d\n\n```\n<Tag>\ne\n```"
    let sources = SourceTree([SourceFile(path: "page.mdx", text: text)])
    let document = MarkdownParser.parse(FileIndex(0), in: sources).value
    let kinds = document.blocks.map { block in
      switch block.content {
      case .paragraph(let inlines): "paragraph \(inlines.first == .code("a"))"
      case .section(let section): "section \(section.blocks.count)"
      default: "other"
      }
    }
    #expect(kinds == ["paragraph true", "section 1"])
  }

  @Test func putsATableAtTheMarginIntoItsItem() {
    let page = Page(
      """
      -   Parameters

      |a|b|
      |--|--|
      |c|d|


          after **this**

      -   Example

          ```
          e
          ```
      """
    )
    #expect(
      page.places == """
        bullet-list @1:1
          item
            paragraph "Parameters" @1:5
            table columns=2 @3:1
              header
                cell 0 "a"
                cell 1 "b"
              row
                cell 0 "c"
                cell 1 "d"
            paragraph "after " strong("this") @8:5
          item
            paragraph "Example" @10:5
            code - "e" @12:5
        """
    )
  }

  @Test(arguments: [
    Case(
      "- a\n|b|\n|-|\n|c|",
      "bullet-list\n  item\n    paragraph \"a\"\n    table columns=1\n      header\n        cell 0 \"b\"\n      row\n        cell 0 \"c\""
    ),
    Case("- a\n|-|", "bullet-list\n  item\n    paragraph \"a\" / \"|-|\""),
    Case(
      "- a\n\n|b|\n|-|\n\n- c",
      "bullet-list\n  item\n    paragraph \"a\"\n    table columns=1\n      header\n        cell 0 \"b\"\n  item\n    paragraph \"c\""
    ),
    Case(
      "- a\n\n|b|\n|-|\n\nc",
      "bullet-list\n  item\n    paragraph \"a\"\ntable columns=1\n  header\n    cell 0 \"b\"\nparagraph \"c\""
    ),
    Case(
      "1. a\n\n|b|\n|-|\n\n- c",
      "ordered-list 1\n  item\n    paragraph \"a\"\ntable columns=1\n  header\n    cell 0 \"b\"\nbullet-list\n  item\n    paragraph \"c\""
    ),
  ]) func readsTablesBesideLists(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case(
      "import A from './a'\nexport const b = 1\n\n# C",
      "raw mdx \"import A from './a'\\nexport const b = 1\"\nsection 1 \"C\""),
    Case("export default ({a}) => <B>{a}</B>", "raw mdx \"export default ({a}) => <B>{a}</B>\""),
    Case("import data from a CSV file first", "raw mdx \"import data from a CSV file first\""),
    Case(
      "<Param name=\"a\"> The *b* of\nc.",
      "paragraph html\"<Param name=\\\"a\\\">\" \" The \" emphasis(\"b\") \" of\" / \"c.\" #a"),
    Case(
      "<Link to=\"a\">`b`</Link> c",
      "paragraph html\"<Link to=\\\"a\\\">\" code\"b\" html\"</Link>\" \" c\""),
    Case(
      "<Frame>\n- a\n</Frame>\n*b*",
      "bullet-list\n  item\n    paragraph \"a\"\nparagraph emphasis(\"b\")"),
    Case(
      "<Tabs>\n  <Tab title=\"a\">\n  - b\n  </Tab>\n</Tabs>",
      "directive tab \"a\"\n  bullet-list\n    item\n      paragraph \"b\""),
    Case(
      "- a\n  ```jsx\n  <Frame>\n  b\n  ```",
      "bullet-list\n  item\n    paragraph \"a\"\n    code jsx \"<Frame>\\nb\""),
    Case("<Box c={{d: 1}}>\ne\n</Box>", "paragraph \"e\""),
  ]) func readsMDX(_ example: Case) {
    #expect(Page(example.markdown, path: "page.mdx").dump == example.dump)
  }

  @Test(arguments: [
    Case("import A from './a'", "paragraph \"import A from './a'\""),
    Case(
      "{{< highlight json >}}\n\n{}\n\n{{< /highlight >}}",
      "code json \"{}\""),
    Case("[a]({{< relref \"b\" >}})", "paragraph \"[a]({{< relref \\\"b\\\" >}})\""),
    Case("<%= json :label %>", "paragraph \"<%= json :label %>\""),
  ]) func leavesTemplateTagsAsText(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case("---\na: b\n---\nc", "front-matter \"a: b\"\nparagraph \"c\""),
    Case("---\na: b\n...\nc", "front-matter \"a: b\"\nparagraph \"c\""),
    Case("---\n---\nc", "front-matter \"\"\nparagraph \"c\""),
    Case("---\n# x\n\na: b\n---\n", "front-matter \"# x\\n\\na: b\""),
    Case(
      "---\n**b**\n\n---\nc",
      "thematic-break\nparagraph strong(\"b\")\nthematic-break\nparagraph \"c\""),
    Case("\n---\na: b\n---\n", "thematic-break\nsection 2 \"a: b\""),
  ]) func cutsFrontMatterOff(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test func saysThatFrontMatterNeverEnds() {
    let page = Page("---\ntitle: a\n\n# B\n")
    #expect(page.diagnostics.map(\.rule) == ["front-matter-unclosed"])
    #expect(page.document.frontMatter == nil)
    #expect(Page("---\n\ntext").diagnostics.isEmpty)
  }
}
