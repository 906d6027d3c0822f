import JSONText
import PageReading
import SourceText
import Testing

@Suite struct InspectionTests {
  private func report(_ text: String) throws -> JSONValue {
    let sources = SourceTree([SourceFile(path: "a/page.md", text: text)])
    let read = PageText.read("a/page.md", in: sources)
    return InspectionReport.json([read.value], diagnostics: read.diagnostics, sources: sources)
  }

  private let page = """
    # Show (deprecated)

    ```
    PUT /v1/{a}/x
    PUT /v2/{b}/x
    ```

    | Name | Type | Required |
    | --- | --- | --- |
    | `a` | string | yes |
    | `b` | string | yes |
    | `c.d[].e` | int | no |

    ## Responses

    | Status | Description |
    | --- | --- |
    | 204 No Content | Done. |

    ## Example request

    ```json
    {"c": oops}
    ```
    """

  @Test func hasOneOperationForEachPath() throws {
    let operations = try #require(try report(page)["operations"]?.elements)
    #expect(operations.map { $0["path"]?.string } == ["/v1/{a}/x", "/v2/{b}/x"])
    #expect(operations.map { $0["deprecated"] } == [.boolean(true), .boolean(true)])
    #expect(
      operations.first?["source"]
        == .object([
          JSONMember("file", .string("a/page.md")), JSONMember("line", .number("4")),
        ]))
  }

  @Test func listsBodyMembersByDottedNames() throws {
    let operation = try #require(try report(page)["operations"]?.elements?.first)
    let parameters = try #require(operation["parameters"]?.elements)
    #expect(parameters.map { $0["name"]?.string } == ["a", "c.d[].e"])
    #expect(parameters.map { $0["in"]?.string } == ["path", "body"])
    #expect(parameters.map { $0["required"] } == [.boolean(true), .boolean(false)])
  }

  @Test func listsEveryMemberOfABody() throws {
    let text = """
      # Build

      ```
      POST /ships
      ```

      ## Parameters

      - `hull` (object) - The hull.
        - `length` (integer, required) - In metres.
      """
    let operation = try #require(try report(text)["operations"]?.elements?.first)
    let parameters = try #require(operation["parameters"]?.elements)
    #expect(parameters.map { $0["name"]?.string } == ["hull"])
    let fields = try #require(operation["requestBodies"]?.elements?.first?["fields"]?.elements)
    #expect(fields.map { $0["name"]?.string } == ["hull", "hull.length"])
    #expect(fields.last?["required"] == .boolean(true))
  }

  @Test func tellsWhetherExamplesAreValid() throws {
    let operation = try #require(try report(page)["operations"]?.elements?.first)
    let example = try #require(operation["examples"]?.elements?.first)
    #expect(example["role"] == .string("request"))
    #expect(example["valid"] == .boolean(false))
    #expect(operation["responses"]?.elements?.first?["status"] == .number("204"))
  }

  @Test func namesWhatWasSaid() throws {
    let diagnostics = try #require(try report(page)["diagnostics"]?.elements)
    #expect(diagnostics.compactMap { $0["rule"]?.string } == ["json-template"])
  }

  @Test func countsTheBlocksOfEachPage() throws {
    let pages = try #require(try report(page)["pages"]?.elements)
    #expect(pages.map { $0["file"]?.string } == ["a/page.md"])
    #expect(pages.map { $0["dialect"]?.string } == ["request-line-block"])
    #expect(pages.first?["model"] == .number("4"))
    #expect(pages.first?["unknown"] == .number("0"))
  }
}
