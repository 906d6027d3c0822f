import APIModel
import PageReading
import SourceText
import Testing

/// Numbers in paths that stand for any other.
@Suite struct NumberInPathTests {
  @Test(arguments: [
    (
      "`GET /crates/4/jars/3.json` returns the jar with an ID of `3` in the crate with ID `4`.",
      "/crates/{crate_id}/jars/{jar_id}.json"
    ),
    ("`GET /boxes/17` returns a box, where 17 is the ID.", "/boxes/{box_id}"),
    ("`GET /racks/2/jars.json` lists what is on the rack with ID 2.", "/racks/{rack_id}/jars.json"),
    ("`GET /2.0/jars` lists them, where 2.0 is the version.", "/2.0/jars"),
    ("`GET /api/2/jars` lists those of ID 2.", "/api/2/jars"),
  ])
  func areVariablesWhereThePageSaysSo(_ bullet: String, _ path: String) throws {
    let read = PageText.read("# Jars\n\n## Get a jar\n\n* \(bullet)\n", as: "page.md")
    let endpoint = try #require(read.value.endpoints.first)
    #expect(endpoint.path.description == path)
    #expect(read.diagnostics.filter { $0.rule == "path-number" } == [])
    #expect(
      endpoint.parameters.filter { $0.location == .path }.map(\.name) == endpoint.path.variables)
  }

  @Test func staysWhereThePageDoesNotSaySo() throws {
    let text = "# Jars\n\n## Get a jar\n\n* `GET /jars/3.json` returns 3 lids.\n"
    let read = PageText.read(text, as: "page.md")
    #expect(read.value.endpoints.first?.path.description == "/jars/3.json")
    let note = try #require(read.diagnostics.first { $0.rule == "path-number" })
    #expect(note.severity == .note)
    #expect(note.fix == "Write '{jar_id}', or say that 3 is the ID")
  }

  /// A call of the page shows the value of the variable.
  @Test func takesTheirValuesFromCalls() throws {
    let text = """
      # Jars

      ## Get a jar

      * `GET /jars/3.json` returns the jar with ID `3`.

      ```shell
      curl https://crocks.example/jars/3.json
      ```

      """
    let endpoint = try PageText.endpoint(text)
    #expect(endpoint.examples.first?.request?.pathValues == [NamedValue("jar_id", "3")])
  }
}
