import Testing

@testable import HTMLEmission

struct PageAnchorsTests {
  @Test
  func givesASecondClaimANumber() {
    var anchors = PageAnchors()
    #expect(anchors.claim("query-limit") == "query-limit")
    #expect(anchors.claim("query-limit") == "query-limit-2")
    #expect(anchors.claim("query-limit-2") == "query-limit-2-2")
  }

  @Test
  func countsOnWhereAnotherNameHasTheNumber() {
    var anchors = PageAnchors()
    #expect(anchors.claim("a-2") == "a-2")
    #expect(["a", "a", "a"].map { anchors.claim($0) } == ["a", "a-3", "a-4"])
  }

  @Test(arguments: ["content", "sidebar", "hits"])
  func keepsTheIDsOfTheFrame(_ id: String) {
    var anchors = PageAnchors()
    #expect(anchors.claim(id) == "\(id)-2")
  }

  @Test
  func takesWhiteSpaceOutOfIDs() {
    var anchors = PageAnchors()
    #expect(anchors.claim("query-a b\tc") == "query-a-b-c")
    #expect(anchors.claim(" ") == "part")
  }

  @Test(arguments: ["What's new?", "what-s-new", "whats-new", "what_s_new", "news", "WhatsNew"])
  func findsAHeadingByEveryAnchorThatSitesMakeOfIt(_ name: String) {
    var anchors = PageAnchors()
    let id = anchors.claim("what-s-new", names: ["news"])
    #expect(anchors.id(named: name) == id)
  }

  @Test
  func doesNotFindWhatIsNotThere() {
    var anchors = PageAnchors()
    _ = anchors.claim("limit")
    #expect(anchors.id(named: "marker") == nil)
    #expect(anchors.id(named: "") == nil)
  }
}
