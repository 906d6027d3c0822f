import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// What a page says twice, or beside what is looked for: nothing of it is lost.
@Suite struct RepeatedTests {
  private static let page = """
    # Sail

    ```http
    POST /boats/{id}?kind=`sloop`
    ```

    """

  @Test(arguments: [
    ("Query parameters", "first second", "`b` | Integer"), ("Request body", "first second", "b"),
    ("Path parameters", "first second", "id"), ("Response body", "first second", "b"),
    ("Response headers", "first second", "X-B"),
  ])
  func joinsTwoRowsOfOneName(_ heading: String, _ words: String, _ name: String) throws {
    let bare = name.split(separator: " ").first.map(String.init) ?? name
    let table = """
      ## \(heading)

      | Name | Type | Description |
      | --- | --- | --- |
      | \(bare) | String | The first. One of `x`, `y`. |
      | \(bare) | Integer | The second. One of `z`. |

      """
    let read = PageText.read(Self.page + table, as: "page.md")
    let dump = PageText.dump(read.value)
    for word in ["first", "second", "Integer", "x", "z"] { #expect(dump.contains(word)) }
    let found = read.diagnostics.filter { $0.rule == "field-repeated" }
    #expect(found.count == 1)
    #expect(found.first?.notes.first?.span != nil)
  }

  @Test func takesTheSameNameInTwoTablesAsItIs() {
    let table = "| Name | Type |\n| --- | --- |\n| `b` | String |\n\n"
    let text = Self.page + "## Query parameters\n\n" + table + "## Request body\n\n" + table
    let found = PageText.read(text, as: "page.md").diagnostics
    #expect(!found.contains { $0.rule == "field-repeated" })
  }

  @Test func keepsTheSecondReasonOfAStatus() throws {
    let text =
      Self.page
      + "## Responses\n\n| Status | Description |\n| --- | --- |\n| 200 OK | a |\n| 200 Afloat | b |\n"
    let response = try #require(PageText.endpoint(text).responses.first)
    #expect(response.reason == "OK")
    #expect(response.description.plainText == "a\nAfloat\nb")
  }

  @Test func putsTheHeadingsAroundAnExampleIntoItsTitle() throws {
    let text =
      Self.page + """
        ## Examples

        ### Alpha

        Before it:

        ```json
        {"a": 1}
        ```

        ### Gamma

        #### Delta

        ```json
        {"a": 2}
        ```

        """
    let examples = try PageText.endpoint(text).examples
    #expect(examples.map(\.title) == ["Alpha: Before it", "Gamma: Delta"])
    #expect(examples.map(\.name) == ["before-it", "delta"])
  }

  @Test func keepsBackquotesInQueries() throws {
    let text =
      Self.page + "## Examples\n\n```http\nPOST /boats/7?a=`b`&c=`d` HTTP/1.1\nX: `y`\n```\n"
    let endpoint = try PageText.endpoint(text)
    #expect(endpoint.examples.first?.request?.target == "/boats/7?a=`b`&c=`d`")
    let kind = try #require(endpoint.parameters.first { $0.name == "kind" })
    #expect(kind.description.plainText == "kind=sloop")
  }

  @Test(arguments: [
    ("`GET /a`", "/a"), ("GET `/a`", "/a"), ("``GET /a``", "/a"),
    ("GET /a?b=`c`", "/a?b=`c`"), ("`GET /a?b=c`", "/a?b=c"), ("GET /a/`{b}`", "/a/{b}"),
  ])
  func takesMarksOffARequestLine(_ line: String, _ target: String) {
    #expect(OperationLine(line)?.target == target)
  }

  @Test func givesLabelsOfWhatIsNotShownToThePage() throws {
    let text = """
      .. _harbour:

      Harbour
      =======

      Show a boat
      -----------

      .. code-block:: http

         GET /boats/{id}

      .. _sizes:

      .. list-table:: Response body
         :header-rows: 1

         * - Name
           - Type
         * - size
           - Integer

      """
    let endpoint = try PageText.endpoint(text, as: "page.rst")
    #expect(Set(endpoint.labels) == ["harbour", "sizes"])
  }

  @Test(arguments: [
    (":form string a: b", "application/x-www-form-urlencoded"),
    (":form file a: b", "multipart/form-data"), (":<json string a: b", nil),
  ])
  func sendsFormsAsForms(_ field: String, _ type: String?) throws {
    let text = "Dock\n====\n\n.. http:post:: /docks\n\n   Makes one.\n\n   \(field)\n"
    let endpoint = try PageText.endpoint(text, as: "page.rst")
    #expect(endpoint.requestBodies.first?.mediaType == type)
  }

  @Test func saysNothingOfMissingKeysInAFileWithAnError() {
    let page = ".. rest_method:: GET /a\n\n.. rest_parameters:: p.yaml\n\n   - a: a\n   - b: b\n"
    let sources = SourceTree([
      SourceFile(path: "page.rst", text: "T\n=\n\n" + page),
      SourceFile(path: "p.yaml", text: "a: &x\n  in: query\nc:\n  <<: *x\n"),
    ])
    let rules = PageText.read("page.rst", in: sources).diagnostics.map(\.rule)
    #expect(rules.contains("yaml-alias"))
    #expect(!rules.contains("parameter-key-missing"))
  }

  @Test(arguments: [
    ("Docks", ["Lists docks", "DELETE /docks/{id}"]), ("/docks", ["/docks", "/docks"]),
  ])
  func namesOperationsBelowOneHeading(_ heading: String, _ titles: [String]) {
    let text = """
      \(heading)
      ======

      .. http:get:: /docks
         :synopsis: Lists docks

         Lists them.

      .. http:delete:: /docks/(id)

         Removes one.

      """
    #expect(PageText.read(text, as: "page.rst").value.endpoints.map(\.title) == titles)
  }
}
