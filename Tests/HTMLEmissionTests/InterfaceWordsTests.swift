import SiteEmission
import SourceText
import Testing

@testable import HTMLEmission

struct InterfaceWordsTests {
  @Test
  func everyLanguageHasEveryWord() {
    for language in InterfaceLanguage.allCases {
      #expect(language.words.missing == [], "\(language)")
      #expect(language.words.language == language.rawValue)
    }
  }

  @Test
  func aWordThatIsMissingIsShownByItsName() {
    let words = InterfaceWords(language: "x", direction: "ltr", texts: [:])
    #expect(words[.copy] == "copy")
  }

  @Test
  func textBetweenBackticksIsCode() {
    let words = InterfaceWords(
      language: "x",
      direction: "ltr",
      texts: [.mockText: "Ask `<here>` & there"]
    )
    #expect(words.html(.mockText).markup == "Ask <code>&lt;here&gt;</code> &amp; there")
  }

  /// A language that nobody speaks, written from right to left: pages have its words and no others.
  @Test
  func pagesSpeakTheLanguageThatTheyAreGivenAndNoOther() async throws {
    let texts = Word.allCases.map { ($0, "\u{5D0}\($0.rawValue)\u{5D0}") }
    let words = InterfaceWords(
      language: "x-mirror", direction: "rtl", texts: Dictionary(uniqueKeysWithValues: texts))
    var plan = SamplePlan.plan
    plan.redirects = [
      Redirect(
        from: SitePlace(page: "old.html"), to: SitePlace(page: "index.html"),
        span: SamplePlan.span("index.md"), newSpan: SamplePlan.span("index.md"))
    ]
    let files = await HTMLEmitter(theme: try Theme(), words: words).emit(plan).value
    let pages = files.filter { $0.path.hasSuffix(".html") }
    #expect(pages.contains { $0.path == "old.html" })
    // Words of one piece may be words of the sample, too.
    let english = Word.allCases.map { InterfaceWords.english[$0] }.filter { $0.contains(" ") }
    for page in pages {
      let text = String(decoding: page.bytes, as: UTF8.self)
      #expect(text.contains(#"<html lang="x-mirror" dir="rtl">"#), "\(page.path)")
      #expect(english.filter { text.contains(">\($0)<") || text.contains("\"\($0)\"") } == [])
    }
  }
}
