import MarkupTree
import SourceText
import Testing

struct DirectiveTests {
  @Test(arguments: [
    Case("> [!WARNING]\n> a", "directive warning\n  paragraph \"a\""),
    Case(
      "> [!note]\n> - a\n>\n> b",
      "directive note\n  bullet-list\n    item\n      paragraph \"a\"\n  paragraph \"b\""),
    Case("> [!TIP] a\n> b", "directive tip\n  paragraph \"a\" / \"b\""),
    Case("> [!IMPORTANT]", "directive important"),
    Case("> [!DANGER]\n> a", "quote\n  paragraph \"[!DANGER]\" / \"a\""),
    Case("> a\n> [!NOTE]", "quote\n  paragraph \"a\" / \"[!NOTE]\""),
  ]) func readsAlerts(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test func keepsTheBodyOfAnAlertAsWritten() throws {
    let page = Page("x\n\n> [!CAUTION]\n>a\n> > b\n")
    guard case .directive(let alert)? = page.document.blocks.last?.content else {
      Issue.record("no directive")
      return
    }
    #expect(alert.body.text == "a\n> b")
    #expect(alert.body.lineOffsets == [17, 21])
  }

  @Test(arguments: [
    Case(
      "```{http:get} /v1/images/{id}\na\n```",
      "directive http:get \"/v1/images/{id}\"\n  paragraph \"a\""),
    Case(
      "````{http:post} /x\n:name: y\n:flag:\n\n:query a: b\n```json\n{}\n```\n````",
      """
      directive http:post "/x"
        option "name"
          paragraph "y"
        option "flag"
        field-list
          field "query a"
            paragraph "b"
        code json "{}"
      """
    ),
    Case("```{code-block} json\n:caption: A\n{}\n```", "code json caption=\"A\" \"{}\""),
    Case(
      "```{rest_parameters} p.yaml\n- a: b\n```",
      "directive rest_parameters \"p.yaml\"\n  body \"- a: b\""),
    Case("```{.json}\n{}\n```", "code {.json} \"{}\""),
    Case("```{note}\n```", "directive note"),
  ]) func readsFences(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }

  @Test func knowsWhereTheBodyOfAFenceStands() {
    #expect(
      Page("- ```{note}\n  a\n\n  # B\n  ```\n").places == """
        bullet-list @1:1
          item
            directive note @1:3
              paragraph "a" @2:3
              section 1 "B" @4:3
        """
    )
  }
}
