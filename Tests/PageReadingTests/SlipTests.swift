import APIModel
import MarkupTree
import PageReading
import SourceText
import Testing

/// What authors mistype: each slip is said once, at its place and with what to write instead; the page
/// without it gives no diagnostic, and the rest of the page is read all the same.
@Suite struct SlipTests {
  private static let page = """
    # Show a boat

    Shows one boat.

    ```http
    GET /boats/{boat_id}
    ```

    ## Path parameters

    | Name | Type | Required | Description |
    | --- | --- | --- | --- |
    | boat_id | String | Yes | The boat. |

    ## Responses

    | Status | Description |
    | --- | --- |
    | 200 OK | The boat. |
    | 404 Not Found | There is none. |

    ## Examples

    ```http
    GET /boats/7
    ```

    ```json
    {"boat": {"id": 7}}
    ```

    """

  struct Slip: Sendable, CustomTestStringConvertible {
    /// What stands on the good page, and what the author wrote.
    var good: String
    var bad: String
    /// `line:column severity rule`.
    var place: String
    var fix: String

    var testDescription: String { place }

    init(_ good: String, _ bad: String, _ place: String, _ fix: String) {
      (self.good, self.bad, self.place, self.fix) = (good, bad, place, fix)
    }
  }

  private static let slips = [
    Slip("| Required |", "| Requried |", "11:17 warning column-misspelt", "Write 'Required'"),
    Slip(
      "| Required | Desc", "| Required | Dsec", "11:28 warning column-misspelt",
      "Write 'Description'"),
    Slip(
      "| The boat. |\n\n", "| The boat. |\n|  | String | No | Its colour. |\n\n",
      "14:1 warning row-without-name", "Write the name into its cell"),
    Slip(
      "| --- | --- | --- | --- |\n", "", "11:1 warning table-rule-missing",
      "Put '| --- | --- | --- | --- |' below the first line"),
    Slip(
      "| --- | --- | --- | --- |", "| --- | --- | --- |", "11:1 warning table-rule-length",
      "Write '| --- | --- | --- | --- |'"),
    Slip(
      "| The boat. |\n\n", "| The boat. | It floats. |\n\n", "13:1 warning table-row-long",
      "Write '\\|' for a bar that belongs to a cell, or give the head a column more"),
    Slip(
      "| Yes | The boat. |\n\n", "| Yes |\n\n", "13:1 note table-row-short",
      "Put a '|' for each empty cell"),
    Slip(
      "7}}\n```\n", "7}}\n", "28:1 warning fence-unclosed",
      "Put '```' on a line of its own where the code ends"),
    Slip(
      "7}}\n```\n", "7}}\n\n## Notes\n\n```json\n{}\n```\n", "28:1 warning fence-unclosed",
      "Put '```' on a line of its own where the code ends"),
    Slip(
      "| 404 Not", "| 4O4 Not", "20:3 warning status-misspelt", "Write '404', with digits alone"),
    Slip("| Yes |", "| Ys |", "13:22 warning required-unclear", "Write 'Yes'"),
    Slip(
      "| boat_id |", "| boatId |", "13:3 note path-parameter-spelling",
      "Spell it the same in both places"),
    Slip(
      "| The boat. |\n\n", "| The boat. |\n| mast | String | Yes | The mast. |\n\n",
      "14:3 warning path-parameter-unknown",
      "Write '{mast}' into the path, or describe it where it belongs"),
    Slip(
      "GET /boats/{boat_id}", "GET /boats/{boat_id}/{side}",
      "6:1 warning path-variable-undocumented", "Add a row for each variable"),
    Slip(
      "GET /boats/7", "GET /ships/7", "25:1 warning example-off-path",
      "Correct the method or the path of the example"),
  ]

  @Test(arguments: Self.slips)
  func reports(_ slip: Slip) throws {
    let text = Self.page.replacing(slip.good, with: slip.bad, maxReplacements: 1)
    try #require(text != Self.page)
    let sources = SourceTree([SourceFile(path: "page.md", text: text)])
    let read = PageText.read("page.md", in: sources)
    let said = read.diagnostics.map { diagnostic in
      let place = diagnostic.span.map { "\(sources.position(of: $0))" } ?? ""
      return "\(place) \(diagnostic.severity.rawValue) \(diagnostic.rule)"
    }
    #expect(said.contains(slip.place), "said: \(said)")
    #expect(said.count { $0 == slip.place } == 1)
    #expect(read.diagnostics.contains { $0.fix == slip.fix })
    let endpoint = try #require(read.value.endpoints.first)
    #expect(endpoint.title == "Show a boat")
    #expect(endpoint.responses.map(\.status) == [200, 404])
  }

  @Test func aPageWithoutSlipsGivesNoDiagnostic() {
    #expect(PageText.read(Self.page, as: "page.md").diagnostics.isEmpty)
  }

  @Test func readsAStatusWithALetterInAList() throws {
    let text = "# A\n\n```\nGET /a\n```\n\n## Status codes\n\n- 200 OK\n- `4O4`: None.\n"
    let endpoint = try PageText.endpoint(text)
    #expect(endpoint.responses.map(\.status) == [200, 404])
    #expect(PageText.read(text, as: "page.md").diagnostics.map(\.rule) == ["status-misspelt"])
  }

  @Test func namesRequestLinesThatTheDialectPassesOver() {
    let text = """
      Show a mast
      ===========

      .. rest_method:: GET /masts/{mast_id}

      Normal response codes: 200

      Cut a mast
      ==========

      .. code-block:: http

         DELETE /masts/{mast_id}
      """
    let read = PageText.read(text, as: "page.rst")
    #expect(read.value.endpoints.count == 1)
    #expect(read.diagnostics.map(\.rule).contains("operation-passed-over"))
  }

  @Test(arguments: [
    ("Nmae | Tpye | Requried | Descripton", ["Name", "Type", "Required", "Description"]),
    ("Paramter | Descripton | x | y", ["Parameter", "Description"]),
    ("Mooring | Depth | Tide | Crew", []), ("Crew | Descripton | x | y", []),
  ])
  func readsATableWhoseHeadsAreAllMisspelt(_ heads: String, _ meant: [String]) {
    let text =
      "# Show\n\n`GET /a`\n\n## Query parameters\n\n| \(heads) |\n| - | - | - | - |\n"
      + "| depth | integer | Yes | How deep |\n"
    let read = PageText.read(text, as: "page.md")
    let slips = read.diagnostics.filter { $0.rule == "column-misspelt" }
    #expect(slips.map(\.fix) == meant.map { "Write '\($0)'" })
    let names = read.value.endpoints.flatMap(\.parameters).map(\.name)
    #expect(names == (meant.isEmpty ? [] : ["depth"]))
  }

  @Test(arguments: [("http:gett", "http:get"), ("http:pots", "http:post"), ("http:graph", nil)])
  func readsTheDirectiveThatIsMeant(_ name: String, _ meant: String?) {
    let text = "A\n=\n\n.. http:get:: /a\n\n   Shows.\n\n.. \(name):: /b\n\n   Other.\n"
    let read = PageText.read(text, as: "page.rst")
    let methods = read.value.endpoints.map { "http:\($0.method.rawValue.lowercased())" }
    #expect(methods == ["http:get"] + (meant.map { [$0] } ?? []))
    let found = read.diagnostics
    let slip = found.first { $0.rule == "directive-misspelt" }
    #expect(slip?.severity == meant.map { _ in .warning })
    #expect(slip?.fix == meant.map { "Did you mean '\($0)'?" })
  }

  @Test(arguments: [
    ("<tr><td>Method</td><td>DELETE</td></tr><tr><td>Path</td><td>/boats/{id}</td></tr>", true),
    ("<tr><td>Method</td><td>of sinking</td></tr><tr><td>Path</td><td>/boats</td></tr>", false),
  ])
  func saysThatATableHoldsAnOperation(_ rows: String, _ isSaid: Bool) {
    let read = PageText.read("# Sink\n\n<table>\(rows)</table>\n", as: "page.md")
    let rules = read.diagnostics.filter { $0.severity == .warning }.map(\.rule)
    #expect(read.value.endpoints.count == 1 || rules.contains("no-operation-found") == isSaid)
  }

  @Test(arguments: ["Node", "Rule", "Game", "Mode", "Since", "Title", "Options", "Unit"])
  func takesOtherWordsForNoSlip(_ head: String) {
    let text = Self.page.replacing("| Type |", with: "| \(head) |")
    let rules = PageText.read(text, as: "page.md").diagnostics.map(\.rule)
    #expect(!rules.contains("column-misspelt"))
  }

  @Test(arguments: ["\r\n", "\r"])
  func readsOtherLineEndsWithoutASlip(_ end: String) {
    let text = Self.page.replacing("\n", with: end)
    let read = PageText.read(text, as: "page.md")
    #expect(read.value.endpoints.count == 1)
    #expect(read.diagnostics.isEmpty)
  }

  /// A heading or a sentence with a letter for a digit states the status all the same.
  @Test(
    arguments: [
      ("## 4O4 Not Found\n\n```json\n{\"boat\": null}\n```", [404], ["'4O4' is no status"]),
      ("Returns `2OO` when it goes well.", [200], ["'2OO' is no status"]),
      ("It returns the 4O9 response code.", [409], ["'4O9' is no status"]),
      (
        "Returns a 4O4 status code or a 5OO error.", [404, 500],
        ["'4O4' is no status", "'5OO' is no status"]
      ),
      (
        "Error response codes: badRequest(4OO), itemNotFound(404)", [400, 404],
        ["'4OO' is no status"]
      ),
      ("## Read 4O4 boats\n\nMany.", [], []),
      ("The hull S5O is a boat, and returns to port 2OO.", [], []),
    ] as [(String, [Int], [String])])
  func readsStatusesWithLettersInText(
    _ text: String, _ statuses: [Int], _ headlines: [String]
  ) throws {
    let read = PageText.read("# Show a boat\n\n```\nGET /boats\n```\n\n\(text)\n", as: "page.md")
    let slips = read.diagnostics.filter { $0.rule == "status-misspelt" }
    let endpoint = try #require(read.value.endpoints.first)
    #expect(slips.map(\.headline) == headlines)
    #expect(endpoint.responses.compactMap(\.status).sorted() == statuses)
  }

  @Test(arguments: [
    (":qeury x:", 1), (":wrongfield foo:", 1), (":query x:", 0), (":note:", 0),
    (":>json string x:", 0),
  ])
  func saysThatAFieldIsNotKnown(_ field: String, _ count: Int) {
    let page =
      "Boats\n=====\n\n.. http:get:: /boats\n\n   Lists.\n\n   :query number limit: How many.\n"
      + "   \(field) slip\n   :statuscode 200: fine\n"
    let read = PageText.read(page, as: "page.rst")
    #expect(read.diagnostics.filter { $0.rule == "field-not-understood" }.count == count)
    #expect(read.value.endpoints.first?.parameters.first?.name == "limit")
    if count > 0 {
      let endpoint = read.value.endpoints.first
      let kept = (endpoint?.description ?? []) + (endpoint?.notes.flatMap(\.blocks) ?? [])
      #expect(kept.plainText.contains("slip"))
    }
  }
}
