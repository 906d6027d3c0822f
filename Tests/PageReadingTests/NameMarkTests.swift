import APIModel
import MarkupTree
import SourceText
import Testing

@testable import PageReading

/// What pages put into the cell of a name besides the name.
@Suite struct NameMarkTests {
  private func parameters(_ rows: String) throws -> [Parameter] {
    try PageText.endpoint(
      "# Sail\n\n```\nGET /boats\n```\n\n## Query parameters\n\n| Name | Type | Description |\n"
        + "| - | - | - |\n\(rows)\n"
    ).parameters
  }

  @Test(arguments: [
    ("`weight` **(PREMIUM)**", "weight", "W. PREMIUM"), ("speed (new)", "speed", "W. new"),
    ("*knots", "knots", "W."), ("knots*", "knots", "W."), ("`mast`", "mast", "W."),
    ("old (deprecated)", "old", "W."), ("`x-boat-*`", "x-boat-*", "W."), ("<id>", "id", "W."),
    ("limit (optional)", "limit", "W."), ("size (string)", "size", "W."),
    ("size (integer)", "size", "W. integer"),
  ])
  func areNoPartOfTheName(_ cell: String, _ name: String, _ text: String) throws {
    let parameter = try #require(try parameters("| \(cell) | string | W. |").first)
    #expect(parameter.name == name)
    #expect(parameter.description.map { [$0].plainText }.joined(separator: " ") == text)
  }

  @Test func saysThatANameIsAtItsEnd() throws {
    let stages = try parameters("| `a` (deprecated) | string | A. |\n| b | string | B. |")
      .map(\.lifecycle.stage)
    #expect(stages == [.deprecated, .active])
  }

  @Test func saysWhereANameGoes() throws {
    #expect(try parameters("| X-Boat (header) | string | A. |").map(\.location) == [.header])
  }

  @Test(arguments: [
    ("└", "└"), ("├─", "└─"), (">", ">"), ("↳", "↳"), ("&nbsp;&nbsp;└", "&nbsp;&nbsp;└"),
  ])
  func ofATreeMakeMembers(_ mark: String, _ last: String) throws {
    let endpoint = try PageText.endpoint(
      """
      # Build

      ```
      POST /boats
      ```

      ## Request body

      | Name | Type | Description |
      | --- | --- | --- |
      | hull | object | The hull. |
      | \(mark) length | integer | In metres. |
      | \(last) wood | object | The wood. |
      | \(last) \(last) kind | string | Its kind. |
      | name | string | The name. |
      """)
    let schema = try #require(endpoint.requestBodies.first?.schema)
    #expect(
      FlatField.fields(of: schema).map(\.name)
        == ["hull", "hull.length", "hull.wood", "hull.wood.kind", "name"])
  }

  @Test(arguments: [
    "{{< /table >}}", "{{% /table %}}", "{% endraw %}",
  ])
  func ofASiteBuilderBelowATableAreNoRow(_ mark: String) throws {
    let rows = "| a | string | A. |\n\(mark)"
    #expect(try parameters(rows).map(\.name) == ["a"])
  }

  @Test(arguments: [
    ("string, optional", "string", Requirement.optional),
    ("required, integer", "integer", .required),
    ("string, null", "string, null", .unstated),
  ])
  func ofATypeSayWhatHasToBeGiven(
    _ type: String, _ written: String, _ requirement: Requirement
  ) throws {
    let parameter = try #require(try parameters("| a | \(type) | A. |").first)
    #expect(parameter.schema.type?.written == written)
    #expect(parameter.requirement == requirement)
  }
}
