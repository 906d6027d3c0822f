import MarkupTree
import SourceText
import Testing

/// Texts that cost the library seconds or gigabytes never reach it.
struct LimitTests {
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let headline: String
    let place: String
    let text: @Sendable () -> String
    var testDescription: String { name }

    init(
      _ name: String, _ place: String, _ headline: String, _ text: @Sendable @escaping () -> String
    ) {
      self.name = name
      self.place = place
      self.headline = headline
      self.text = text
    }
  }

  static let tangled =
    "starts of tags that never end stand so densely that they would take seconds to read"
  static let dense =
    "links, images and stress stand so densely that they would take seconds to read"
  static let deep = "quotes and lists stand more than 100 deep in each other"

  @Test(arguments: [
    Hostile("size", "1:1", "the page is larger than 8 MiB") { many("a\n", 5 << 20) },
    Hostile("line", "3:1", "the line is longer than 1 MiB") { "a\n\n" + many("a", 1 << 20 + 1) },
    Hostile("quotes", "2:1", deep) { "a\n" + many(">", 20_000) },
    Hostile("bullets", "1:1", deep) { many("- ", 20_000) + "a" + many("\n", 20_000) },
    Hostile("numbers", "1:1", deep) { many("1. ", 20_000) },
    Hostile("indented lists", "101:1", deep) {
      (0..<500).map { many(" ", 2 * $0) + "- a\n" }.joined() + many("\n", 20_000)
    },
    Hostile("columns", "1:1", "the line has more than 1000 table cells") {
      many("|", 20_000) + "\n" + many("|-", 20_000)
    },
    Hostile("cells", "", "rows of the table leave out more than 3048 cells") {
      many("|a", 250) + "\n" + many("|-", 250) + "\n" + many("a|\n", 1000)
    },
    Hostile("rules", "", "many lines of one paragraph look like the rule under a table header") {
      many("a|b\n-|\n", 20_000)
    },
    Hostile("references", "", "link references expand to many times the size of the page") {
      "[a]: /" + many("x", 20_000) + "\n\n" + many("[a] ", 2000)
    },
    Hostile("reference titles", "", "link references expand to many times the size of the page") {
      "[A]: / \"" + many("x\n", 20_000) + "\"\n\n" + many("[ a\t] ", 2000)
    },
    Hostile("images beside control characters", "1:1", dense) { many("![[]()", 20_000) + "\u{11}" },
    Hostile("instructions", "1:1", tangled) { many("a <?", 40_000) },
    Hostile("declarations", "1:1", tangled) { many("a <!A ", 40_000) },
    Hostile("data", "1:1", tangled) { many("a <![CDATA[", 40_000) },
  ]) func refuses(_ hostile: Hostile) {
    let text = hostile.text()
    let page = Page(text)
    #expect(page.diagnostics.map(\.headline) == [hostile.headline])
    #expect(page.diagnostics.first?.severity == .error)
    #expect(page.diagnostics.first?.fix != nil)
    if let span = page.diagnostics.first?.span, !hostile.place.isEmpty {
      #expect(page.tree.position(of: span).description == hostile.place)
    }
    // Nothing is lost: the page is one block of text.
    #expect(page.document.blocks.count == 1)
    guard case .code(let code)? = page.document.blocks.first?.content else {
      Issue.record("no text")
      return
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).drop { _ in false }
    #expect(code.literal.text.utf8.count >= text.utf8.count - 1)
    #expect(lines.first.map { code.literal.text.hasPrefix($0) } ?? false)
  }

  /// Marks that would cost the square of their paragraph are text from where they begin to.
  @Test(arguments: [
    ("![[]()", "3:1144"), ("*[a](b)", "3:3910"), ("_a [b](c) ", "3:7986"),
    ("*a* [b](c)\n", "441:7"),
    ("![a](b)", "3:1558"), ("http://a<", "3:1"),
  ]) func mutesMarks(_ piece: String, at place: String) throws {
    let text = "# *A*\n\n" + many(piece, 20_000) + "\n\n`a` *b* [c](d) *[e](f)*\n"
    let page = Page(text)
    let warning = try #require(page.diagnostics.first)
    #expect(page.diagnostics.count == 1)
    #expect(warning.headline == Self.dense)
    #expect(warning.severity == .warning)
    #expect(warning.span.map { page.tree.position(of: $0).description } == place)
    // Text stays what it is, and so do the marks before and behind.
    let first = try #require(page.document.blocks.first)
    #expect(first.children.plainText.utf8.count > 20_000)
    #expect(
      !first.children.plainText.contains {
        $0.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
      })
    #expect(page.dump.hasPrefix("section 1 emphasis(\"A\")"))
    #expect(
      page.dump.hasSuffix(
        #"code"a" " " emphasis("b") " " link("c" -> url "d") " " emphasis(link("e" -> url "f"))"#))
  }

  /// Behind the first muted mark blocks stay blocks, and a fence stays a fence.
  @Test func keepsBlocksInAParagraphOfMutedMarks() {
    let page = Page(many("*a [b](c) ", 2000) + "\n* [d](e)\n***\n~~~\n[f]*g*\n~~~\n")
    #expect(
      page.dump.split(separator: "\n").dropFirst().joined(separator: "\n") == """
        bullet-list
          item
            paragraph "[d](e)"
        thematic-break
        code - "[f]*g*"
        """)
  }

  @Test(arguments: [
    many("- ", 400), many("* * *\n\n", 400), many("> ", 50) + "a",
    many("![a](b) ", 150), many("[![a](b)](c)\n", 150), many("*a* [b](c) ", 300),
    many("![a picture](images/of/a/picture.png) ", 1000),
    many("* [A thing](things/some_thing.md) - what *it* is for\n", 1000),
    many("| **thing** | [link](things/thing.md) | what it is for, and what not |\n", 1000),
    many("<?php\n\n", 5000), many("<!-- a -->\n", 5000), many("http://a.b/c ", 2000),
    "|" + many("a|", 900) + "\n|" + many("-|", 900) + "\n" + many("a|", 900),
    many("|a|b|\n|-|-|\n|c|\n\n", 3000), many("[a]: /b\n", 2000) + "\n" + many("[a] ", 2000),
    many("---\na: [1, 2]\n", 5000), many("-", 5000), many("{\"a\":[[\"http://b/c\"]]},", 5000),
  ]) func readsWhatIsOnlyMuch(_ text: String) {
    #expect(Page(text).diagnostics.filter { $0.rule == "markdown-limit" } == [])
  }
}

/// A text many times over.
func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
