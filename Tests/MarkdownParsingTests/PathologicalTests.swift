import MarkupTree
import Testing

/// Texts that have brought readers of CommonMark down, as the test suites of cmark and commonmark.js
/// describe them: each is read or refused, and what comes out is no more than a few times the text.
struct PathologicalTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: @Sendable (_ size: Int) -> String

    /// A piece over and over, with a start, a middle and as many ends.
    init(
      _ name: String, _ piece: String, start: String = "", middle: String = "", end: String = ""
    ) {
      testDescription = name
      text = { size in
        let count = max(1, size / (piece.utf8.count + end.utf8.count))
        return start + many(piece, count) + middle + many(end, count)
      }
    }

    init(_ name: String, _ text: @Sendable @escaping (Int) -> String) {
      testDescription = name
      self.text = text
    }
  }

  static let texts = [
    Text("strong stress in stress", "*a **a ", middle: "b", end: " a** a*"),
    Text("stress that closes nothing", "a_ "),
    Text("stress that is never closed", "_a "),
    Text("link ends without a start", "a]"),
    Text("link starts without an end", "[a"),
    Text("mismatched stress", "*a_ "),
    Text("stress whose length is a multiple of three", "a**b", end: "c* "),
    Text("link starts and stress", "[ a_"),
    Text("brackets and parentheses", "[ (]("),
    Text("images in images", "![[]()"),
    Text("stress in links", "**x [a*b**c*](d) "),
    Text("brackets in brackets", "[", middle: "a", end: "]"),
    Text("parentheses in a destination", "(", start: "[a](b", end: ")"),
    Text("a destination that never ends", "[a](b"),
    Text("a destination in brackets that never ends", "[a](<b"),
    Text("a title that never ends", "[a](b \"c"),
    Text("quotes in quotes", "> ", middle: "a"),
    Text("bullets in bullets", "- ", middle: "a"),
    Text("numbers in numbers", "1. ", middle: "a"),
    Text("quotes and bullets in turns", "> - ", middle: "a"),
    Text("bullets, each further in") { size in
      (0..<Int(Double(size).squareRoot())).map { many("  ", $0) + "* a\n" }.joined()
    },
    Text("a list behind a list") { many("* a\n", $0 / 8) + many("\n", $0 / 2) },
    Text("NUL", "\u{0}", start: "abc", end: "de"),
    Text("runs of backquotes, each longer") { size in
      (1..<max(2, Int(Double(2 * size).squareRoot()))).map { "e" + many("`", $0) }.joined()
    },
    Text("backquotes that are never closed", "`a"),
    Text("link definitions") { size in
      (0..<size / 16).map { "[\($0)]: u\n\n[\($0)]\n\n" }.joined()
    },
    Text("one link definition many times", "[a]: u\n"),
    Text("uses of a long definition") {
      "[a]: /" + many("x", $0 / 2) + "\n\n" + many("[a] ", $0 / 8)
    },
    Text("escapes", "\\"),
    Text("character references", "&amp;"),
    Text("starts of character references", "&"),
    Text("tags that never end", "<a "),
    Text("comments that never end", "a <!-- "),
    Text("instructions that never end", "a <?"),
    Text("declarations that never end", "a <!A "),
    Text("data that never ends", "a <![CDATA["),
    Text("attributes without an end", " b=\"c", start: "a <d"),
    Text("starts of addresses", "www."),
    Text("addresses with brackets", "http://a<"),
    Text("mail addresses", "a@"),
    Text("dots behind a mail address", "a.", start: "b@"),
    Text("strikethrough", "~~a ", middle: "b", end: " ~~"),
    Text("a wide table") { "|" + many("a|", $0 / 4) + "\n|" + many("-|", $0 / 4) + "\n" },
    Text("short rows") { "|a|b|c|d|\n|-|-|-|-|\n" + many("|a\n", $0 / 3) },
    Text("rules of tables", "a|b\n-|\n"),
    Text("tables", "|a|\n|-|\n|b|\n\n"),
    Text("headings", "# a\n"),
    Text("underlined headings", "a\n=\n"),
    Text("fences", "```\n"),
    Text("task items", "- [ ] a\n"),
    Text("footnotes") { size in (0..<size / 24).map { "a[^\($0)]\n\n[^\($0)]: b\n\n" }.joined() },
    Text("footnotes in footnotes") { size in
      (0..<size / 16).map { "[^\($0)]: a[^\($0 + 1)]\n" }.joined()
    },
    Text("boxes in boxes", ":::note\n", middle: "a\n", end: ":::\n"),
    Text("components in components", "<Note>\n", middle: "a\n", end: "</Note>\n"),
    Text("fields in fields", "<ParamField path=\"a\">\n", end: "</ParamField>\n"),
    Text("shortcodes in shortcodes", "{{% tab a %}}\n", end: "{{% /tab %}}\n"),
    Text("starts of footnotes", "[^a", start: "[^a]: b\n\n"),
  ]

  @Test(arguments: texts) func readsOrRefuses(_ text: Text) {
    let input = text.text(20_000)
    let page = Page(input)
    #expect(page.dump.utf8.count <= 64 * input.utf8.count + 1024)
    #expect(page.document.blocks.plainText.utf8.count <= 2 * input.utf8.count + 1024)
    #expect(page.diagnostics.count <= input.utf8.count / 8 + 1)
    #expect(page.depth <= MarkupDocument.nestingLimit)
  }
}
