import Testing

/// What the specification of GitHub Flavored Markdown says of code, indented and fenced, and of tabs.
struct SpecificationCodeTests {
  @Test(arguments: [
    Case("    one\n      two", "code - \"one\\n  two\""),
    Case("  - a\n\n    b", "bullet-list\n  item\n    paragraph \"a\"\n    paragraph \"b\""),
    Case(
      "1.  a\n\n    - b",
      """
      ordered-list 1
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
      """
    ),
    Case("    <a/>\n    *b*\n\n    - c", "code - \"<a/>\\n*b*\\n\\n- c\""),
    Case("    a\n\n    b\n  \n \n    c", "code - \"a\\n\\nb\\n\\n\\nc\""),
    Case("    a\n      \n      b", "code - \"a\\n  \\n  b\""),
    Case("text\n    no code", "paragraph \"text\" / \"no code\""),
    Case("    code\ntext", "code - \"code\"\nparagraph \"text\""),
    Case(
      "# a\n    code\nTitle\n---\n    more\n----",
      """
      section 1 "a"
        code - "code"
        section 2 "Title"
          code - "more"
          thematic-break
      """
    ),
    Case("        eight\n    four", "code - \"    eight\\nfour\""),
    Case("\n    \n    a\n    \n", "code - \"a\""),
    Case("    a  ", "code - \"a  \""),
    Case("\tcode\n\n\t\tdeeper", "code - \"code\\n\\n\\tdeeper\""),
  ]) func readsIndentedCode(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case("```\n<\n >\n```", "code - \"<\\n >\""),
    Case("~~~\na\n~~~", "code - \"a\""),
    Case("``\nno\n``", "paragraph code\"no\""),
    Case("```\na\n~~~\n```", "code - \"a\\n~~~\""),
    Case("~~~\na\n```\n~~~", "code - \"a\\n```\""),
    Case("````\na\n```\n``````", "code - \"a\\n```\""),
    Case("```", "code - \"\""),
    Case("```\n\n```\na", "code - \"\"\nparagraph \"a\""),
    Case("> ```\n> a\n\nb", "quote\n  code - \"a\"\nparagraph \"b\""),
    Case("```\n\n  \n```", "code - \"\\n  \""),
    Case("```\n```", "code - \"\""),
    Case(" ```\n a\na\n```", "code - \"a\\na\""),
    Case("   ```\n   a\n    a\n  b\n   ```", "code - \"a\\n a\\nb\""),
    Case("    ```\n    a\n    ```", "code - \"```\\na\\n```\""),
    Case("```\na\n  ```", "code - \"a\""),
    Case("```\na\n    ```", "code - \"a\\n    ```\""),
    Case("``` ```\na", "paragraph code\" \" / \"a\""),
    Case("~~~~\na\n~~~ ~~", "code - \"a\\n~~~ ~~\""),
    Case("text\n```\ncode\n```\ntext", "paragraph \"text\"\ncode - \"code\"\nparagraph \"text\""),
    Case("Title\n---\n~~~\na\n~~~\n# b", "section 2 \"Title\"\n  code - \"a\"\nsection 1 \"b\""),
    Case("```json\n{}\n```", "code json \"{}\""),
    Case("~~~~  http request=one $%@\nGET /\n~~~", "code http \"GET /\\n~~~\""),
    Case("```` ;\n````", "code ; \"\""),
    Case("``` a`b\nc", "paragraph \"``` a`b\" / \"c\""),
    Case("~~~ a`b~\nc\n~~~", "code a`b~ \"c\""),
    Case("```\n``` a\n```", "code - \"``` a\""),
    Case("- ```\n  a\n\n  b\n  ```", "bullet-list\n  item\n    code - \"a\\n\\nb\""),
    Case("```\\*a&amp;\n```", "code *a& \"\""),
  ]) func readsFencedCode(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test(arguments: [
    Case("\ta\tb\t\tc", "code - \"a\\tb\\t\\tc\""),
    Case("  \ta\tb", "code - \"a\\tb\""),
    Case("  - a\n\n\tb", "bullet-list\n  item\n    paragraph \"a\"\n    paragraph \"b\""),
    Case("- a\n\n\t\tb", "bullet-list\n  item\n    paragraph \"a\"\n    code - \"  b\""),
    Case(">\t\ta", "quote\n  code - \"  a\""),
    Case("-\t\ta", "bullet-list\n  item\n    code - \"  a\""),
    Case("    a\n\tb", "code - \"a\\nb\""),
    Case(
      " - a\n   - b\n\t - c",
      """
      bullet-list
        item
          paragraph "a"
          bullet-list
            item
              paragraph "b"
              bullet-list
                item
                  paragraph "c"
      """
    ),
    Case("#\ta", "section 1 \"a\""),
    Case("*\t*\t*\t", "thematic-break"),
    Case("|\ta\t|\n|\t-\t|", "table columns=1\n  header\n    cell 0 \"a\""),
  ]) func expandsTabs(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
