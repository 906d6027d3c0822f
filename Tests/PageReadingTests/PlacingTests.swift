import APIModel
import SourceText
import Testing

/// Where described things go: place, nesting, names on the wire.
@Suite struct PlacingTests {
  private func endpoint(_ line: String, _ rest: String) throws -> Endpoint {
    try PageText.endpoint("# Title\n\n```\n\(line)\n```\n\n\(rest)\n")
  }

  private let table = """
    | Name | Type |
    | --- | --- |
    | `id` | string |
    | `size` | integer |
    """

  @Test(arguments: [
    ("GET", "", Parameter.Location.query), ("DELETE", "", .query),
    ("POST", "## Query parameters", .query), ("GET", "## Request headers", .header),
    ("GET", "**Header parameters**:", .header),
    ("POST", "This table shows the query parameters for the request:", .query),
  ])
  func placesParameters(
    _ method: String,
    _ heading: String,
    _ location: Parameter.Location
  ) throws {
    let read = try endpoint("\(method) /a/{id}", "\(heading)\n\n\(table)")
    #expect(read.parameters.first { $0.name == "size" }?.location == location)
  }

  @Test(arguments: [
    ("## Query", Parameter.Location.query), ("## Querystring", .query), ("## URL query", .query),
    ("## Query arguments", .query), ("## Query fields:", .query), ("## Header", .header),
    ("### HTTP headers", .header), ("## Cookies", .cookie), ("**Cookie parameters**", .cookie),
    ("## Request cookies", .cookie), ("## Path", .path), ("## Path arguments", .path),
    ("**表 2** 请求Header参数", .header),
  ])
  func placesParametersByTheHeading(_ heading: String, _ location: Parameter.Location) throws {
    let read = try endpoint("POST /a", "\(heading)\n\n| Name | Type |\n| - | - |\n| x | string |")
    #expect(read.parameters.map(\.location) == [location])
  }

  @Test(arguments: [
    ("## Query switches", 1), ("## Cookie jar", 1), ("## What the URL takes", 1), ("## Query", 0),
    ("## Switches", 0), ("## Path object", 0), ("## Parameters", 0),
  ])
  func saysThatAHeadingNamesAPlaceInOtherWords(_ heading: String, _ count: Int) {
    let page =
      "# Sail\n\n```\nGET /a\n```\n\n\(heading)\n\n| Name | Type |\n| - | - |\n| x | string |\n"
    let found = PageText.read(page, as: "page.md").diagnostics
    #expect(found.filter { $0.rule == "place-not-understood" }.count == count)
  }

  @Test(arguments: [
    ("### Parameters\n\n| Name | Type |\n| - | - |\n| x | string |\n\n#### Example", "POST", 1),
    ("Body:", "POST", 1), ("###### JSON Params", "PATCH", 1),
    ("###### JSON Params\n\n| A | Type |\n| - | - |\n| x | int |\n\n###### Example", "PUT", 1),
    ("### Example", "POST", 0), ("### Parameters\n\n#### Example", "GET", 0),
    ("### Response\n\n#### Body", "POST", 0), ("### Parameters\n\n### Response", "POST", 0),
  ])
  func tellsWhichWayAnExampleGoes(_ lead: String, _ method: String, _ requests: Int) throws {
    let read = try endpoint("\(method) /a", "\(lead)\n\n```json\n{\"x\": \"1\"}\n```")
    #expect(read.examples.count == 1)
    #expect(read.examples.count { $0.role == .request } == requests)
  }

  @Test func recognisesVariablesOfThePathInAnyTable() throws {
    let read = try endpoint("GET /a/{id}", "## Query parameters\n\n\(table)")
    #expect(read.parameters.map(\.location) == [.path, .query])
  }

  @Test func putsTheRestOfAPostIntoItsBody() throws {
    let read = try endpoint("POST /a/{id}", "## Parameters\n\n\(table)")
    #expect(read.parameters.map(\.name) == ["id"])
    #expect(read.requestBodies.first?.schema.fields.map(\.name) == ["size"])
  }

  @Test func believesTheColumnBeforeTheHeading() throws {
    let read = try endpoint(
      "GET /a",
      "## Query parameters\n\n| Name | In | Type |\n| - | - | - |\n| `x` | header | int |\n"
    )
    #expect(read.parameters.map(\.location) == [.header])
  }

  @Test func nestsDottedAndBracketedNames() throws {
    let read = try endpoint(
      "GET /a",
      """
      ## Response body

      | Name | Type |
      | --- | --- |
      | `a.b[].c` | string |
      | `a.b[].d` | integer |
      | `a` | object |
      """
    )
    let body = try #require(read.responses.first?.body)
    #expect(body.fields.map(\.name) == ["a"])
    let list = try #require(body.fields.first?.schema.fields.first)
    #expect(list.schema.type?.kind == .array)
    #expect(list.schema.fields.map(\.name) == ["c", "d"])
    #expect(body.fields.first?.origin.rule == "field-table")
  }

  @Test func placesFlatNamesWhereTheExampleShowsThem() throws {
    let read = try endpoint(
      "GET /a",
      """
      ## Response parameters

      | Name | Type |
      | --- | --- |
      | total | int |
      | name | string |
      | unseen | string |
      | depth | int |

      ## Example response

      ```json
      {"total": 1, "things": [{"name": "x", "depth": 2}]}
      ```
      """
    )
    let body = try #require(read.responses.first?.body)
    #expect(body.fields.map(\.name) == ["total", "things"])
    #expect(body.fields.last?.schema.fields.map(\.name) == ["name", "unseen", "depth"])
    #expect(body.fields.last?.schema.fields.first?.origin.rule == "placed-by-example")
  }

  @Test func findsThePrefixOfHeaderNamesInTheExample() throws {
    let read = try endpoint(
      "HEAD /a",
      """
      ## Response parameters

      | Name | Type |
      | --- | --- |
      | Size | int |
      | Owner | string |
      | Unseen | string |
      | Property | Object |

      ## Example response

      ```http
      HTTP/1.1 200 OK
      X-Thing-Size: 1
      X-Thing-Owner: me
      ```
      """
    )
    #expect(
      read.responses.first?.headers.map(\.wireName)
        == ["X-Thing-Size", "X-Thing-Owner", "X-Thing-Unseen", "X-Thing-Property-*"]
    )
  }

  @Test func marksOperationsThatAQueryFlagTellsApart() throws {
    let read = try endpoint("GET /?versions", "Lists versions.")
    #expect(read.discriminator == .query(name: "versions", value: nil))
  }

  @Test func takesQueryTemplatesAsParameters() throws {
    let read = try endpoint("GET /a?b={b}&c={c}", "Lists.")
    #expect(read.parameters.map(\.name) == ["b", "c"])
    #expect(read.parameters.allSatisfy { $0.location == .query && $0.requirement == .unstated })
  }

  @Test func sharesATableThatSeveralRowsLinkTo() throws {
    let text = """
      ## Request body

      | Name | Type |
      | --- | --- |
      | `bow` | [Part](#part) object |
      | `stern` | Array of [Part](#part) objects |

      <a name="part"></a>

      | Name | Type |
      | --- | --- |
      | `wood` | string |
      """
    let body = try #require(try endpoint("POST /a", text).requestBodies.first)
    #expect(body.schema.fields.map(\.name) == ["bow", "stern"])
    #expect(body.schema.fields.map { $0.schema.fields.map(\.name) } == [["wood"], ["wood"]])
  }

  @Test func endsWhereTablesLinkToEachOther() throws {
    let text = """
      ## Request body

      | Name | Type |
      | --- | --- |
      | `bow` | [Part](#part) object |

      <a name="part"></a>

      | Name | Type |
      | --- | --- |
      | `inner` | [Part](#part) object |
      | `other` | [Other](#other) object |

      <a name="other"></a>

      | Name | Type |
      | --- | --- |
      | `back` | [Part](#part) object |
      """
    let body = try #require(try endpoint("POST /a", text).requestBodies.first)
    #expect(body.schema.fields.map(\.name) == ["bow"])
    #expect(body.schema.fields.first?.schema.fields.map(\.name) == ["inner", "other"])
  }

  @Test func completesTheNamesOfRequestHeaders() throws {
    let text = """
      ## Request headers

      | Name | Type |
      | --- | --- |
      | `Name` | string |
      | `Size` | string |
      | `Wood` | string |

      ## Example request

      ```
      PUT /a HTTP/1.1
      X-Boat-Meta-Name: gull
      X-Boat-Meta-Size: 4
      ```
      """
    let read = try endpoint("PUT /a", text)
    #expect(read.parameters.map(\.name) == ["Name", "Size", "Wood"])
    #expect(
      read.parameters.map(\.wireName) == [
        "X-Boat-Meta-Name", "X-Boat-Meta-Size", "X-Boat-Meta-Wood",
      ]
    )
  }

  @Test func takesTypesFromFieldsOfTheirOwn() throws {
    let text = """
      .. http:get:: /boats/(int:id)

         :param id: Number.
         :query limit: How many.
         :type limit: int
         :query string name: Name.
      """
    let read = try PageText.endpoint("Boats\n=====\n\n" + text, as: "page.rst")
    #expect(read.parameters.map(\.name) == ["id", "limit", "name"])
    #expect(read.parameters.map { $0.schema.type?.kind } == [.integer, .integer, .string])
  }
}
