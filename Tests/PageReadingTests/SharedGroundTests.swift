import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// What several blocks of a page say together: request lines in a row, and tables of members.
@Suite struct SharedGroundTests {
  private let table = "### Parameters\n\n| Name | Type |\n| - | - |\n| state | string |\n"

  @Test(arguments: [
    "All of yours:\n\n    GET /boats\n\nAll of a quay:\n\n    GET /quays/:quay/boats\n\n",
    "```\nGET /boats\n```\n\n```\nGET /quays/:quay/boats\n```\n\n",
  ])
  func linesInARowShareWhatFollows(_ lines: String) throws {
    let read = PageText.read("# List boats\n\n" + lines + table, as: "page.md").value
    let endpoint = try #require(read.endpoints.first)
    #expect(read.endpoints.count == 1)
    #expect(endpoint.paths.map(\.description) == ["/boats", "/quays/{quay}/boats"])
    #expect(endpoint.parameters.map(\.name).contains("state"))
  }

  @Test(arguments: [
    "    GET /boats\n\nIt lists boats.\n\n    GET /quays\n\n",
    "    GET /boats\n\n    POST /boats\n\n",
  ])
  func linesApartAreOperationsOfTheirOwn(_ lines: String) {
    let read = PageText.read("# Boats\n\n" + lines + table, as: "page.md").value
    #expect(read.endpoints.count == 2)
  }

  @Test func aLinkedHeadingHasTheMembersOfTheField() throws {
    let page = """
      # Build

      ```
      POST /boats
      ```

      ### Parameters

      | Name | Type | Description |
      | --- | --- | --- |
      | title | string | What it is. |
      | output | object | See the [`output` object](#output-object) below. |

      #### `output` object

      | Name | Type | Description |
      | --- | --- | --- |
      | title | string | What it gives. |
      | path | string | Where. |
      """
    let endpoint = try PageText.endpoint(page)
    let schema = try #require(endpoint.requestBodies.first?.schema)
    #expect(
      FlatField.fields(of: schema).map(\.name)
        == ["title", "output", "output.title", "output.path"])
    let text = try #require(schema.fields.last?.description.first?.inlines)
    #expect(text.allSatisfy { if case .link(_, _) = $0 { false } else { true } })
  }

  @Test(arguments: [
    ("| a | string |\n| b | string |", 0), ("| a | string |\n| a | integer |", 1),
  ])
  func aNameThatStandsTwiceIsSaid(_ rows: String, _ count: Int) {
    let page =
      "# Build\n\n```\nPOST /a\n```\n\n## Request body\n\n| Name | Type |\n| - | - |\n\(rows)\n"
    let found = PageText.read(page, as: "page.md").diagnostics
    #expect(found.filter { $0.rule == "field-repeated" }.count == count)
  }

  @Test(arguments: [
    ("PATHC", "PATCH"), ("DELTE", "DELETE"), ("GTE", "GET"), ("POSTT", "POST"), ("PSOT", "POST"),
    ("OPTION", "OPTIONS"),
  ])
  func aMisspeltMethodIsReadAndSaid(_ written: String, _ method: String) throws {
    let page =
      "# Boats\n\n### GET /a\n\nLists.\n\n### \(written) /a/{no}\n\nDoes.\n\n"
      + "### PUT /b\n\nPuts.\n"
    let read = PageText.read(page, as: "page.md")
    #expect(read.value.endpoints.map(\.method.rawValue) == ["GET", method, "PUT"])
    let slip = try #require(read.diagnostics.first { $0.rule == "method-misspelt" })
    #expect(read.diagnostics.count { $0.rule == "method-misspelt" } == 1)
    #expect(slip.fix == "Did you mean '\(method)'?")
  }

  @Test(arguments: [
    "PATH", "WATCH", "LIST", "SET", "PORT", "PUSH", "GET", "get", "GETTING", "LOCK",
  ])
  func otherWordsAreNoMethods(_ word: String) { #expect(MethodSlip.method(meantBy: word) == nil) }

  @Test func noOperationIsWithoutATitle() throws {
    #expect(try PageText.endpoint("```http\nGET /boats/{id}\n```\n").title == "GET /boats/{id}")
  }
}
