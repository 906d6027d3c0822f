import Testing

@testable import MockServing

@Suite("Entity tags")
struct EntityTagTests {
  @Test(
    "a documented tag is made lawful",
    arguments: [
      ("64d7c1cd", "\"64d7c1cd\""), ("\"a b\"", nil), ("\"ab\"", "\"ab\""),
      ("W/\"ab\"", "W/\"ab\""),
      ("W/ab", "\"W/ab\""), ("\"", nil), ("\"\"", "\"\""), ("", nil), ("a\"b", nil),
      ("a\u{7F}", nil),
      ("ä", "\"ä\""),
    ] as [(String, String?)]
  )
  func quotesTags(_ text: String, _ expected: String?) {
    #expect(EntityTag.lawful(text) == expected)
  }

  @Test(
    "tags of a list are compared weakly",
    arguments: [
      ("*", true), ("\"a\"", true), ("W/\"a\"", true), ("\"b\", \"a\"", true), ("\"b,\"a\"", false),
      ("a", false), ("\"A\"", false), ("", false), ("\"a", false),
    ]
  )
  func comparesTags(_ field: String, _ isListed: Bool) {
    #expect(EntityTag.isListed("\"a\"", in: [field]) == isListed)
  }

  @Test(
    "the tag that an answer bears brings 304",
    arguments: ["/", "/books", "/books/another", "/shelves/s-2"]
  )
  func tagsMakeRoundTrips(_ target: String) throws {
    let responder = MockResponder(site: Bookshop.site, catalogue: Bookshop.catalogue)
    var state = MockState()
    var request = MockRequest(method: "HEAD", target: target)
    let tag = try #require(responder.answer(request, state: &state).headers["ETag"])
    request.headers.add("If-None-Match", tag)
    let answer = responder.answer(request, state: &state)
    #expect(answer.status == 304)
    #expect(answer.headers["ETag"] == tag)
    #expect(answer.sendsBody == false)
  }
}
