import APIModel
import RequestSamples
import Testing

@Suite struct SampleMakingTests {
  @Test func theMainSampleIsForTheFirstSuccess() {
    let samples = RequestSample.samples(
      for: .documented(
        "/books",
        .answer("denied", 401),
        .answer("made", 201),
        .answer("list", 200),
        .answer("again", 200)
      )
    )
    #expect(samples.map(\.name) == ["list", "denied", "made", "again"])
    #expect(samples.map(\.expectedStatus) == [200, 401, 201, 200])
  }

  @Test func aPageWithoutExamplesStillHasASample() {
    let samples = RequestSample.samples(
      for: .documented("DELETE /books/{book_id}", statuses: [204, 404])
    )
    #expect(samples.map(\.noted) == ["DELETE /books/example"])
    #expect(samples.map(\.expectedStatus) == [204])
    #expect(samples.map(\.name) == [nil])
  }

  @Test func everyVariableGetsAValueOnce() throws {
    let endpoint = Endpoint.documented(
      "/{a}/{b}/{a}/{c}/{d}",
      parameters: [
        .test("a", in: .path, .required, .string, format: "uuid"),
        .test("b", in: .path, .required, .integer),
        .test("c", in: .path, .required, .string, allowed: ["<any>", "red", "blue"]),
        .test("d", in: .path, .required, .string, defaultValue: "x y"),
      ]
    )
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    let uuid = "00000000-0000-4000-8000-000000000001"
    #expect(sample.target == "/\(uuid)/1/\(uuid)/red/x%20y")
    #expect(sample.pathValues.map(\.name) == ["a", "b", "c", "d"])
    #expect(
      sample.pathValues.map(\.source) == [.invention, .invention, .documentation, .documentation]
    )
  }

  @Test func theQueryIsThatOfTheExampleAndWhatIsRequired() throws {
    let endpoint = Endpoint.documented(
      "/books",
      parameters: [
        .test("marker", in: .query, .optional),
        .test("edition", in: .query, .required, .integer),
        .test("limit", in: .query, .required, .integer),
      ],
      .request(
        "r",
        "/books?limit=2&all&marker={marker}",
        query: [NamedValue("limit", "2"), NamedValue("all", ""), NamedValue("marker", "{marker}")]
      )
    )
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect(sample.target == "/books?limit=2&all&edition=1")
  }

  @Test func headersAreThoseOfTheExampleWithoutItsConnectionAndItsSecrets() throws {
    let endpoint = Endpoint.documented(
      "/books",
      parameters: [
        .test("Accept", in: .header, defaultValue: "application/json"),
        .test("X-Desk", in: .header, .required),
        .test("X-Color", in: .header, .optional, defaultValue: "red"),
        .test("X-Edition", in: .header),
      ],
      .request(
        "r",
        "/books",
        headers: [
          HeaderLine("Host", "books.example.com"), HeaderLine("User-Agent", "curl"),
          HeaderLine("X-Auth-Token", "s3cret"), HeaderLine("authorization", "Bearer abc"),
          HeaderLine("accept", "text/csv"), HeaderLine("Content-Type", "application/json"),
          HeaderLine("X-Trace", "{trace}"), HeaderLine("not lawful", "x"),
          HeaderLine("X-Break", "a\nb"),
        ]
      )
    )
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect(
      sample.noted == """
        GET /books
        X-Auth-Token: (token)
        authorization: Bearer (token)
        accept: text/csv
        X-Desk: example
        """
    )
    #expect(sample.usesToken)
  }

  @Test func aDocumentedTokenIsAskedFor() throws {
    let endpoint = Endpoint.documented(
      "/",
      parameters: [
        .test("X-Auth-Token", in: .header), .test("Authorization", in: .header, .required),
        .test("X-Service-Token", in: .header, .optional),
      ]
    )
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect(sample.noted == "GET /\nX-Auth-Token: (token)\nAuthorization: Bearer (token)")
  }

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

  @Test func aDiscriminatorIsPartOfTheRequest() {
    var action = Endpoint.documented("POST /act")
    action.discriminator = .bodyKey("reboot")
    #expect(RequestSample.samples(for: action).first?.body?.text == "{\n  \"reboot\": {}\n}")
    action.discriminator = .query(name: "detail", value: nil)
    #expect(RequestSample.samples(for: action).first?.target == "/act?detail")
    action.discriminator = .header(name: "X-Kind", value: "b")
    #expect(RequestSample.samples(for: action).first?.noted == "POST /act\nX-Kind: b")
  }

  @Test func aPreferenceNamesTheAnswer() throws {
    let samples = RequestSample.samples(
      for: .documented("/", .answer("ok"), .answer("größe \"x\"", 400))
    )
    let preferring = try #require(samples.last).preferringItsAnswer
    #expect(preferring.headers.last?.literal == "code=400, example=\"größe \\\"x\\\"\"")
    #expect(
      try #require(samples.first).preferringItsAnswer.headers.last?.literal
        == "code=200, example=ok"
    )
  }
}
