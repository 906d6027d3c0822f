import HTMLParsing
import MarkupTree
import Testing

struct TagTests {
  @Test(arguments: [
    ("<td>", "start td"),
    ("</TD >", "end td"),
    ("<br/>", "empty br"),
    ("<br />", "empty br"),
    (
      "<td colspan=2 rowspan='3' nowrap class=\"a b\">",
      "start td colspan=2 rowspan=3 nowrap= class=a b"
    ),
    ("<a HREF=\"x?a=1&amp;b=2\">", "start a href=x?a=1&b=2"),
    ("<a href=/x/>", "start a href=/x/"),
    ("<my-tag a = 'b'>", "start my-tag a=b"),
    ("<td", "-"),
    ("<a b", "-"),
    ("<a b=\">", "-"),
    ("<a b=c<d>", "-"),
    ("<http://a>", "-"),
    ("< a>", "-"),
    ("<1>", "-"),
    ("<!-- a -->", "-"),
    ("<a>b", "-"),
    ("", "-"),
  ]) func readsATag(_ text: String, _ expected: String) {
    let described = HTMLTag(text).map { tag in
      let attributes = tag.attributes.map { " \($0.name)=\($0.value)" }.joined()
      return "\(tag.kind) \(tag.name)\(attributes)"
    }
    #expect(described ?? "-" == expected)
  }

  @Test(arguments: [
    ("&lt;a&gt; &amp;&quot;&apos;", "<a> &\"'"),
    ("a&nbsp;b&#160;c&#xA0;d", "a\u{A0}b\u{A0}c\u{A0}d"),
    ("&ndash;&hellip;&copy;&rarr;", "–…©→"),
    ("&Ntilde;&theta;&thetasym;&lang;", "Ñθϑ⟨"),
    ("&nosuch; &amp &; &#; &#x; & &#1114112;", "&nosuch; &amp &; &#; &#x; & \u{FFFD}"),
    ("&#0;&#xD800;", "\u{FFFD}\u{FFFD}"),
    ("&amp;lt;", "&lt;"),
  ]) func resolvesCharacterReferences(_ html: String, _ text: String) {
    #expect(HTMLFragment.inlines(Fragment(html).literal) == [.text(text)])
  }

  @Test(arguments: [
    ("a\n  b", "\"a b\""),
    ("<p>a</p>\n<p>b</p>", "\"a\" // \"b\""),
    ("<b>a</b> <a href=x>b</a>", "strong(\"a\") \" \" link(\"b\" -> url \"x\")"),
    ("<td>a<br>b</td>", "\"a\" // \"b\""),
    ("  ", "\"\""),
  ]) func readsRunningText(_ html: String, _ dump: String) {
    #expect(TreeDump.inlines(HTMLFragment.inlines(Fragment(html).literal)) == dump)
  }
}
