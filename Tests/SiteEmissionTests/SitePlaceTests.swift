import SiteEmission
import Testing

struct SitePlaceTests {
  @Test(arguments: [
    ("stamps/show", "stamps/show.html"), ("stamps/show.html", "stamps/show.html"),
    ("/stamps/show#path-id", "stamps/show.html#path-id"), ("stamps/", "stamps/index.html"),
    ("/", "index.html"), ("./a/../b", "b.html"), ("#x", "here.html#x"), ("v1.2", "v1.2.html"),
    ("a#b#c", "a.html#b#c"),
  ])
  func readsWhatPeopleWrite(_ text: String, _ place: String) throws {
    #expect(try #require(SitePlace(text, on: "here.html")).description == place)
  }

  @Test(arguments: [
    "", "#", "a#", "../a", "https://a.example", "a?b", "a b", "a#b c", "\\\\host\\a", "a\u{0}",
  ])
  func refusesWhatIsNoPlace(_ text: String) {
    #expect(SitePlace(text, on: "here.html") == nil)
  }

  @Test
  func anIDAloneNeedsAPage() { #expect(SitePlace("#x") == nil) }
}
