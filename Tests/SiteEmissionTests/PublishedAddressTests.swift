import SiteEmission
import Testing

struct PublishedAddressTests {
  @Test(arguments: [
    ("https://docs.example", "https://docs.example", "/"),
    ("https://docs.example/", "https://docs.example", "/"),
    ("HTTP://127.0.0.1:8080/a//b/", "http://127.0.0.1:8080/a/b", "/a/b/"),
    ("https://docs.example/caf%C3%A9", "https://docs.example/caf%C3%A9", "/caf%C3%A9/"),
  ])
  func readsTheAddressOfAFolder(_ text: String, _ url: String, _ root: String) throws {
    let address = try #require(PublishedAddress(text))
    #expect(address.text == url)
    #expect(address.rootPath == root)
  }

  @Test(arguments: [
    "", "docs.example", "//docs.example", "https://", "https:///a", "https://:80", "ftp://a",
    "javascript:alert(1)", "https://a/b?c", "https://a/#b", "https://me@a", "https://a b",
    "https://a/\"><script>", "https://a/../b", "https://caf\u{E9}",
  ])
  func refusesWhatIsNoAddressOfAFolder(_ text: String) {
    #expect(PublishedAddress(text) == nil)
  }
}
