import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// Statuses in every shape that pages have.
@Suite struct StatusTests {
  private func codes(_ inlines: [Inline]) -> [Int] {
    StatusSentence.read(inlines, span: .start(of: FileIndex(0))).map(\.code)
  }

  @Test(arguments: [
    ("Normal response codes: 200", [200]),
    ("Error response codes: badRequest(400), itemNotFound (404, 410)", [400, 404, 410]),
    ("Error codes: 400, 401,", [400, 401]),
    ("Normal Response Codes: 200, 203", [200, 203]),
    ("The server answers with status code 409.", [409]),
    ("A 404 response code says that it is gone.", [404]),
    ("It costs 200 euros.", []),
    ("See the codes: none", []),
  ])
  func readsPlainSentences(_ text: String, _ expected: [Int]) {
    #expect(codes([.text(text)]) == expected)
  }

  @Test func readsCodesThatAreSetOff() {
    let text: [Inline] = [.text("Returns a "), .code("204 No Content"), .text(" response code.")]
    #expect(codes(text) == [204])
    #expect(codes([.text("Send "), .code("200"), .text(" bytes.")]).isEmpty)
  }

  @Test(arguments: [
    ("404", 404, ""), ("404 Not Found", 404, "Not Found"), ("404: Not Found", 404, "Not Found"),
    ("**200** – no error", 200, "no error"), ("409 (Conflict)", 409, "Conflict"),
  ])
  func takesAStatusApart(_ text: String, _ code: Int, _ reason: String) throws {
    let status = try #require(StatusText(text))
    #expect(status.code == code)
    #expect(status.reason == reason)
  }

  @Test(arguments: ["", "2000", "20", "999", "404th", "v200", "200.5"])
  func refusesOtherNumbers(_ text: String) { #expect(StatusText(text) == nil) }

  @Test(arguments: [
    "## Responses\n\n- `200`: fine\n- `404`: gone\n",
    "## Responses\n\n| Code | Description |\n| - | - |\n| 200 | fine |\n| 404 | gone |\n",
    "## Returned values\n\n- Normal\n\n  200\n\n- Abnormal\n\n  404\n",
    "Normal response codes: 200\n\nError response codes: notFound(404)\n",
    "It returns the `200` response code, or the `404` response code.\n",
  ])
  func givesTheSameStatusesInEveryShape(_ text: String) throws {
    let endpoint = try PageText.endpoint("# Show\n\n```\nGET /a\n```\n\n" + text)
    #expect(endpoint.responses.map(\.status) == [200, 404])
  }
}
