import Testing

@testable import HTMLEmission

@Suite struct PageIDsTests {
  private static func ids() -> PageIDs {
    var anchors = PageAnchors()
    let id = anchors.claim("what-s-new", names: ["news"], labels: ["News-Label"])
    _ = anchors.claim("caf\u{E9}")
    _ = anchors.claim("limit")
    return PageIDs(anchors, headings: [PageHeading(title: "What's new?", id: id)])
  }

  @Test(arguments: ["What's new?", "what-s-new", "whats-new", "news", "NEWS", "news-label"])
  func findAHeadingByEveryNameThatItHas(_ name: String) {
    #expect(Self.ids().id(named: name) == "what-s-new")
  }

  @Test(arguments: ["marker", "", "limi", "limits", "cafe"]) func findNothingThatIsNotThere(
    _ name: String
  ) {
    #expect(Self.ids().id(named: name) == nil)
  }

  @Test func takeOneSpellingOfALetterForAnother() {
    #expect(Self.ids().id(named: "cafe\u{301}") == "caf\u{E9}")
  }

  @Test func areListedInTheOrderOfTheirBytes() {
    #expect(
      Self.ids().all == ["caf\u{E9}", "content", "hits", "limit", "sidebar", "what-s-new"])
  }

  @Test func knowTheTitlesOfSectionsAndTheLabels() {
    let ids = Self.ids()
    #expect(ids.title(ofSection: "what-s-new") == "What's new?")
    #expect(ids.title(ofSection: "limit") == nil)
    #expect(ids.labels == [.init(name: "news-label", id: "what-s-new")])
  }
}
