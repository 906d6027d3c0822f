import MarkdownParsing
import MarkupTree
import SourceText
import Testing

/// Components of MDX and shortcodes of Hugo with what stands in them.
@Suite struct ComponentTests {
  @Test(arguments: [
    Case(
      "<Tabs>\n<TabItem value=\"a\" label=\"Alpha\">\n\nb\n\n</TabItem>\n</Tabs>",
      "directive tab \"Alpha\"\n  paragraph \"b\""),
    Case(
      "<Accordion title=\"More\">\n    Indented\n\n    ```\n    code\n    ```\n</Accordion>",
      "directive tab \"More\"\n  paragraph \"Indented\"\n  code - \"code\""),
    Case(
      "<Steps>\n## One\nText\n</Steps>\nb",
      "section 2 \"One\"\n  paragraph \"Text\"\n  paragraph \"b\""),
    Case(
      "<Warning>Mind *this*.\n</Warning>",
      "directive warning\n  paragraph \"Mind \" emphasis(\"this\") \".\""),
    Case(
      "<Callout type=\"error\" title=\"No\">\na\n</Callout>",
      "directive danger\n  paragraph strong(\"No\")\n  paragraph \"a\""),
    Case("<Card title=\"List\" href=\"/list\" />", "paragraph link(\"List\" -> url \"/list\")"),
    Case("<Endpoint method=\"get\" path={\"/books\"} />", "code http \"GET /books\""),
    Case(
      "- a\n\n  <Note>\n  b\n  </Note>\n- c",
      "bullet-list\n  item\n    paragraph \"a\"\n    directive note\n      paragraph \"b\"\n  item\n    paragraph \"c\""
    ),
    Case(
      "{{< details title=\"More\" >}}\n\na\n\n{{< /details >}}",
      "directive tab \"More\"\n  paragraph \"a\""),
    Case("{{% tab \"One\" %}}\na\n{{% /tab %}}", "directive tab \"One\"\n  paragraph \"a\""),
    Case("{{< highlight json >}}\n{\"a\": 1}\n{{< /highlight >}}", "code json \"{\\\"a\\\": 1}\""),
    Case("{{< note >}}a{{< /note >}}", "paragraph \"{{< note >}}a{{< /note >}}\""),
    Case("<Token>", "raw html \"<Token>\""),
    Case("<Aa>\nb\n\n<Bb>\n</Aa>", "paragraph \"b\"\nraw html \"<Bb>\""),
    Case("```\n<A>\n</A>\n```", "code - \"<A>\\n</A>\""),
    Case("```json Answer\n1\n```", "code json \"1\""),
    Case("```json 404 Not Found\n1\n```", "code json caption=\"404 Not Found\" \"1\""),
    Case("```json title=\"a b\" {1}\n1\n```", "code json caption=\"a b\" \"1\""),
    Case("<CodeGroup>\n```json Answer\n1\n```\n</CodeGroup>", "code json caption=\"Answer\" \"1\""),
  ]) func readsComponents(_ example: Case) {
    #expect(Page(example.markdown, path: "page.mdx").dump == example.dump)
  }

  @Test(arguments: [
    Case("<Tabs>\n\na\n\n</Tabs>", "paragraph \"a\""),
    Case("<Tabs>\n\na", "raw html \"<Tabs>\"\nparagraph \"a\""),
    Case("<TABLE>\n<TR><TD>a</TD></TR>\n</TABLE>", "table columns=1\n  row\n    cell 0 \"a\""),
  ]) func needsBothTagsOutsideMDX(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case(
      "<Steps>\n  <Step title=\"One\">Do *this*.</Step>\n  <Step title=\"Two\">Do that.</Step>\n</Steps>",
      "directive tab \"One\"\n  paragraph \"Do \" emphasis(\"this\") \".\"\n"
        + "directive tab \"Two\"\n  paragraph \"Do that.\""),
    Case(
      "<Card title=\"More\" href=\"/more\">Read on.</Card>",
      "paragraph link(\"More\" -> url \"/more\")\nparagraph \"Read on.\""),
    Case("<Step>Text.</Step>", "paragraph \"Text.\""),
    Case("<Aa>Text.</Aa>", "paragraph html\"<Aa>\" \"Text.\" html\"</Aa>\""),
  ]) func readsComponentsOnOneLine(_ example: Case) {
    #expect(Page(example.markdown, path: "page.mdx").dump == example.dump)
  }

  @Test func readsAFieldWithoutAnEndUpToTheEndOfItsParagraph() {
    let text = """
      <ParamField query="colour" type="string">
        Its colour.

      After it.

      <ParamField query="sail">Its sail.
      <ParamField query="mast">Its mast.</ParamField>

      """
    let page = Page(text, path: "page.mdx")
    #expect(page.diagnostics.map(\.rule) == ["component-unclosed", "component-unclosed"])
    #expect(page.diagnostics.first?.fix == "Put '</ParamField>' behind what it holds")
    for name in ["colour", "sail", "mast"] { #expect(page.dump.contains("code\"\(name)\"")) }
    for text in ["Its colour.", "Its sail.", "Its mast."] {
      #expect(page.dump.contains("\"\(text)\""))
    }
    #expect(page.dump.contains("paragraph \"After it.\""))
  }

  @Test func makesTablesOfFields() {
    let page = Page(
      """
      <ParamField query="limit" type="integer" default={10}>
        At most.
      </ParamField>
      <ParamField
        body="lines"
        type="object[]"
        required
      >
        What is ordered.

        <Expandable title="line">
          <ParamField body="sku" required>The article.</ParamField>
        </Expandable>
      </ParamField>

      <ResponseField name="id" type="string" deprecated>The ID.</ResponseField>
      """, path: "page.mdx")
    #expect(
      page.dump == """
        table columns=6
          header
            cell 0 "Name"
            cell 1 "In"
            cell 2 "Type"
            cell 3 "Required"
            cell 4 "Default"
            cell 5 "Description"
          row
            cell 0 code"limit"
            cell 1 "query"
            cell 2 "integer"
            cell 3
            cell 4 "10"
            cell 5 "At most."
          row
            cell 0 code"lines"
            cell 1 "body"
            cell 2 "object[]"
            cell 3 "Yes"
            cell 4
            cell 5 "What is ordered."
          row
            cell 0 code"lines[].sku"
            cell 1 "body"
            cell 2
            cell 3 "Yes"
            cell 4
            cell 5 "The article."
        table columns=3 caption="Response fields"
          header
            cell 0 "Name"
            cell 1 "Type"
            cell 2 "Description"
          row
            cell 0 code"id"
            cell 1 "string"
            cell 2
              paragraph "The ID."
              paragraph "Deprecated."
        """)
  }

  @Test func keepsThePlacesOfWhatStandsInComponents() {
    let page = Page("<Tab title=\"A\">\n    b `c`\n</Tab>\n\nd", path: "page.mdx")
    guard case .directive(let tab)? = page.document.blocks.first?.content else {
      Issue.record("no component")
      return
    }
    #expect(tab.blocks.map { page.tree.text(of: $0.span) } == ["b `c`"])
    #expect(
      page.document.blocks.map { page.tree.text(of: $0.span) } == [
        "<Tab title=\"A\">\n    b `c`\n</Tab>", "d",
      ])
  }

  @Test func readsComponentsInEachOtherToALimit() {
    let page = Page(
      String(repeating: "<A title=\"x\">\n", count: 60) + "deep\n"
        + String(repeating: "</A>\n", count: 60), path: "page.mdx")
    #expect(page.dump.contains("deep"))
  }
}

/// JSON that authors put into a page without a fence.
@Suite struct BareJSONTests {
  @Test(arguments: [
    Case(
      "Response:\n\n{\n  \"a_b\": \"*c*\",\n\n  \"d\": [1]\n}\n\ne",
      "paragraph \"Response:\"\ncode - \"{\\n  \\\"a_b\\\": \\\"*c*\\\",\\n\\n  \\\"d\\\": [1]\\n}\"\nparagraph \"e\""
    ),
    Case("Response:\n{\"a\": 1}", "paragraph \"Response:\"\ncode - \"{\\\"a\\\": 1}\""),
    Case("**Body**\n{}\nb", "paragraph strong(\"Body\")\ncode - \"{}\"\nparagraph \"b\""),
    Case("[\n{\"a\": \"}\"}\n]", "code - \"[\\n{\\\"a\\\": \\\"}\\\"}\\n]\""),
    Case(
      "- a:\n\n  {\n    \"b\": 1\n  }\n- c",
      "bullet-list\n  item\n    paragraph \"a:\"\n    code - \"{\\n  \\\"b\\\": 1\\n}\"\n  item\n    paragraph \"c\""
    ),
    Case("a\n{\"b\": 1}", "paragraph \"a\" / \"{\\\"b\\\": 1}\""),
    Case("{\n  \"a\": 1\n\nb", "paragraph \"{\" / \"\\\"a\\\": 1\"\nparagraph \"b\""),
    Case("a:\n{\n  if (b) c\n}", "paragraph \"a:\" / \"{\" / \"if (b) c\" / \"}\""),
    Case("{\"a\"} b", "paragraph \"{\\\"a\\\"} b\""),
    Case("[\"a\"](b)", "paragraph link(\"\\\"a\\\"\" -> url \"b\")"),
    Case("    {\n    }", "code - \"{\\n}\""),
    Case("```\n{\n}\n```", "code - \"{\\n}\""),
    Case("<!--\n{\n}\n-->", "comment \"{\\n}\""),
    Case("<pre>\n{\n}\n</pre>", "code - \"{\\n}\""),
  ]) func isCode(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test func keepsItsPlace() {
    let page = Page("a:\r\n{\r\n \"b\": 1\r\n}\r\n\r\nc")
    #expect(
      page.document.blocks.map { page.tree.text(of: $0.span) } == [
        "a:", "{\r\n \"b\": 1\r\n}", "c",
      ])
  }
}
