import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// Statuses in every shape that pages have.
@Suite struct StatusTests {
  private func codes(_ inlines: [Inline]) -> [Int] {
    StatusSentence.read(inlines, text: inlines.plainText, span: .start(of: FileIndex(0)))
      .map(\.code)
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

  @Test(arguments: [
    ("200, 203", [200, 203]), ("400 / 404", [400, 404]), ("200 OK or 204 No Content", [200, 204]),
    ("200/202", [200, 202]), ("429 Too many requests, 100 per hour", [429]), ("none", []),
    ("401 and 403", [401, 403]), ("404 Not Found, gone", [404]),
  ])
  func readsSeveralStatusesInOneCell(_ text: String, _ codes: [Int]) {
    #expect(StatusText.list(text).map(\.code) == codes)
  }

  @Test(arguments: [
    (
      "- `201 Created` – Moored.\n- `409` – Berth taken.\n", "Created", "Moored.", "",
      "Berth taken."
    ),
    ("- **201** Moored.\n- 409 Conflict: berth taken\n", "", "Moored.", "Conflict", "berth taken"),
    ("- 201 Created\n- 409 (Conflict)\n", "Created", "", "Conflict", ""),
  ])
  func keepsReasonAndTextOfAnItemApart(
    _ list: String, _ reason: String, _ text: String, _ otherReason: String, _ otherText: String
  ) throws {
    let page = "# Moor\n\n```\nPOST /berths\n```\n\n## Status codes\n\n" + list
    let responses = try PageText.endpoint(page).responses
    #expect(responses.map(\.status) == [201, 409])
    #expect(responses.map(\.reason) == [reason, otherReason])
    #expect(responses.map { $0.description.plainText } == [text, otherText])
  }

  @Test(arguments: [
    ("Returns `204 No Content` once the boat is gone, or `404 Not found`.", [204, 404]),
    ("Will return [`204`](codes.md) on success.", [204]),
    ("If the lock jams we return a 409 error.", [409]),
    ("Returns 201 Created and the berth.", [201]),
    ("Returns `100` boats.", []), ("Returns at most `200` boats at once.", []),
    ("It only returns a `404`, where a `409` would be right.", [404]),
    ("The quay is 404 metres long.", []),
  ])
  func readsStatusesThatSentencesReturn(_ text: String, _ codes: [Int]) throws {
    let endpoint = try PageText.endpoint("# Sail\n\n\(text)\n\n```\nDELETE /boats/{id}\n```\n")
    #expect(endpoint.responses.map(\.status) == codes)
  }

  @Test(arguments: [
    ("```json\n{\"a\": 1}\n```\n", 1), ("Normal response codes: 202\n\n```json\n{}\n```\n", 0),
    ("```\nHTTP/1.1 200 OK\n\n{}\n```\n", 0), ("Error codes: 404\n\n```json\n{}\n```\n", 1),
  ])
  func saysWhereAStatusIsAssumed(_ response: String, _ count: Int) {
    let page = "# Show\n\n```\nGET /a\n```\n\n## Response\n\n" + response
    let found = PageText.read(page, as: "page.md").diagnostics
    #expect(found.filter { $0.rule == "status-assumed" }.count == count)
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
