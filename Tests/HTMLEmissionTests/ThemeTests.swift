import DefaultTheme
import HTMLEmission
import SiteEmission
import SourceText
import Testing

struct ThemeTests {
  private func theme(_ name: String, _ text: String) throws(ThemeError) -> Theme {
    try Theme(overrides: [ThemeFile(name: name, bytes: Array(text.utf8))])
  }

  private func page(with theme: Theme) async throws -> String {
    let files = await HTMLEmitter(theme: theme).emit(SamplePlan.plan).value
    let file = try #require(files.first { $0.path == "guides/paging.html" })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test
  func anOverrideReplacesOneTemplateAndKeepsTheRest() async throws {
    let text = try await page(
      with: theme("guide.mustache", "<h1>My {{title}}</h1>\n{{> breadcrumb}}\n"))
    #expect(text.contains("<h1>My Paging</h1>"))
    #expect(text.contains(#"<nav class="breadcrumb""#))
    #expect(text.contains(#"<nav class="sidebar""#))
  }

  @Test
  func anOverrideCannotLetTextBecomeMarkup() async throws {
    let files = try await HTMLEmitter(
      theme: theme("guide.mustache", "{{title}}{{{title}}}{{&title}}")
    )
    .emit(.guides(["a/<b>.md"], in: SourceTree([SourceFile(path: "a/<b>.md", text: "")]))).value
    let text = files.filter { $0.path.hasSuffix(".html") }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }.joined()
    #expect(text.contains("a/&lt;b&gt;.mda/&lt;b&gt;.mda/&lt;b&gt;.md"))
    #expect(!text.contains("<b>"))
  }

  @Test
  func anOverrideOfAnAssetIsCopied() async throws {
    let theme = try theme("site.css", "body { color: red }")
    let files = await HTMLEmitter(theme: theme).emit(SamplePlan.plan).value
    let sheet = files.first { $0.path.hasPrefix("assets/site.") && $0.path.hasSuffix(".css") }
    #expect(sheet?.bytes == Array("body { color: red }".utf8))
  }

  struct BrokenCase: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let message: String
    var testDescription: String { message }
  }

  @Test(arguments: [
    BrokenCase(
      name: "guide.mustache",
      text: "one\n{{#title}}\n",
      message: "guide.mustache:3:1: a section has no end"
    ),
    BrokenCase(
      name: "guide.mustache",
      text: "<p>{{/title}}",
      message: "guide.mustache:1:7: the section that ends here is not the one that is open"
    ),
    BrokenCase(
      name: "guide.mustache",
      text: "{{title",
      message: "guide.mustache:1:8: a tag has no end"
    ),
    BrokenCase(
      name: "guide.mustache",
      text: "a\n  {{> breadcrump}}",
      message: "guide.mustache:2:3: no template is named 'breadcrump'"
    ),
    BrokenCase(
      name: "breadcrumb.mustache",
      text: "{{> guide}}",
      message: "guide.mustache:8:1: the templates include each other without end"
    ),
    BrokenCase(
      name: "giude.mustache",
      text: "",
      message: "giude.mustache: no file of the theme has this name; did you mean 'guide.mustache'?"
    ),
  ])
  func aBrokenOverrideIsRefusedWithItsPlace(_ test: BrokenCase) {
    #expect {
      try theme(test.name, test.text)
    } throws: { error in
      (error as? ThemeError)?.description == test.message
    }
  }

  /// Whoever overrides a template finds its values in its comment, or in that of a template which the
  /// comment names.
  @Test(arguments: DefaultTheme.files.filter { $0.templateName != nil }.map(\.name))
  func everyValueOfATemplateIsDescribed(_ name: String) throws {
    var comments: [String: String] = [:]
    var bodies: [String: Substring] = [:]
    for file in DefaultTheme.files where file.templateName != nil {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let end = try #require(text.firstRange(of: "}}"))
      comments[file.name] = String(text[..<end.lowerBound])
      bodies[file.name] = text[end.upperBound...]
    }
    let own = try #require(comments[name])
    let named = comments.filter { own.contains($0.key) }.map(\.value)
    let described = Set(
      ([own] + named).joined(separator: " ").split { !$0.isLetter }.map(String.init))
    let tags = try #require(bodies[name]).split(separator: "{{").dropFirst()
      .map { String($0.prefix { $0 != "}" }.drop { "#^/&".contains($0) }) }
      .filter { !$0.hasPrefix(">") && !$0.hasPrefix("words.") }
    #expect(Set(tags).subtracting(described) == [])
  }

  /// A page that is read from right to left is the mirror image, without a rule of its own for it.
  @Test
  func theStyleNamesNoSides() throws {
    let file = try #require(DefaultTheme.files.first { $0.name == "site.css" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    var sides: [String] = []
    for declaration in text.split(whereSeparator: { "{};\n".contains($0) }) {
      let parts = declaration.split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let name = parts[0].filter { $0 != " " }
      let isSide =
        ["left", "right"].contains(name) || name.hasSuffix("-left") || name.hasSuffix("-right")
      let values = parts[1].split(separator: " ")
      let isUneven =
        ["margin", "padding", "inset"].contains(name) && values.count == 4 && values[1] != values[3]
      let aligns =
        ["text-align", "float", "clear"].contains(name)
        && values.contains { ["left", "right"].contains($0) }
      if isSide || isUneven || aligns { sides.append(String(declaration)) }
    }
    #expect(sides == [])
  }

  @Test
  func theDefaultThemeIsSmall() {
    let names = DefaultTheme.files.map(\.name)
    #expect(names.count == Set(names).count)
    #expect(DefaultTheme.files.reduce(0) { $0 + $1.bytes.count } < 80_000)
    #expect(
      DefaultTheme.files.allSatisfy { $0.templateName == nil || $0.bytes.starts(with: "{{!".utf8) })
  }
}
