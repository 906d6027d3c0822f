import APIModel
import JSONText
import SourceText
import Testing

/// Examples: their roles, their names, and the pieces that belong together.
@Suite struct ExampleTests {
  private func examples(_ text: String, method: String = "POST") throws -> [Example] {
    try PageText.endpoint("# Title\n\n```\n\(method) /a/{id}\n```\n\n\(text)\n").examples
  }

  @Test func joinsTheStatusLineWithWhatFollows() throws {
    let read = try examples(
      "## Example response\n\n```\nHTTP/1.1 200 OK\n```\n\n```\nETag: x\n{\"a\": 1}\n```"
    )
    #expect(read.count == 1)
    #expect(read.first?.headers == [HeaderLine("ETag", "x")])
    #expect(read.first?.body?.json?.isValid == true)
  }

  @Test func joinsTheBodyWithItsRequestLine() throws {
    let read = try examples(
      "## Example request\n\n```\nPOST https://{e}/a/7\n```\n\n```json\n{\"b\": 2}\n```"
    )
    #expect(read.map(\.role) == [.request])
    #expect(read.first?.request?.pathValues == [NamedValue("id", "7")])
    #expect(read.first?.body != nil)
  }

  @Test func takesWhatFollowsAGetAsItsAnswer() throws {
    let read = try examples(
      "## Examples\n\n### One\n\n```\nGET https://{e}/a/7\n```\n\n```json\n{\"b\": 2}\n```",
      method: "GET"
    )
    #expect(read.map(\.role) == [.request, .response])
    #expect(read.map(\.name) == ["one", "one"])
  }

  @Test func namesExamplesUniquelyForEachRole() throws {
    let read = try examples(
      """
      Example request:

      ```json
      {"a": 1}
      ```

      Example response:

      ```json
      {"a": 1}
      ```

      Example response:

      ```json
      {"a": 2}
      ```
      """
    )
    #expect(read.map(\.role) == [.request, .response, .response])
    #expect(read.map(\.name) == ["example", "example", "example-2"])
  }

  @Test func believesTheSectionBeforeTheCaption() throws {
    let read = try examples("## Response\n\n**Example Show: JSON request**\n\n```\n{\"a\": 1}\n```")
    #expect(read.map(\.role) == [.response])
  }

  @Test func keepsTemplatesAsTheyAre() throws {
    let read = try examples("## Example response\n\n```\n{\"a\": <a>}\n```")
    #expect(read.first?.body?.json?.isValid == false)
    #expect(read.first?.body?.literal.text == "{\"a\": <a>}")
  }

  @Test func leavesProgramsOut() throws {
    #expect(try examples("```python\nprint(1)\n```").isEmpty)
  }

  @Test func readsValuesBehindACommonBase() throws {
    let read = try examples(
      "## Examples\n\n```\nGET https://x.org/api/v4/a/north%20sea?b=c+d&e\n```")
    #expect(read.first?.request?.pathValues == [NamedValue("id", "north sea")])
    #expect(read.first?.request?.query == [NamedValue("b", "c d"), NamedValue("e", "")])
  }

  @Test func placesTheFaultOfAnExample() throws {
    let text =
      "# T\n\n```\nGET /a\n```\n\n## Example response\n\n```json\n{\n  \"a\": 1\n  \"b\": 2\n}\n```\n"
    let read = PageText.read(text, as: "page.md")
    let fault = try #require(read.diagnostics.first { $0.rule == "json-repaired" })
    let span = try #require(fault.span)
    #expect(span.bytes.lowerBound > 50)
  }
}
