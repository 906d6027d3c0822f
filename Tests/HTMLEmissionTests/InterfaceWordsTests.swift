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
}
