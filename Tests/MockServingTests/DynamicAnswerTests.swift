import FixtureFormat
import JSONText
import Testing

@testable import MockServing

@Suite("Content made from documented types")
struct DynamicAnswerTests {
  static let schemas: [FixtureSchema] =
    [
      FixtureSchema(),
      FixtureSchema(type: "string"), FixtureSchema(type: "integer"), FixtureSchema(type: "number"),
      FixtureSchema(type: "boolean"), FixtureSchema(type: "array"), FixtureSchema(type: "object"),
      FixtureSchema(type: "string", minimum: "30", maximum: "40"),
      FixtureSchema(type: "string", maximum: "1"), FixtureSchema(type: "string", maximum: "0"),
      FixtureSchema(type: "integer", minimum: "5", maximum: "5"),
      FixtureSchema(type: "integer", minimum: "0.5", maximum: "1.5"),
      FixtureSchema(type: "integer", maximum: "-7"),
      FixtureSchema(type: "integer", minimum: "9223372036854775000"),
      FixtureSchema(type: "integer", minimum: "9223372036854775807"),
      FixtureSchema(type: "number", minimum: "0.1", maximum: "0.2"),
      FixtureSchema(type: "number", maximum: "-1e6"),
      FixtureSchema(type: "number", minimum: "1e300", maximum: "1.5e300"),
      FixtureSchema(type: "integer", allowedValues: ["1", "2"]),
      FixtureSchema(type: "boolean", allowedValues: ["True"]),
      FixtureSchema(allowedValues: ["a"]),
    ]
    + ["uuid", "date-time", "date", "email", "uri", "ipv4", "ipv6", "hostname", "colour"].map {
      FixtureSchema(type: "string", format: $0)
    }

  @Test("it fits the schema, whatever the seed", arguments: schemas)
  func fits(_ schema: FixtureSchema) {
    for seed in 0..<200 {
      let value = SchemaGenerator(seed: String(seed)).value(of: schema)
      #expect(SchemaValidation.faults(in: value, against: schema) == [], "\(value)")
      #expect(JSONReading.read(JSONWriter.compact(value)).isValid)
    }
  }

  @Test("a number has two decimals at most, where its bounds let it")
  func numbersAreShort() {
    for seed in 0..<200 {
      let value = SchemaGenerator(seed: String(seed)).value(of: FixtureSchema(type: "number"))
      let decimals = JSONWriter.compact(value).split(separator: ".").dropFirst().first ?? ""
      #expect(decimals.count <= 2, "\(value)")
    }
  }

  @Test("it fits a nested schema, with what names promise")
  func fitsNested() throws {
    let schema = FixtureSchema(
      type: "object",
      properties: [
        FixtureProperty("id", isRequired: true, FixtureSchema(type: "string")),
        FixtureProperty("created_at", FixtureSchema(type: "string")),
        FixtureProperty("home-url", FixtureSchema(type: "string")),
        FixtureProperty(
          "tags",
          FixtureSchema(
            items: FixtureSchema(properties: [
              FixtureProperty("id", FixtureSchema(type: "string"))
            ]))),
      ]
    )
    let values = [FixtureValue("book_id", "b-7")]
    let value = SchemaGenerator(seed: "a", pathValues: values).value(of: schema)
    #expect(SchemaValidation.faults(in: value, against: schema) == [])
    #expect(value["id"]?.string == "b-7")
    let time = try #require(value["created_at"]?.string)
    #expect(TextFormat.accepts(time, as: "date-time") == true)
    let address = try #require(value["home-url"]?.string)
    #expect(TextFormat.accepts(address, as: "uri") == true)
    let inner = try #require(value["tags"]?.elements?.first?["id"]?.string)
    #expect(TextFormat.accepts(inner, as: "uuid") == true)
  }

  @Test("one seed makes one value, and another one another")
  func repeats() {
    let schema = FixtureSchema(type: "string", format: "uuid")
    let values = ["a", "a", "b"].map { SchemaGenerator(seed: $0).value(of: schema) }
    #expect(values[0] == values[1])
    #expect(values[0] != values[2])
  }

  @Test("a member beside another does not change it")
  func isStable() {
    func object(_ names: [String]) -> JSONValue {
      SchemaGenerator(seed: "s").value(
        of: FixtureSchema(
          properties: names.map { FixtureProperty($0, FixtureSchema(type: "integer")) })
      )
    }
    #expect(object(["a", "b"])["b"] == object(["b"])["b"])
  }

  @Test(
    "identifiers continue what is there",
    arguments: [
      ([], "1"), (["7"], "8"), (["3", "12"], "13"), (["9223372036854775807"], "1"),
      (["b-1", "b-2"], "b-3"),
      (["b-3"], "b-2"), (["atlas"], "atlas-2"),
      (["facade"], "facade-2"), (["20260131"], "20260132"),
    ]
  )
  func continuesIdentifiers(_ known: [String], _ expected: String) {
    #expect(IdentifierSequence.next(after: known, count: 1) == expected)
  }

  @Test("identifiers have the form of the known ones, and are new")
  func keepsTheForm() {
    var known = ["0f7e9a5c-3f0f-4a57-8a2f-1f60b7f3c001"]
    for _ in 0..<50 {
      let id = IdentifierSequence.next(after: known, count: known.count)
      #expect(TextFormat.accepts(id, as: "uuid") == true)
      #expect(id.utf8.count == 36 && !known.contains(id))
      known.append(id)
    }
    let short = IdentifierSequence.next(after: ["4fa6e0f0c678"], count: 1)
    #expect(short.utf8.count == 12 && short.utf8.allSatisfy("0123456789abcdef".utf8.contains))
    let bare = IdentifierSequence.next(after: ["0f7e9a5c3f0f4a578a2f1f60b7f3c001"], count: 1)
    #expect(bare.utf8.count == 32 && TextFormat.accepts(bare, as: "uuid") == true)
  }
}
