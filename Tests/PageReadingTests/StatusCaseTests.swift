import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// Statuses with the case that each is given in.
@Suite struct StatusCaseTests {
  private func page(_ text: String) -> String { "# Sink\n\n`DELETE /boats/{id}`\n\n\(text)\n" }

  private func codes(_ text: String) throws -> [Int?] {
    try PageText.endpoint(page(text)).responses.map(\.status)
  }

  @Test(arguments: [
    (
      "## Response\n\nReturns 200 if updated, 201 if created, 412 if it is another.",
      [200, 201, 412]
    ),
    ("## Returns\n\n`204` on success, or `503` while the pump starts.", [204, 503]),
    ("## Returns\n\n`204` on success; **409** if it is locked. `404` otherwise.", [204, 409, 404]),
    ("## Response\n\n`204 No Content`", [204]), ("## Response\n\n`204`", [204]),
    ("## Response\n\n**204 No Content**", [204]),
    (
      "**Responses**\n\n- `200` – sunk\n- `301`: moved\n- **404 Not Found** – none\n- 5xx – later",
      [200, 301, 404]
    ),
    ("## 返回值\n\n- 正常：202\n- 异常：400、403、500", [202, 400, 403, 500]),
    ("## Returned values\n\n- Normal: 202\n- Abnormal: 400, 403", [202, 400, 403]),
    ("## Response\n\n`409` if the other call returned `404` before.", [409]),
    ("## Response\n\nReturns 200 boats if there are 300 for sale.", []),
    ("## Response\n\nReturns 200 if sunk, after 404 metres.", [200]),
    ("## Response\n\n`quick`", []), ("- Depth: 202\n- Width: 400", []),
  ])
  func readsEveryStatus(_ text: String, _ expected: [Int]) throws {
    #expect(try codes(text) == expected)
  }

  @Test func keepsTheTextOfEachCaseApart() throws {
    let text = "## Returns\n\n`204` on success, or `503` while the pump starts."
    let responses = try PageText.endpoint(page(text)).responses
    #expect(responses.map { $0.description.plainText } == ["on success", "while the pump starts."])
  }

  @Test(
    arguments: [
      ("`404` when it is missing", 404), ("When the boat is locked (423):", 423),
      ("**409** if two sink it:", 409), ("The answer (404):", 404), ("At most 404 boats:", nil),
      ("The first of 404", nil), ("See (page 404).", nil),
    ] as [(String, Int?)])
  func anErrorIsNoExampleOfSuccess(_ line: String, _ status: Int?) throws {
    let text = "## Sample responses\n\n`200`\n\n```json\n{\"id\": 7}\n```\n\n\(line)\n\n```json\n"
    let endpoint = try PageText.endpoint(page(text + "{\"error\": \"x\"}\n```"))
    #expect(endpoint.examples.map(\.status) == [200, status])
    #expect(endpoint.responses.map(\.status) == [200, status].compactMap(\.self))
  }

  @Test(arguments: [
    ("| Code | Meaning |\n| - | - |\n| 200 | Fine |\n| 5xx | Broken |\n", [200], "status-range"),
    (
      "| Status | Meaning |\n| - | - |\n| 404 | None |\n| 4xx | Other |\n| ERR_SUNK | Sunk |\n",
      [404],
      "status-range status-unknown"
    ),
    (
      "| Status | Meaning |\n| - | - |\n| 200 | Fine |\n| 500-599 | Sunk |\n", [200], "status-range"
    ),
    ("| Code | Meaning |\n| - | - |\n| 200 | Fine |\n| 4044 | None |\n", [200], "status-unknown"),
    ("- `200`: Fine\n- 5XX: Broken\n", [200], "status-range"),
    ("- `200`: Fine\n- 4044: None\n", [200], "status-unknown"),
    ("| Code | Meaning |\n| - | - |\n| 200 | Fine |\n| 409/410 | Gone |\n", [200, 409, 410], ""),
  ])
  func losesNoRowInSilence(_ list: String, _ codes: [Int], _ rule: String) throws {
    let read = PageText.read(page("## Status codes\n\n" + list), as: "page.md")
    let endpoint = try #require(read.value.endpoints.first)
    #expect(endpoint.responses.map(\.status) == codes)
    #expect(read.diagnostics.map(\.rule) == rule.split(separator: " ").map(String.init))
    // What is no status is still there to read.
    let words = endpoint.notes.flatMap(\.blocks).plainText + endpoint.description.plainText
    #expect(
      rule.isEmpty || words.contains("Broken") || words.contains("None") || words.contains("Sunk"))
  }

  @Test(arguments: [
    ("page.md", "### 409\n\nIt is locked.\n"), ("page.md", "### 409 Conflict\n\nIt is locked.\n"),
    ("page.rst", "409\n~~~\n\nIt is locked.\n"), ("page.rst", ":409: It is locked.\n"),
  ])
  func whatStandsBelowAStatusDescribesIt(_ name: String, _ text: String) throws {
    let head =
      name == "page.md"
      ? "# Sink\n\n```\nDELETE /boats/{id}\n```\n\n## Responses\n\n"
      : "Sink\n====\n\n::\n\n   DELETE /boats/{id}\n\nResponses\n---------\n\n"
    let endpoint = try PageText.endpoint(head + text, as: name)
    #expect(endpoint.responses.map(\.status) == [409])
    #expect(endpoint.responses[0].description.plainText == "It is locked.")
    #expect(endpoint.responses[0].reason == (text.contains("Conflict") ? "Conflict" : ""))
    #expect(endpoint.notes.isEmpty)
  }
}
