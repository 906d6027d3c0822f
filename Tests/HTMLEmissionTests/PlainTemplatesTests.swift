import DefaultTheme
import RequestSamples
import SiteEmission
import Testing

@testable import HTMLEmission

/// Plain templates are rendered by this project and all others by a library; nobody may tell which.
struct PlainTemplatesTests {
  /// A view with a value of each kind, and more of its own inside.
  struct SampleView: View {
    var name = "a<b>"
    var isInner = false

    func value(_ name: String) -> ViewValue? {
      switch name {
      case "name": .text(self.name)
      case "empty": .text("")
      case "markup": .html(HTML(text: "c&d"))
      case "address": .link(LinkAddress(fragment: "e'f"))
      case "nowhere": .link(nil)
      case "yes": .flag(true)
      case "no": .flag(false)
      case "outer": isInner ? nil : .text("outer")
      case "none": .list([])
      case "all":
        .list(["1", "2"].map { SampleView(name: $0, isInner: true) })
      case "part": .part(SampleView(name: "part", isInner: true))
      case "nothing": .part(nil)
      default: nil
      }
    }
  }

  @Test(arguments: [
    "{{name}} {{{name}}} {{&name}} {{ name }} {{markup}} {{address}}{{nowhere}}{{unknown}}",
    "{{yes}}{{no}}{{empty}}",
    "{{#name}}shown{{/name}}{{#empty}}not{{/empty}}{{^empty}}shown{{/empty}}",
    "{{#markup}}1{{/markup}}{{#address}}2{{/address}}{{#nowhere}}3{{/nowhere}}",
    "{{#yes}}1{{/yes}}{{^yes}}2{{/yes}}{{#no}}3{{/no}}{{^no}}4{{/no}}",
    "{{#all}}{{name}}, {{outer}}{{/all}}{{^all}}no{{/all}}{{#none}}x{{/none}}{{^none}}y{{/none}}",
    "{{#part}}{{name}}{{#part}}{{name}}{{/part}}{{/part}}{{#nothing}}x{{/nothing}}",
    "{{^nothing}}y{{/nothing}}{{^part}}z{{/part}}{{^unknown}}u{{/unknown}}",
    "{{part.name}} {{part.part.name}} {{part.unknown.name}} {{name.name}} {{nothing.name}}",
    "a\n{{#yes}}\nb\n{{/yes}}\nc\n",
    "a\n  {{#yes}}  \n  b\n  {{/yes}}  \nc",
    "a {{#yes}}\nb\n{{/yes}} c\n{{#yes}} d\n{{/yes}}\n",
    "{{#yes}}\n{{#all}}\n  {{name}}\n{{/all}}\n{{/yes}}",
    "{{! remark }}\na {{! remark }} b\n  {{! two\nlines }}\n  {{! in }} c\n",
    "  {{name}}\n\t{{^no}}x{{/no}}  \n { {single} }\n  ",
    "{{#yes}}{{/yes}}\n{{#yes}}{{/yes}} \n{{#yes}}\n{{/yes}}",
    "head\n{{> copy-button}}\n{{>copy-button}} tail",
    "{{=<% %>=}}<% name %>",
    "  {{> copy-button}}\n",
    "{{#all}}{{#first()}}1{{/first()}}{{.}}{{/all}}",
    "a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n",
    "e\u{301} {{name}} e\u{301}",
  ])
  func aTemplateShowsWhatTheLibraryShows(_ text: String) throws {
    let theme = try Theme(overrides: [
      ThemeFile(name: "guide.mustache", bytes: Array(text.utf8))
    ])
    #expect(
      theme.render(SampleView(), with: "guide").markup
        == theme.renderByLibrary(SampleView(), with: "guide").markup)
  }

  @Test(arguments: [
    ("{{#yes}}{{name}}{{/yes}}{{! remark }}", true), ("{{> copy-button}}", true),
    (" {{> copy-button}}\n", false), ("{{.}}", false), ("{{upper(name)}}", false),
    ("{{=<% %>=}}", false), ("{{$block}}{{/block}}", false), ("{{>*name}}", false),
    ("a\r\n", false), ("e\u{301}", false), ("·", true),
  ])
  func otherThanPlainTemplatesAreLeftToTheLibrary(_ text: String, _ isPlain: Bool) {
    let places = ["copy-button": 0]
    #expect((TemplateReader.steps(of: text, among: places) != nil) == isPlain)
  }

  @Test
  func theDefaultThemeIsPlain() { #expect(PlainTemplates(DefaultTheme.files) != nil) }

  @Test
  func everyPageIsWhatTheLibraryMakesOfIt() throws {
    let theme = try Theme()
    let plan = SamplePlan.plan
    let site = SiteContext(plan, theme: theme, words: .english, samples: [.curl, .python])
    for page in SitePage.all(in: plan) {
      let view = WrittenPage(page, in: site).view
      #expect(
        theme.render(view, with: "page").markup
          == theme.renderByLibrary(view, with: "page").markup, "\(view.path)")
    }
  }
}
