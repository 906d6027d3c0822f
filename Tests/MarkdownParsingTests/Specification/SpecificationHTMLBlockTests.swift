import Testing

/// What the specification of GitHub Flavored Markdown says of HTML blocks, all seven kinds.
struct SpecificationHTMLBlockTests {
  @Test(arguments: [
    Case("<pre>\n*a*\n\n*b*\n</pre>\nc", "code - \"*a*\\n\\n*b*\"\nparagraph \"c\""),
    Case(
      "<script>\nx()\n\ny()\n</script>\nz",
      "raw html \"<script>\\nx()\\n\\ny()\"\nparagraph \"z\""
    ),
    Case(
      "<style>p{}\n\na{}</style> b\n*c*",
      "raw html \"<style>p{}\\n\\na{}\"\nparagraph \"b\"\nparagraph emphasis(\"c\")"
    ),
    Case("<script>\nnever closed\n\na", "raw html \"<script>\\nnever closed\\n\\na\""),
    Case("text\n<script>x()</script>", "paragraph \"text\"\nraw html \"<script>x()\""),
    Case("<!-- a\n\nb -->\nc", "comment \"a\\n\\nb\"\nparagraph \"c\""),
    Case("<!-- a --> *b*\n*c*", "comment \"a\"\nparagraph \"*b*\"\nparagraph emphasis(\"c\")"),
    Case("text\n<!-- a -->\n\nmore", "paragraph \"text\"\ncomment \"a\"\nparagraph \"more\""),
    Case("<?xml a?>\nb", "paragraph \"b\""),
    Case("<?php\n\n  echo 1;\n?>b\n\nc", "paragraph \"b\"\nparagraph \"c\""),
    Case("<!DOCTYPE html>\na", "paragraph \"a\""),
    Case("<![CDATA[\na\n\n*b*\n]]>\nc", "paragraph \"c\""),
    Case("<div>\n*a*\n\n*b*\n</div>", "paragraph \"*a*\"\nparagraph emphasis(\"b\")"),
    Case("text\n<p>*a*</p>", "paragraph \"text\"\nparagraph \"*a*\""),
    Case("</div>\n*a*", "paragraph \"*a*\""),
    Case(
      "<table>\n<tr>\n<td>*a*</td>\n</tr>\n</table>\n*b*",
      "table columns=1\n  row\n    cell 0 \"*a*\"\nparagraph \"*b*\""
    ),
    Case("- <div>\n- a", "bullet-list\n  item\n  item\n    paragraph \"a\""),
    Case("> <div>\n> a\n\nb", "quote\n  paragraph \"a\"\nparagraph \"b\""),
    Case("    <div>", "code - \"<div>\""),
    Case("<hr/>a\n\nb", "thematic-break\nparagraph \"a\"\nparagraph \"b\""),
    Case(
      "<div>a</div>\n```\nb\n```\n\nc",
      "paragraph \"a\"\nparagraph \"``` b ```\"\nparagraph \"c\""
    ),
    Case(
      """
      <ul>

      <li>

      *a*

      </li>

      </ul>
      """,
      "bullet-list\n  item\n    paragraph emphasis(\"a\")"
    ),
    Case("<b>\n*a*\n</b>", "paragraph strong(\"*a* \")"),
    Case("<b>\n\n*a*\n\n</b>", "paragraph emphasis(\"a\")"),
    Case("<b>*a*</b>", "paragraph strong(emphasis(\"a\"))"),
    Case("text\n<b>\n*a*", "paragraph \"text\" / strong(/ emphasis(\"a\"))"),
    Case("<my-element>\n*a*\n\n*b*", "paragraph \"<my-element> *a*\"\nparagraph emphasis(\"b\")"),
    Case("<a href='x'>\n*a*\n</a>", "paragraph link(\"*a* \" -> url \"x\")"),
  ]) func readsHTMLBlocks(_ example: Case) {
    #expect(Page(example.markdown).dump == example.dump)
  }
}
