import APIModel
import MarkupTree
import PageReading
import SourceText
import Testing

/// Tables with a column of names: which are parameters, which members of a type, and which are text.
@Suite struct AsideTests {
  private static func page(_ method: String, _ rest: String) -> String {
    "# Launch\n\n`\(method) /boats`\n\n\(rest)\n"
  }

  private static let table = "| Name | Description |\n| --- | --- |\n| `x` | Ex. |\n"

  @Test(arguments: [
    ("## Permissions", 1), ("## Required scopes", 1), ("## Rate limits", 1), ("## Errors", 1),
    ("## Error codes", 1), ("### Events", 1), ("## Changelog", 1), ("## The boat object", 1),
    ("## Boat model", 1), ("## Authorization", 1),
    // What names a place, or nothing that is known, keeps its parameters.
    ("## Query parameters", 0), ("## Attributes", 0), ("## Arguments", 0), ("## Options", 0),
    ("", 0), ("## Errors\n\nThe parameters of the query:", 0), ("## Parameters", 0),
  ])
  func keepsTablesAboutSomethingElseAsText(_ heading: String, _ count: Int) throws {
    let read = PageText.read(Self.page("GET", "\(heading)\n\n\(Self.table)"), as: "page.md")
    let endpoint = try #require(read.value.endpoints.first)
    #expect(read.diagnostics.count { $0.rule == "table-kept-as-text" } == count)
    #expect(endpoint.parameters.map(\.name) == (count == 1 ? [] : ["x"]))
    let isText = endpoint.notes.contains { $0.blocks.plainText.contains("Ex.") }
    #expect(isText == (count == 1))
  }

  @Test func believesAColumnForPlaces() throws {
    let table = "| Name | In | Type |\n| --- | --- | --- |\n| `key` | query | string |\n"
    let read = try PageText.endpoint(Self.page("GET", "## Authorization\n\n\(table)"))
    #expect(read.parameters.map(\.name) == ["key"])
  }

  @Test(arguments: [
    ("Rig", "rig", "### Rig", true), ("Rig", "rig", "### Rig object", true),
    ("Mast[]", "masts", "### The mast object", true), ("Array of Masts", "m", "### Mast", true),
    ("object", "rig", "### Rig", true), ("LineItem", "i", "### Line items", true),
    ("`Rig`", "rig", "### `Rig`", true), ("Rig", "rig", "### Sail", false),
  ])
  func readsTheMembersOfATypeBelowItsHeading(
    _ type: String, _ name: String, _ heading: String, _ isMember: Bool
  ) throws {
    let text = """
      ## Request body

      | Name | Type |
      | --- | --- |
      | \(name) | \(type) |

      \(heading)

      | Name | Type |
      | --- | --- |
      | wood | string |
      """
    let body = try #require(PageText.endpoint(Self.page("POST", text)).requestBodies.first)
    let top = body.schema.fields
    #expect(top.first?.schema.fields.map(\.name) == (isMember ? ["wood"] : []))
    #expect(top.contains { $0.name == "wood" } == !isMember)
  }

  @Test(arguments: [("### Kinds", ["kind"]), ("### Kind of boat", ["kind", "x"])])
  func keepsTheValuesOfAFieldAsText(_ heading: String, _ names: [String]) throws {
    let text = """
      ## Request body

      | Name | Type | Description |
      | --- | --- | --- |
      | kind | string | Kind, see below. |

      \(heading)

      \(Self.table)
      """
    let body = try #require(PageText.endpoint(Self.page("POST", text)).requestBodies.first)
    #expect(body.schema.fields.map(\.name) == names)
  }

  @Test(arguments: [
    ("## Authorization", "Header", Parameter.Location.header), ("", "Header name", .header),
    ("## Request", "Header", .header), ("", "Name", .query),
  ])
  func takesAColumnOfHeadersAtItsWord(
    _ heading: String, _ column: String, _ location: Parameter.Location
  ) throws {
    let table = "\(heading)\n\n| \(column) | Type |\n| --- | --- |\n| `X-Reason` | string |\n"
    let read = try PageText.endpoint(Self.page("GET", table))
    #expect(read.parameters.map(\.location) == [location])
  }

  @Test func takesAColumnOfHeadersBelowAStatus() throws {
    let table =
      "### 429 Too Many Requests\n\n| Header | Type |\n| --- | --- |\n| `Retry-After` | integer |\n"
    let response = try #require(PageText.endpoint(Self.page("GET", table)).responses.first)
    #expect(response.headers.map(\.name) == ["Retry-After"])
    #expect(response.body == nil)
  }

  @Test(arguments: [
    ("### Form data", "file", "multipart/form-data"),
    ("## Form parameters", "string", "application/x-www-form-urlencoded"),
    ("## Form fields", "string", "application/x-www-form-urlencoded"),
    ("Content-Type: `multipart/form-data`\n\n## Body", "string", "multipart/form-data"),
    ("Content-Type: multipart/form-data\n\n### Form data", "string", "multipart/form-data"),
    ("## Body", "string", nil), ("## Response\n\nContent-Type: `a/b`\n\n## Body", "string", nil),
  ])
  func sendsFormsAsForms(_ heading: String, _ type: String, _ mediaType: String?) throws {
    let table = "\(heading)\n\n| Name | Type |\n| --- | --- |\n| x | \(type) |\n"
    let read = try PageText.endpoint(Self.page("POST", table))
    #expect(read.requestBodies.first?.mediaType == mediaType)
  }

  @Test func readsOneCellBesideTwoRowsAsOneThing() {
    let table = """
      ## Query parameters

      <table>
      <tr><th>Name</th><th>Type</th><th>Description</th></tr>
      <tr><td rowspan="2">sort</td><td rowspan="2">String</td><td>What to sort by.</td></tr>
      <tr><td>Default: <code>id</code>.</td></tr>
      <tr><td>limit</td><td>Integer</td><td>How many.</td></tr>
      </table>
      """
    let read = PageText.read(Self.page("GET", table), as: "page.md")
    let parameters = read.value.endpoints.first?.parameters ?? []
    #expect(parameters.map(\.name) == ["sort", "limit"])
    #expect(parameters.first?.schema.defaultValue == "id")
    #expect(parameters.first?.description.plainText == "What to sort by.\nDefault: id.")
    #expect(!read.diagnostics.contains { $0.rule == "field-repeated" })
  }
}
