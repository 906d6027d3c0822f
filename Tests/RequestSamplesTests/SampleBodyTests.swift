import APIModel
import RequestSamples
import Testing

@Suite struct SampleBodyTests {
  @Test func theBodyIsThatOfTheExample() throws {
    let endpoint = Endpoint.documented(
      "POST /books",
      .request("r", "/books", method: .post, body: "{\"a\": 1.50}"),
      .answer("x", 201)
    )
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect(sample.noted == "POST /books\nContent-Type: application/json\n{\"a\": 1.50}")
  }

  @Test func aTornBodyIsReplacedByAnInventedOne() throws {
    var endpoint = Endpoint.documented(
      "POST /books",
      .request("r", "/books", method: .post, body: "{\"title\": <title>}")
    )
    var pages = Schema(type: TypeReference(written: "int", kind: .integer))
    pages.minimum = "3"
    let optional = SchemaField(name: "note", requirement: .optional, origin: .test)
    var tags = Schema(type: TypeReference(written: "list", kind: .array))
    tags.fields = [SchemaField(name: "word", origin: .test)]
    let fields = [
      SchemaField(name: "title", requirement: .required, origin: .test), optional,
      SchemaField(name: "pages", requirement: .required, schema: pages, origin: .test),
      SchemaField(name: "tags", requirement: .required, schema: tags, origin: .test),
    ]
    endpoint.requestBodies = [RequestBody(schema: Schema(fields: fields), origin: .test)]
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect(
      sample.body?.text == """
        {
          "title": "example",
          "pages": 3,
          "tags": [
            {
              "word": "example"
            }
          ]
        }
        """
    )
    #expect(sample.body?.source == .invention)
  }

  @Test(arguments: [
    ("GET", Requirement.unstated, false), ("GET", .optional, false), ("GET", .required, true),
    ("HEAD", .required, false), ("POST", .unstated, true),
  ])
  func inventsNoBodyOfAGetThatThePageDoesNotAskFor(
    _ method: String, _ requirement: Requirement, _ hasBody: Bool
  ) throws {
    var endpoint = Endpoint.documented("\(method) /books")
    let fields = [SchemaField(name: "title", requirement: requirement, origin: .test)]
    endpoint.requestBodies = [RequestBody(schema: Schema(fields: fields), origin: .test)]
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect((sample.body != nil) == hasBody)
  }

  struct Written: Sendable, CustomTestStringConvertible {
    var kind: TypeReference.Kind?
    var text: String
    var value: String
    var testDescription: String { "\(text) as \(kind?.rawValue ?? "no type")" }
  }

  @Test(arguments: [
    Written(kind: .integer, text: "20", value: "20"),
    Written(kind: .integer, text: "unlimited", value: "1"),
    Written(kind: .integer, text: "+5", value: "1"),
    Written(kind: .number, text: "1.50", value: "1.50"),
    Written(kind: .boolean, text: "False", value: "false"),
    Written(kind: .boolean, text: "no", value: "true"),
    Written(kind: .array, text: "[]", value: "[]"),
    Written(kind: .array, text: "none", value: "[\n    \"example\"\n  ]"),
    Written(kind: .object, text: "{\"A\": 1}", value: "{\n    \"A\": 1\n  }"),
    Written(kind: .string, text: "Red", value: "\"Red\""),
    Written(kind: nil, text: "Red", value: "\"Red\""),
  ])
  func aDefaultIsUsedWhereItIsOfItsType(_ test: Written) {
    var endpoint = Endpoint.documented("POST /books")
    var schema = Schema(type: test.kind.map { TypeReference(written: "", kind: $0) })
    schema.defaultValue = test.text
    let field = SchemaField(name: "a", schema: schema, origin: .test)
    endpoint.requestBodies = [RequestBody(schema: Schema(fields: [field]), origin: .test)]
    let body = RequestSample.samples(for: endpoint).first?.body?.text
    #expect(body == "{\n  \"a\": \(test.value)\n}")
  }

  @Test func aBodyThatContainsItselfEnds() {
    var schema = Schema(type: TypeReference(written: "", kind: .object))
    for _ in 0..<200 {
      schema = Schema(
        type: TypeReference(written: "", kind: .array),
        fields: [SchemaField(name: "a", schema: schema, origin: .test)]
      )
    }
    var endpoint = Endpoint.documented("POST /books")
    endpoint.requestBodies = [RequestBody(schema: schema, origin: .test)]
    let body = RequestSample.samples(for: endpoint).first?.body?.text ?? ""
    #expect(!body.isEmpty && body.utf8.count < 2_000)
  }
}
