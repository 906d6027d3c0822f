import APIModel
import MarkupTree
import SiteEmission
import SourceText
import Testing

/// Whatever a page says in whatever place, it is shown as text and nothing of it runs.
struct HostileTextTests {
  static let texts = [
    "<script>alert(1)</script>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "</script><script>alert(1)</script>",
    "\"\u{301} onload=alert(1) x=\"",
    "\u{600}<img src=x onerror=alert(1)>",
    "{{{title}}}{{> page}}",
    "<!-- --!><svg/onload=alert(1)>",
    "]]><svg onload=alert(1)>",
    "javascript:alert(1)",
  ]

  /// A page without the colours of its code: they follow the text, quotes and numbers in it.
  private static func withoutColours(_ page: String) -> String {
    var page = page
    for style in "ksnc" { page = page.replacing("<span class=\"\(style)\">", with: "") }
    return page.replacing(#"<span class="v" data-value="id">"#, with: "")
  }

  /// The names of elements that stand in a page: what a hostile text would add to.
  private static func elements(_ page: String) -> Set<String> {
    Set(
      page.split(separator: "<").dropFirst().map { tag in
        String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" })
      }
    )
  }

  @Test(arguments: texts)
  func addsNoElementAndNoAttribute(_ text: String) async throws {
    let hostile = Self.withoutColours(
      try await WrittenSite(Self.plan(text)).text("a/page.html"))
    let harmless = Self.withoutColours(
      try await WrittenSite(Self.plan("harm less")).text("a/page.html"))
    #expect(Self.elements(hostile) == Self.elements(harmless))
    // A quote that ends an attribute early would change how many values there are.
    for attribute in ["id", "class", "href", "src", "content", "aria-label"] {
      let count = values(of: attribute, in: harmless).count
      #expect(values(of: attribute, in: hostile).count == count, "\(attribute)")
    }
    #expect(!hostile.contains("<script>"))
    #expect(!hostile.contains("<svg"))
    #expect(!hostile.contains("<img"))
  }

  @Test(arguments: texts)
  func isShownAsItIsWritten(_ text: String) async throws {
    let page = try await WrittenSite(Self.plan(text)).text("a/page.html")
    let escaped = text.replacing("&", with: "&amp;").unicodeScalars.map { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(scalar)
      }
    }.joined()
    #expect(Array(page.utf8).contains(Array("<h1>\(escaped)</h1>".utf8)))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "\u{1}javascript:alert(1)", "javascript\u{0}:alert(1)",
    "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "javascript%3Aalert(1)",
    "vbscript:x", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "blob:x",
    "view-source:x", "\\\\example.org\\x", ":javascript:x", "javascript://example.org/%0Aalert(1)",
    "jav&#x09;ascript:alert(1)", "about:blank", "intent:x", "filesystem:x",
  ])
  func aLinkThatCouldRunSomethingIsNoLink(_ url: String) async throws {
    let link = Inline.link([.text("here")], to: .url(url))
    let image = Inline.image(alternative: "there", source: url)
    let block = Block(.paragraph([link, image]), span: .start(of: FileIndex(0)))
    let site = try await WrittenSite(.guide([block]))
    let page = try site.text("a/page.html")
    #expect(page.contains("<p>herethere</p>"))
    #expect(site.diagnostics.map(\.rule) == ["link-broken", "link-broken"])
    #expect(site.diagnostics.allSatisfy { $0.span?.file == FileIndex(0) })
  }

  @Test
  func aFileWithAHostileNameGetsAHarmlessAddress() async throws {
    let name = "a/\"><svg onload=x>.png"
    let image = Inline.image(alternative: "", source: "\"><svg onload=x>.png")
    let block = Block(.paragraph([image]), span: .start(of: FileIndex(0)))
    let plan = SitePlan.guide([block], files: [SourceFile(path: name, bytes: [0], isText: false)])
    let site = try await WrittenSite(plan)
    #expect(try site.text("a/page.html").contains(#"<img src="%22%3E%3Csvg%20onload=x%3E.png""#))
    #expect(site.files.contains { $0.path == name })
  }

  /// An endpoint that says the text in every place that it can.
  private static func plan(_ text: String) -> SitePlan {
    let span = SourceSpan.start(of: FileIndex(0))
    let origin = Origin(span, rule: "sample")
    let block = Block(.paragraph([.text(text), .code(text)]), span: span)
    let literal = LiteralText(text: "{\"a\": \"\(text)\"}", file: FileIndex(0), lineOffsets: [0])
    var schema = Schema(
      type: TypeReference(written: text, kind: .named),
      fields: [SchemaField(name: "a", description: [block], origin: origin)]
    )
    schema.allowedValues = [text]
    schema.defaultValue = text
    return .endpoint { endpoint in
      endpoint.title = text
      endpoint.paths = [PathTemplate(segments: [[.literal(text)], [.variable(text)]])]
      endpoint.summary = [.text(text)]
      endpoint.description = [
        block,
        Block(
          .section(Section(level: 2, title: [.text(text)], titleSpan: span, blocks: [])),
          span: span,
          labels: [text]
        ),
        Block(.code(CodeBlock(literal, language: text)), span: span),
      ]
      endpoint.lifecycle = Lifecycle(
        stage: .removed,
        notice: [.text("Gone")],
        replacement: Replacement(title: text, destination: nil)
      )
      endpoint.discriminator = .bodyKey(text)
      endpoint.versions = VersionRange(first: text)
      endpoint.parameters = [
        Parameter(
          name: text,
          location: .header,
          requirement: .conditional(text),
          schema: schema,
          description: [block],
          origin: origin
        )
      ]
      endpoint.responses = [
        Response(
          status: 200,
          reason: text,
          headers: [HeaderField(name: text, origin: origin)],
          mediaType: text,
          body: schema,
          origin: origin
        )
      ]
      endpoint.examples = [
        Example(
          name: "example",
          title: text,
          role: .response,
          status: 200,
          headers: [HeaderLine(text, text)],
          body: ExampleBody(literal: literal),
          raw: literal,
          origin: origin
        )
      ]
      endpoint.notes = [Note(title: [.text(text)], blocks: [block])]
    }
  }
}
