import FixtureFormat
import JSONText
import Testing

@testable import FixtureEmission

@Suite struct SchemaAdmissionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var value: String
    var before: FixtureSchema
    var after: FixtureSchema
    var testDescription: String { value }
  }

  static let cases = [
    Case(
      value: #""a""#,
      before: FixtureSchema(type: "string", allowedValues: ["b"]),
      after: FixtureSchema(type: "string", allowedValues: ["b", "a"])
    ),
    Case(
      value: #""a""#,
      before: FixtureSchema(type: "string", minimum: "2", maximum: "3"),
      after: FixtureSchema(type: "string", maximum: "3")
    ),
    Case(value: #""7""#, before: FixtureSchema(type: "integer"), after: FixtureSchema()),
    Case(
      value: #""9f1c""#,
      before: FixtureSchema(type: "string", format: "uuid"),
      after: FixtureSchema(type: "string")
    ),
    Case(
      value: #""2026-01-31""#,
      before: FixtureSchema(type: "string", format: "date"),
      after: FixtureSchema(type: "string", format: "date")
    ),
    Case(
      value: #""blue""#,
      before: FixtureSchema(type: "string", format: "colour"),
      after: FixtureSchema(type: "string", format: "colour")
    ),
    Case(
      value: "7.0",
      before: FixtureSchema(type: "integer", maximum: "5"),
      after: FixtureSchema(type: "integer")
    ),
    Case(value: "7.5", before: FixtureSchema(type: "integer"), after: FixtureSchema()),
    Case(
      value: "7",
      before: FixtureSchema(type: "number", minimum: "1", maximum: "7"),
      after: FixtureSchema(type: "number", minimum: "1", maximum: "7")
    ),
    Case(value: "true", before: FixtureSchema(type: "string"), after: FixtureSchema()),
    Case(
      value: "null",
      before: FixtureSchema(type: "string"),
      after: FixtureSchema(type: "string", isNullable: true)
    ),
    Case(value: "null", before: FixtureSchema(), after: FixtureSchema()),
    Case(
      value: #"["a", 7]"#,
      before: FixtureSchema(type: "array", items: FixtureSchema(type: "string")),
      after: FixtureSchema(type: "array", items: FixtureSchema())
    ),
    Case(value: "{}", before: FixtureSchema(type: "array"), after: FixtureSchema()),
    Case(
      value: #"{"b": "x", "c": 1}"#,
      before: FixtureSchema(
        type: "object",
        properties: [
          FixtureProperty("a", isRequired: true, FixtureSchema(type: "string")),
          FixtureProperty("b", isRequired: true, FixtureSchema(type: "boolean")),
        ]
      ),
      after: FixtureSchema(
        type: "object",
        properties: [
          FixtureProperty("a", isRequired: false, FixtureSchema(type: "string")),
          FixtureProperty("b", isRequired: true, FixtureSchema()),
          FixtureProperty("c"),
        ]
      )
    ),
    Case(
      value: #"{"c": 1}"#,
      before: FixtureSchema(type: "object"),
      after: FixtureSchema(type: "object")
    ),
  ]

  @Test("a documented form is taken, with its fields")
  func admitsForms() {
    let before = FixtureSchema(properties: [FixtureProperty("a", isRequired: true)])
    let after = before.admitting(form: "b=1&c%5Bx%5D=2&d.e=3&b=4")
    #expect(after.properties == [FixtureProperty("a"), FixtureProperty("b")])
    #expect(FixtureSchema().admitting(form: "b=1").properties == [])
  }

  @Test(
    "a documented text of a URL is taken",
    arguments: [
      ("integer", "7", "integer"), ("integer", "all", nil), ("number", "7.5", "number"),
      ("boolean", "True", "boolean"), ("boolean", "perhaps", nil), ("array", "a,b", "array"),
      ("string", "a", "string"), (nil, "a", nil),
    ] as [(String?, String, String?)]
  )
  func admitsTexts(_ type: String?, _ text: String, _ expected: String?) {
    #expect(FixtureSchema(type: type).admitting(text: text).type == expected)
  }

  @Test("a documented value is taken, and what it does not break stays", arguments: cases)
  func admits(_ item: Case) throws {
    #expect(item.before.admitting(try JSONParser.parse(item.value)) == item.after)
  }
}
