import APIModel
import Testing
import Vocabulary

@testable import PageReading

/// The status of an answer, told by the line that stands above it.
@Suite struct StatusLabelTests {
  @Test(arguments: [
    ("404", 404, ""), ("404:", 404, ""), ("Response 404", 404, ""), ("Response (404):", 404, ""),
    ("Response: 409 Conflict", 409, "Conflict"), ("410 response", 410, ""),
    ("Example 422 response", 422, ""), ("Error response (403)", 403, ""),
    ("Status: 404 Not Found", 404, "Not Found"), ("Status code: 202", 202, ""),
    ("Response with status 404:", 404, ""), ("Returns 404 if there is no boat:", 404, ""),
    ("HTTP/1.1 503 Service Unavailable", 503, "Service Unavailable"), ("HTTP 500", 500, ""),
    ("404 - no such boat", 404, "no such boat"), ("404 not found", 404, "not found"),
    ("Example 2: response 201", 201, ""), ("状态码： 202", 202, ""), ("返回 404", 404, ""),
    ("Response 418 I\u{2019}m a teapot", 418, "I\u{2019}m a teapot"),
  ])
  func namesAStatus(_ text: String, _ code: Int, _ reason: String) throws {
    let label = try #require(StatusLabel(text, vocabulary: .standard))
    #expect(label.status.code == code)
    #expect(label.status.reason == reason)
  }

  @Test(arguments: [
    "", "Response", "Response 42", "Response 4040", "Response 999", "Boat 404", "200 boats",
    "Up to 200 of them", "200-day forecast", "Request (100-continue)", "200, 204",
    "Responses 200 and 404", "Error code: 101", "Version 2.404", "Pier 404 response",
    "The 404 boats of the quay", "Response 200 bytes long",
  ])
  func leavesOtherNumbersAlone(_ text: String) {
    #expect(StatusLabel(text, vocabulary: .standard) == nil)
  }

  private static let labels = [
    "### Response 404", "### Response `404`", "#### Response `404 Not Found`",
    "### Response: 404 Not Found", "### 404 response", "### Example 404 response",
    "### Error response (404)", "### Status: 404", "### 404", "**Response 404**",
    "**Response (404):**", "**Status code: 404**", "**404 Not Found**", "Response (404):", "404:",
    "Response with status 404:", "Returns 404 if there is none:", "`404 Not Found`",
    "- 404 Not Found", "> Response 404", "> **Response 404**", "> 404 Not Found",
    "<details><summary>404 Not Found</summary>", "**Status**: 404", "Status: 404 Not Found",
    "If there is none, the server sends a 404 response:",
  ]

  @Test(arguments: labels, ["", "## Responses\n\n", "## Response\n\n", "## Examples\n\n"])
  func givesTheStatusToTheAnswerBelow(_ label: String, _ ground: String) throws {
    let page =
      "# Show\n\n```http\nGET /boats/{id}\n```\n\nShows it.\n\n" + ground + label
      + "\n\n```json\n{\"error\": \"none\"}\n```\n"
    let endpoint = try PageText.endpoint(page)
    #expect(endpoint.examples.map(\.status) == [404])
    #expect(endpoint.examples.map(\.role) == [.response])
    #expect(endpoint.responses.map(\.status) == [404])
  }

  @Test(
    arguments: ["## Responses", "## Errors", "## Example responses"],
    [
      ("### No such boat (404)", 404, ""), ("### No such boat `404`", 404, ""),
      ("### No such boat: `404 Not Found`", 404, "Not Found"),
      ("### The boat is gone — 410 Gone", 410, "Gone"), ("### The boat is gone - 410", 410, ""),
      ("### Boats of pier 404", 200, ""), ("### Boat found: 200 of them", 200, ""),
    ])
  func takesTheStatusAtTheEndOfAHeadingAmongResponses(
    _ ground: String, _ heading: (text: String, status: Int, reason: String)
  ) throws {
    let page =
      "# Show\n\n```http\nGET /boats/{id}\n```\n\nShows it.\n\n\(ground)\n\n\(heading.text)\n\n"
      + "```json\n{\"error\": \"none\"}\n```\n"
    let endpoint = try PageText.endpoint(page)
    let isStated = heading.status != 200
    #expect(endpoint.examples.map(\.status) == [isStated ? heading.status : nil])
    let stated = endpoint.responses.filter { $0.status != nil }
    #expect(stated.map(\.status) == (isStated ? [heading.status] : []))
    #expect(stated.map(\.reason) == (isStated ? [heading.reason] : []))
  }

  @Test func givesEachItemOfAListItsAnswer() throws {
    let page =
      "# Show\n\n```http\nGET /boats/{id}\n```\n\n- 200 OK\n\n  ```json\n  {\"a\": 1}\n  ```\n\n"
      + "- 404 Not Found\n\n  ```json\n  {\"b\": 1}\n  ```\n"
    let endpoint = try PageText.endpoint(page)
    #expect(endpoint.examples.map(\.status) == [200, 404])
    #expect(endpoint.responses.map(\.reason) == ["OK", "Not Found"])
  }

  @Test func keepsAHeadingThatIsAllThereIsOfAStatus() throws {
    let page = "# Show\n\n```http\nGET /boats\n```\n\n## Responses\n\n### 200 OK\n\n### 404\n"
    let endpoint = try PageText.endpoint(page)
    #expect(endpoint.responses.map(\.status) == [200, 404])
    #expect(endpoint.responses.map(\.reason) == ["OK", ""])
  }

  @Test(arguments: [
    ("## Response Parameters", "**Status code: %**", "**Table 6** Response body parameters\n\n"),
    ("## Response", "Status code: %", ""), ("## Response", "### Response %", ""),
    ("## 响应参数", "**状态码： %**", "**表 6** 响应Body参数\n\n"),
  ])
  func keepsTheFieldsOfEachStatusApart(
    _ heading: String, _ label: String, _ caption: String
  ) throws {
    func part(_ code: String, _ name: String) -> String {
      label.replacing("%", with: code)
        + "\n\n\(caption)| Parameter | Type |\n| --- | --- |\n| \(name) | String |\n\n"
    }
    let page =
      "# Make\n\n## URI\n\nPOST /v2/boats\n\n\(heading)\n\n" + part("202", "job_id")
      + part("400", "error_code")
    let responses = try PageText.endpoint(page).responses
    #expect(responses.map(\.status) == [202, 400])
    #expect(responses.map { $0.body?.fields.map(\.name) } == [["job_id"], ["error_code"]])
  }
}
