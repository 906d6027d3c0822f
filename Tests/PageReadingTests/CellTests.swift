import APIModel
import MarkupTree
import SourceText
import Testing
import Vocabulary

@testable import PageReading

/// What stands in the cells of tables.
@Suite struct CellTests {
  private static func block(_ inlines: [Inline]) -> [Block] {
    [Block(.paragraph(inlines), span: .start(of: FileIndex(0)))]
  }

  struct TypeCase: Sendable, CustomTestStringConvertible {
    var written: String
    var kind: TypeReference.Kind
    var element: TypeReference.Kind?
    var format: String?
    var testDescription: String { written }
  }

  @Test(arguments: [
    TypeCase(written: "String", kind: .string),
    TypeCase(written: "xsd:string", kind: .string),
    TypeCase(written: "csapi:UUID", kind: .string, format: "uuid"),
    TypeCase(written: "time/date", kind: .string, format: "date-time"),
    TypeCase(written: "anyURI", kind: .string, format: "uri"),
    TypeCase(written: "int", kind: .integer),
    TypeCase(written: "Array of strings", kind: .array, element: .string),
    TypeCase(written: "Array of Tag objects", kind: .array, element: .object),
    TypeCase(written: "List<int>", kind: .array, element: .integer),
    TypeCase(written: "string[]", kind: .array, element: .string),
    TypeCase(written: "integer array", kind: .array, element: .integer),
    TypeCase(written: "array", kind: .array),
    TypeCase(written: "dict", kind: .object),
    TypeCase(written: "ImageStatus", kind: .named),
    TypeCase(written: "integer/string", kind: .integer),
  ])
  func normalisesTypes(_ test: TypeCase) {
    let type = TypeText.reference(of: test.written)
    #expect(type.kind == test.kind)
    #expect(type.element == test.element)
    #expect(type.format == test.format)
    #expect(type.written == test.written)
  }

  @Test func takesTheBadgeOffAType() {
    let cell = Self.block([.text("xsd:string "), .emphasis([.text("(Required)")])])
    let type = TypeText(cell, vocabulary: .standard)
    #expect(type.reference?.written == "xsd:string")
    #expect(type.requirement == .required)
  }

  @Test func keepsTheLinkOfAType() {
    let cell = Self.block([
      .text("Array of "), .link([.text("Tag")], to: .label("tags")), .text(" objects"),
    ])
    #expect(TypeText(cell, vocabulary: .standard).reference?.label == "tags")
  }

  @Test(arguments: [
    ("limit", "limit", Requirement.unstated), ("{image_id}", "image_id", .unstated),
    (":id", "id", .unstated), ("<ID>", "ID", .unstated), ("next (Optional)", "next", .optional),
    ("key (required)", "key", .required), ("around?", "around", .optional),
    ("[page]", "page", .optional), ("[Array]", "[Array]", .unstated),
    ("X-Meta-*", "X-Meta-*", .unstated), ("OS- DCF:disk", "OS-DCF:disk", .unstated),
    ("port. status", "port.status", .unstated), ("", "", .unstated), ("?", "", .optional),
  ])
  func readsNames(_ text: String, _ name: String, _ requirement: Requirement) {
    let read = FieldName(text, vocabulary: .standard)
    #expect(read.bare == name)
    #expect(read.requirement == requirement)
  }

  @Test func readsEveryNameOfACell() throws {
    let table =
      "| Name | Type |\n| - | - |\n| `hull` or `keel` | string |\n| `sail`, `mast` | int |\n"
    let endpoint = try PageText.endpoint("# Show\n\n```\nGET /a\n```\n\n" + table)
    #expect(endpoint.parameters.map(\.name) == ["hull", "keel", "sail", "mast"])
  }

  @Test(arguments: [
    ("yes if `b` is not given", Requirement.conditional("yes if b is not given")),
    ("Mandatory for any of the two", .conditional("Mandatory for any of the two")),
    ("Yes, if sent twice", .conditional("Yes, if sent twice")),
    ("✅", .required), ("❌", .optional), (":x:", .optional), (":white_check_mark:", .required),
    ("No. It is required when b is given.", .optional), ("", .unstated),
  ])
  func readsACellThatSaysWhatIsRequired(_ cell: String, _ requirement: Requirement) throws {
    let table = "| Name | Required |\n| - | - |\n| a | \(cell) |\n"
    let endpoint = try PageText.endpoint("# Show\n\n```\nGET /a\n```\n\n" + table)
    #expect(endpoint.parameters.first?.requirement == requirement)
  }

  @Test(arguments: [
    ("GET /a/{id}", "", Requirement.required), ("GET /a/{id}", "yes if b", .required),
    ("GET /a/{id}", "no", .optional), ("GET /a/{id}\nGET /a", "", .unstated),
  ])
  func requiresAVariableOfThePath(
    _ lines: String, _ cell: String, _ requirement: Requirement
  ) throws {
    let table = "| Name | Required |\n| - | - |\n| id | \(cell) |\n"
    let endpoint = try PageText.endpoint("# Show\n\n```\n\(lines)\n```\n\n" + table)
    #expect(endpoint.parameters.first?.requirement == requirement)
  }

  @Test(arguments: [
    ("Required. The name.", Requirement.required), ("(optional) The name.", .optional),
    ("The name. (Optional)", .optional), ("Optional string with more.", .optional),
    ("The required disk.", .unstated), ("", .unstated),
  ])
  func findsTheRequirementInADescription(_ text: String, _ requirement: Requirement) {
    let read = DescriptionText(Self.block([.text(text)]), vocabulary: .standard)
    #expect(read.requirement == requirement)
  }

  @Test(
    arguments: [
      ("One of `asc` (default), `desc`.", "asc", ["asc", "desc"]),
      ("One of `asc`, `desc` (the default) or `any`", "desc", ["asc", "desc", "any"]),
      ("May be `up` or `down` (default).", "down", ["up", "down"]),
      ("Formats are `md` (default), `rst`, and `txt`", "md", []),
      ("Defaults to one hour from now", nil, []), ("Defaults to `one` hour", "one", []),
      ("Defaults to \"one\" hour", "one", []), ("Defaults to one", "one", []),
      ("Defaults to 20 hours", "20", []), ("The default is **up** here.", "up", []),
      ("Defaults to `[\"a\",\"b\"]`.", "[\"a\",\"b\"]", []), ("Default is `{}`", "{}", []),
      ("Use either **sort** or **order**.", nil, []),
      ("Only if the value of `kind` can be `up` or `down`", nil, []),
      ("When it is closed, the value can be **up** or **down**.", nil, ["up", "down"]),
      ("Default `asc`.", "asc", []), ("The default `asc`.", nil, []),
      ("Sorted by `name`, by default `asc`", nil, []),
      ("`asc` (default if `sort` is given)", nil, []),
    ] as [(String, String?, [String])])
  func takesTheValueThatIsMarkedAsDefault(_ text: String, _ value: String?, _ all: [String]) throws
  {
    let page = "# Show\n\n`GET /a`\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n"
    let endpoint = try PageText.endpoint(page + "| `sort` | String | \(text) |\n")
    #expect(endpoint.parameters.map(\.schema.defaultValue) == [value])
    #expect(endpoint.parameters.map(\.schema.allowedValues) == [all])
  }

  @Test(arguments: [
    ("How many. Default: 100.", "100"), ("Defaults to 20 items", "20"),
    ("The default value is `asc`.", "asc"), ("The default is the oldest.", nil), ("None.", nil),
  ])
  func findsADefault(_ text: String, _ value: String?) {
    var schema = Schema()
    DescriptionText(Self.block([.text(text)]), vocabulary: .standard).restrict(&schema)
    #expect(schema.defaultValue == value)
  }
}
