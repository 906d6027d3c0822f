import APIModel
import PageReading
import SourceText
import Testing

/// Where the rows of a table of members stand that do not say it themselves.
@Suite struct FlatTableTests {
  private static func page(_ rows: [String], _ example: String) -> String {
    let table = rows.map { "| \($0) | What \($0.prefix { $0 != " " }) is. |" }
    return """
      # Launch

      ```
      POST /boats
      ```

      ## Request body

      | Name | Type | Description |
      | --- | --- | --- |
      \(table.joined(separator: "\n"))

      ## Example request

      ```json
      \(example)
      ```
      """
  }

  private static func names(_ fields: [SchemaField], _ prefix: String = "") -> [String] {
    fields.flatMap { field in
      [prefix + field.name] + names(field.schema.fields, prefix + field.name + ".")
    }
  }

  private static func names(of text: String) throws -> [String] {
    let read = PageText.read(text, as: "page.md")
    #expect(!read.diagnostics.contains { $0.rule == "field-repeated" })
    let body = try #require(read.value.endpoints.first?.requestBodies.first)
    return names(body.schema.fields)
  }

  @Test(arguments: [
    // Dotted rows beside it: a plain row is a whole name.
    (
      ["name | string", "note | string", "tags | array", "tags[].name | string"],
      #"{"name": "a", "tags": [{"name": "x", "note": "y"}]}"#,
      ["name", "note", "tags", "tags.name"]
    ),
    (
      ["note | string", "tags[].note | string", "tags[].id | int"],
      #"{"tags": [{"id": 1, "note": "y"}]}"#, ["note", "tags", "tags.note", "tags.id"]
    ),
    // Marks of a tree say it as well.
    (
      ["name | string", "owner | object", "└ id | string"],
      #"{"owner": {"id": "1", "name": "x"}}"#, ["name", "owner", "owner.id"]
    ),
    // What stands beside names at the top may well stand there itself.
    (
      ["id | string", "name | string", "note | string", "owner | object"],
      #"{"id": "1", "owner": {"id": "2", "name": "x"}}"#, ["id", "name", "note", "owner"]
    ),
    (
      ["id | string", "name | string", "note | string"],
      #"{"id": "1", "owner": {"id": "2", "name": "x"}}"#, ["id", "name", "note"]
    ),
    // A name that an example shows at the top stays there.
    (
      ["boats | array", "id | int", "links | array"],
      #"{"boats": [{"id": 1, "links": []}], "links": []}"#, ["boats", "boats.id", "links"]
    ),
    // What is around all of them holds those that no example shows, too.
    (
      ["boat | object", "name | string", "berth | string", "wood | string"],
      #"{"boat": {"name": "x", "wood": "oak"}}"#,
      ["boat", "boat.name", "boat.berth", "boat.wood"]
    ),
    (
      ["name | string", "berth | string", "wood | string"],
      #"{"boat": {"name": "x", "wood": "oak"}}"#,
      ["boat", "boat.name", "boat.berth", "boat.wood"]
    ),
    // Tables in the order of the alphabet.
    (
      ["berth | string", "boat | object", "name | string", "wood | string"],
      #"{"boat": {"name": "x", "wood": "oak", "berth": "9"}}"#,
      ["boat", "boat.berth", "boat.name", "boat.wood"]
    ),
    // A row below the row of its whole, and none in a whole that the table comes to later.
    (
      ["id | int", "wood | string", "mast | object", "height | int"],
      #"{"id": 1, "wood": "oak", "mast": {"height": 2}}"#, ["id", "wood", "mast", "mast.height"]
    ),
    (
      ["id | int", "height | int", "wood | string", "mast | object"],
      #"{"id": 1, "wood": "oak", "mast": {"height": 2}}"#, ["id", "height", "wood", "mast"]
    ),
    // Two rows of one name, each in its own place.
    (
      ["boats | array", "id | int", "mast | object", "id | int"],
      #"{"boats": [{"id": 1, "mast": {"id": 2}}]}"#,
      ["boats", "boats.id", "boats.mast", "boats.mast.id"]
    ),
  ])
  func placesRows(_ rows: [String], _ example: String, _ names: [String]) throws {
    #expect(try Self.names(of: Self.page(rows, example)) == names)
  }

  @Test(arguments: [
    ("- `rig` (object): Rig.\n  - `mast` (integer): Mast.", ["name", "rig", "rig.mast"]),
    ("- `rig` (string): Rig.", ["name", "rig"]),
  ])
  func takesTheNestingOfLists(_ rest: String, _ names: [String]) throws {
    let text = """
      # Launch

      `POST /boats`

      ## Request body

      - `name` (string, required): Name.
      \(rest)

      ## Example request

      ```json
      {"rig": {"mast": 1, "name": "x"}}
      ```
      """
    #expect(try Self.names(of: text) == names)
  }

  @Test func keepsTheRequirementOfEachRow() throws {
    let text = Self.page(
      ["berth | string | no", "rig.mast | int | yes", "rig.berth | string | yes"],
      #"{"rig": {"mast": 1, "berth": "x"}}"#
    ).replacing("| Name | Type | Description |", with: "| Name | Type | Required | Description |")
      .replacing("| --- | --- | --- |", with: "| --- | --- | --- | --- |")
    let body = try #require(PageText.endpoint(text).requestBodies.first)
    #expect(body.schema.fields.map(\.requirement) == [.optional, .unstated])
    #expect(body.schema.fields[1].schema.fields.map(\.requirement) == [.required, .required])
  }
}
