import Testing

@testable import HTMLEmission

struct LinkAddressTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let page: String
    let path: String
    var fragment: String?
    let address: String
    var testDescription: String { address }
  }

  @Test(arguments: [
    Case(page: "index.html", path: "a/b.html", address: "a/b.html"),
    Case(page: "a/b.html", path: "index.html", address: "../index.html"),
    Case(page: "a/b.html", path: "a/c.html", address: "c.html"),
    Case(page: "a/b.html", path: "a/b.html", address: "b.html"),
    Case(page: "a/b.html", path: "a/b.html", fragment: "query-limit", address: "#query-limit"),
    Case(page: "a/b.html", path: "c/d.html", fragment: "x", address: "../c/d.html#x"),
    Case(page: "a/b.html", path: "größe/ä b.html", address: "../gr%C3%B6%C3%9Fe/%C3%A4%20b.html"),
    Case(page: "a/b.html", path: "a/javascript:x.png", address: "javascript%3Ax.png"),
    Case(page: "a/b.html", path: "a/\"><svg>.png", address: "%22%3E%3Csvg%3E.png"),
    Case(page: "a/b.html", path: "a/50%.png", address: "50%25.png"),
    Case(page: "a/b.html", path: "a/b.html", fragment: "resp-200-a\"b", address: "#resp-200-a%22b"),
  ])
  func leadsFromOneFileOfTheSiteToAnother(_ test: Case) {
    let address = LinkAddress(from: test.page, to: test.path, fragment: test.fragment)
    #expect(address.text == test.address)
  }

  @Test(arguments: [
    ("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"),
    ("https://example.org/{id}", "https://example.org/%7Bid%7D"),
    ("https://example.org/\"onclick=", "https://example.org/%22onclick="),
    ("https://example.org/a b\n", "https://example.org/a%20b%0A"),
  ])
  func keepsAnAddressOutsideAndEncodesWhatNoURLMayHold(_ url: String, _ address: String) {
    #expect(LinkAddress.external(url).text == address)
  }
}
