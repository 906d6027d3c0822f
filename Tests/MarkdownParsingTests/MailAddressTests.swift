import CCMarkGFM
import MarkupTree
import SourceText
import TestSupport
import Testing

@testable import MarkdownParsing

/// Mail addresses in running text are links, as GitHub makes them.
struct MailAddressTests {
  @Test(arguments: [
    Case("Write to a.b+c_d-e@f.g-h.org.", #"Write to <a.b+c_d-e@f.g-h.org>."#),
    Case("a@b.c", "<a@b.c>"),
    Case("(a@b.c), d@e.f; \"g@h.i\"", "(<a@b.c>), <d@e.f>; \"<g@h.i>\""),
    Case("a@b.c/d", "<a@b.c>/d"),
    Case("é@b.c né@b.c", "é@b.c né@b.c"),
    Case("a@b.é a@é.b", "a@b.é a@é.b"),
    // The host has a dot and ends with a letter.
    Case("a@b", "a@b"),
    Case("a@b.", "a@b."),
    Case("a@.b", "<a@.b>"),
    Case("a@b.c1 a@b.c- a@b.c_", "a@b.c1 a@b.c- a@b.c_"),
    Case("a@b..c", "a@b..c"),
    // Of several signs in a run, the last counts.
    Case("a@b@c.d", "a@<b@c.d>"),
    Case("a@@b.c", "a@@b.c"),
    Case("@b.c @", "@b.c @"),
    Case("a@b.c@", "a@b.c@"),
    // Schemes.
    Case("mailto:a@b.c", "<mailto:a@b.c>"),
    Case("xmpp:a@b.c/d/e", "<xmpp:a@b.c/d/e>"),
    Case("xmpp:a@b.c/d@e", "xmpp:a@b.c/d@e"),
    Case("amailto:a@b.c", "amailto:<a@b.c>"),
    Case("1-mailto:a@b.c", "<1-mailto:a@b.c>"),
    Case("MAILTO:a@b.c", "MAILTO:<a@b.c>"),
    Case(":a@b.c", ":<a@b.c>"),
    Case("ailto:a@b.c", "ailto:<a@b.c>"),
    // Escapes and references are read before.
    Case(#"a\@b.c"#, "<a@b.c>"),
    Case("a&commat;b.c", "<a@b.c>"),
    // Marks end a text.
    Case("a@*b*.c", "a@b.c"),
    Case("a@b.c*d*", "<a@b.c>d"),
    Case("**a@b.c**", "<a@b.c>"),
    // Code, links and images stay what they are.
    Case("`a@b.c`", "a@b.c"),
    Case("[a@b.c](d)", "<d>"),
    Case("<a@b.c>", "<a@b.c>"),
    Case("http://a@b.c", "<http://a@b.c>"),
    Case("<a href=\"d\">a@b.c</a> a@b.c", "<d> <a@b.c>"),
    Case("![a@b.c](d)", "a@b.c"),
  ]) func makesLinks(_ test: Case) throws {
    let page = Page(test.markdown)
    guard case .paragraph(let text)? = page.document.blocks.first?.content else {
      Issue.record("no paragraph")
      return
    }
    #expect(Self.marked(text) == test.dump)
    #expect(page.diagnostics == [])
  }

  @Test func findsAddressesInHeadingsAndCells() {
    #expect(
      Page("# a@b.c\n\n| a@b.c |\n|---|\n| d |\n").dump == """
        section 1 link("a@b.c" -> url "mailto:a@b.c")
          table columns=1
            header
              cell 0 link("a@b.c" -> url "mailto:a@b.c")
            row
              cell 0 "d"
        """)
  }

  /// The library finds no more than a thousand in a text.
  @Test(arguments: ["a@b.c ", "a@b.c,", "*a* b@c.d ", "[a](b) c@d.e "])
  func findsAllOfMany(_ piece: String) {
    let page = Page(many(piece, 5000))
    #expect(page.dump.split(separator: "\"mailto:").count == 5001)
    #expect(page.diagnostics == [])
  }

  /// What is found in texts made by chance is what the library finds itself.
  @Test func findsWhatTheLibraryFinds() throws {
    var random = SplitMix64(seed: 1)
    let parts = [
      "a", "Z", "0", "@", "@", ".", ".", ":", "-", "_", "+", "/", "mailto:", "xmpp:", "a@b.c", " ",
      "(", ")", ",", ";", "é", "\\", "&amp;", "www.", "http://", "`",
    ]
    for number in 0..<5000 {
      // A letter first: in front of a text, the library reads what is not its own.
      let text = (0..<random.next(below: 16)).reduce(into: "q ") { text, _ in
        text += parts[random.next(below: parts.count)]
      }
      let found = Page(text).document.blocks.first.map { block -> [String] in
        if case .paragraph(let inlines) = block.content { Self.links(in: inlines) } else { [] }
      }
      #expect(found == Self.linksOfTheLibrary(in: text), "text \(number): \(text)")
    }
  }

  /// A text with angle brackets around what is a link.
  private static func marked(_ inlines: [Inline]) -> String {
    inlines.reduce(into: "") { text, inline in
      switch inline {
      case .link(_, to: .url(let url)):
        let isMail = url.hasPrefix("mailto:") && inline != written(url)
        text += "<\(isMail ? String(url.dropFirst(7)) : url)>"
      case .emphasis(let inner), .strong(let inner): text += marked(inner)
      default: text += [inline].plainText
      }
    }
  }

  /// A link whose address is its text.
  private static func written(_ url: String) -> Inline { .link([.text(url)], to: .url(url)) }

  private static func links(in inlines: [Inline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .link(_, to: .url(let url)): [url]
      case .emphasis(let inner), .strong(let inner): links(in: inner)
      default: []
      }
    }
  }

  private static func linksOfTheLibrary(in text: String) -> [String]? {
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["strikethrough", "autolink"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    guard let root = CommonMarkReader.finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    var links: [String] = []
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE {
      let node = cmark_iter_get_node(iterator)
      if event == CMARK_EVENT_ENTER, cmark_node_get_type(node) == CMARK_NODE_LINK,
        let url = cmark_node_get_url(node)
      {
        links.append(String(cString: url))
      }
    }
    return links
  }
}
