import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// Operations below headings of their own, in another form than the first of their page.
@Suite struct OwnHeadingTests {
  private func read(_ section: String) -> Diagnosed<PageReading> {
    let page = "# Boats\n\n## List boats\n\n`GET /boats`\n\nLists them.\n\n## Other\n\n"
    return PageText.read(page + section + "\n\nMore.\n", as: "page.md")
  }

  @Test(arguments: [
    "`DELETE /boats/{boat_id}` — *deprecated*", "`DELETE /boats/{boat_id}` (admin only)",
    "`delete /boats/{boat_id}`", "DELETE /boats/{boat_id}", "**DELETE** /boats/{boat_id}",
    "**DELETE** `/boats/{boat_id}` – gone for good", "**`DELETE /boats/{boat_id}`** (sailors)",
    "DELETE /boats/{boat_id} (admin only)", "`DELETE /boats/{boat_id}`\nSinks it.",
    "Method: `DELETE`\n\nURL: `/boats/{boat_id}`",
    "- **Method:** DELETE\n- **Path:** `/boats/{boat_id}`",
    "```http\nDELETE /boats/{boat_id}\nX-Berth: 7\n```",
    "```\nDELETE /boats/{boat_id} HTTP/1.1\nHost: x\n```",
    "```\ncurl -X DELETE https://x.example/boats/1\n```",
    "| Method | Path |\n| --- | --- |\n| DELETE | /boats/{boat_id} |",
  ])
  func readsEveryForm(_ section: String) throws {
    let read = read(section)
    try #require(read.value.endpoints.count == 2, "\(read.value.endpoints.map(\.title))")
    let endpoint = read.value.endpoints[1]
    #expect(endpoint.method == .delete)
    #expect(endpoint.paths.map(\.description) == ["/boats/{boat_id}"])
    #expect(endpoint.title == "Other")
    #expect(endpoint.description.plainText.contains("More."))
    #expect(read.value.endpoints[0].description.plainText == "Lists them.")
  }

  @Test(arguments: [
    "`PUT|PATCH /boats/{id}`", "`PUT, PATCH /boats/{id}`", "PUT/PATCH /boats/{id}",
    "`PUT or PATCH /boats/{id}`", "```\nPUT | PATCH /boats/{id}\n```",
  ])
  func readsEachMethodOfALine(_ section: String) {
    let endpoints = read(section + "\n\nReturns `404`.").value.endpoints
    #expect(endpoints.map(\.method) == [.get, .put, .patch])
    // What stands below is said of both.
    #expect(endpoints.dropFirst().allSatisfy { $0.responses.map(\.status) == [404] })
    #expect(endpoints.dropFirst().allSatisfy { $0.description.plainText.contains("More.") })
  }

  @Test(arguments: [
    "`GET /PUT`", "`PUT|MOOR /boats/{id}`", "The form `PUT|PATCH /boats/{id}` is short.",
    "`DELETE /boats/{id}` is what the harbour master calls.",
    "```\ncurl https://mail.example/messages/1\n```", "```\nGET /boats HTTP/1.1\nHost: x\n```",
    "- `DELETE /boats/{id}` takes the name, too\n", "```json\n{\"DELETE\": \"/boats\"}\n```",
    "| Method | Path |\n| --- | --- |\n| DELETE | /boats/{id} |\n| PUT | /boats/{id} |",
  ])
  func takesNothingElseForOne(_ section: String) {
    let methods = read(section).value.endpoints.map(\.method)
    #expect(section.contains("/PUT`") ? methods == [.get, .get] : methods == [.get])
  }

  @Test(arguments: [
    ("`DELETE /boats/{id}` — *deprecated*", true), ("`DELETE /boats/{id}` (deprecated)", true),
    ("`DELETE /boats/{id}` (admin only)", false),
    ("`DELETE /boats/{id}` – never deprecated", false),
  ])
  func aRemarkBelongsToTheOperation(_ section: String, _ isDeprecated: Bool) {
    let endpoints = read(section).value.endpoints
    #expect(endpoints.map(\.lifecycle.isDeprecated) == [false, isDeprecated])
    let text = endpoints.last?.description.plainText ?? ""
    #expect(text.contains("admin only") == section.contains("admin only"))
  }

  @Test(arguments: [
    ("DELETE /boats/{id} (admins only)", ["GET /boats", "DELETE /boats/{id}"]),
    ("`DELETE /boats/{id}` — *deprecated*", ["GET /boats", "DELETE /boats/{id}"]),
    ("GET /boats (the one above)", ["GET /boats"]),
    ("DELETE /boats/{id} sinks one.", ["GET /boats"]),
    ("**Example**\n\nDELETE /boats/7 (admins only)", ["GET /boats"]),
  ])
  func readsALineWithARemarkInTheSectionOfAnother(_ line: String, _ calls: [String]) {
    let page =
      "# Boats\n\n## List boats\n\n```\nGET /boats\n```\n\nLists.\n\n\(line)\n\nSinks one.\n"
    let read = PageText.read(page, as: "page.md")
    #expect(read.value.endpoints.map { "\($0.method) \($0.paths[0])" } == calls)
    #expect(read.value.endpoints.first?.title == "List boats")
    guard calls.count > 1 else { return }
    #expect(read.value.endpoints[1].title == calls[1])
    #expect(read.value.endpoints[1].lifecycle.isDeprecated == line.contains("deprecated"))
    let text = { (endpoint: Endpoint) in
      (endpoint.summary.plainText + "\n" + endpoint.description.plainText)
    }
    #expect(text(read.value.endpoints[1]).contains("Sinks one."))
    #expect(!text(read.value.endpoints[0]).contains("Sinks one."))
    #expect(!read.diagnostics.map(\.rule).contains("operation-passed-over"))
  }

  /// The request that is all there is below a heading is an example of its operation, too.
  @Test func keepsTheContentOfAMessage() throws {
    let page = "# A\n\n`GET /a`\n\n# B\n\n```http\nPOST /b\nContent-Type: application/json\n\n"
    let endpoints = PageText.read(page + "{\"a\":1}\n```\n", as: "page.md").value.endpoints
    #expect(endpoints.map(\.method) == [.get, .post])
    let example = try #require(endpoints.last?.examples.first)
    #expect(example.body?.literal.text == "{\"a\":1}")
  }

  @Test func warnsOfALineThatIsPassedOver() {
    let page = "# Boats\n\n```\nGET /boats\n```\n\nLists.\n\n| Method | Path |\n| - | - |\n"
    let found = PageText.read(page + "| DELETE | /boats/{id} |\n", as: "page.md").diagnostics
    let slip = found.first { $0.rule == "operation-passed-over" }
    #expect(slip?.severity == .warning)
    #expect(slip?.headline == "the request line 'DELETE /boats/{id}' is passed over")
  }
}
