import APIModel
import FixtureFormat
import JSONText
import SourceText
import Testing

@Suite struct RequestTests {
  private static func field(
    _ name: String,
    _ kind: TypeReference.Kind? = nil,
    _ requirement: Requirement = .unstated,
    _ fields: [SchemaField] = []
  ) -> SchemaField {
    let type = kind.map { TypeReference(written: $0.rawValue, kind: $0) }
    return SchemaField(
      name: name,
      requirement: requirement,
      schema: Schema(type: type, fields: fields),
      origin: .test
    )
  }

  @Test func aSchemaIsWhatThePageSays() throws {
    var count = Self.field("count", .integer, .required)
    count.schema.minimum = "1"
    count.schema.maximum = "many"
    count.schema.defaultValue = "1"
    var endpoint = documented(method: .post)
    let rows = Self.field("rows", .array, .optional, [Self.field("at", .named)])
    let thing = Self.field("thing", nil, .required, [count, rows])
    endpoint.requestBodies = [
      RequestBody(
        mediaType: "Application/JSON; charset=utf-8",
        requirement: .required,
        schema: Schema(fields: [thing]),
        origin: .test
      )
    ]
    let body = try #require(try Emitted(endpoint).catalogue.operations.first?.requestBody)
    #expect(
      body
        == FixtureRequestBody(
          mediaTypes: ["application/json"],
          isRequired: true,
          schema: FixtureSchema(
            type: "object",
            properties: [
              FixtureProperty(
                "thing",
                isRequired: true,
                FixtureSchema(
                  type: "object",
                  properties: [
                    FixtureProperty(
                      "count",
                      isRequired: true,
                      FixtureSchema(type: "integer", minimum: "1", defaultValue: "1")
                    ),
                    FixtureProperty(
                      "rows",
                      FixtureSchema(
                        type: "array",
                        items: FixtureSchema(
                          type: "object",
                          properties: [FixtureProperty("at")]
                        )
                      )
                    ),
                  ]
                )
              )
            ]
          )
        )
    )
  }

  @Test func ofVariantsOnlyWhatAllRequireIsRequired() throws {
    var endpoint = documented(method: .post)
    endpoint.requestBodies = [
      RequestBody(
        schema: Schema(
          fields: [Self.field("a", .string, .required), Self.field("b", .string, .required)]
        ),
        origin: .test
      ),
      RequestBody(
        schema: Schema(
          fields: [Self.field("b", .integer, .required), Self.field("c", nil, .required)]
        ),
        origin: .test
      ),
    ]
    let body = try #require(try Emitted(endpoint).catalogue.operations.first?.requestBody)
    #expect(body.isRequired == nil)
    #expect(
      body.schema?.properties == [
        FixtureProperty("a", FixtureSchema(type: "string")),
        FixtureProperty("b", isRequired: true),
        FixtureProperty("c"),
      ]
    )
  }

  @Test func aFormThatThePageShowsBreaksNoRule() throws {
    var endpoint = documented(method: .post)
    endpoint.requestBodies = [
      RequestBody(
        mediaType: "application/x-www-form-urlencoded",
        schema: Schema(
          fields: [
            Self.field("name", .string, .required), Self.field("age", .integer, .required),
            Self.field("tag", .string, .required), Self.field("on", .boolean),
          ]
        ),
        origin: .test
      )
    ]
    endpoint.examples = [
      Example(
        name: "r",
        title: "",
        role: .request,
        body: ExampleBody(
          literal: .test("name=Ada+B&age=twelve&on=true"),
          mediaType: "application/x-www-form-urlencoded; charset=utf-8",
          json: nil
        ),
        raw: .test(""),
        origin: .test
      )
    ]
    let body = try #require(try Emitted(endpoint).catalogue.operations.first?.requestBody)
    #expect(body.mediaTypes == ["application/x-www-form-urlencoded"])
    #expect(
      body.schema?.properties == [
        FixtureProperty("name", isRequired: true, FixtureSchema(type: "string")),
        FixtureProperty("age", isRequired: true, FixtureSchema()),
        FixtureProperty("tag", FixtureSchema(type: "string")),
        FixtureProperty("on", FixtureSchema(type: "boolean")),
      ]
    )
  }

  @Test func aHeaderThatARequestOfThePageLeavesOutIsNotRequired() throws {
    var endpoint = documented()
    endpoint.parameters = ["X-Desk", "X-Shelf"].map { name in
      Parameter(
        name: name,
        location: .header,
        requirement: .required,
        schema: Schema(),
        origin: .test
      )
    }
    func required() throws -> [Bool?] {
      try Emitted(endpoint).catalogue.operations[0].parameters.map(\.isRequired)
    }
    #expect(try required() == [true, true])
    var shown = Example.request("r", id: "b-1")
    shown.headers = [HeaderLine("x-desk", "4")]
    endpoint.examples = [shown]
    #expect(try required() == [true, nil])
  }

  @Test func aQueryParameterThatARequestOfThePageLeavesOutIsNotRequired() throws {
    var endpoint = documented(.request("r", id: "b-1", query: [NamedValue("size", "{size}")]))
    endpoint.parameters = ["q", "size"].map { name in
      Parameter(
        name: name,
        location: .query,
        requirement: .required,
        schema: Schema(type: TypeReference(written: "integer", kind: .integer)),
        origin: .test
      )
    }
    func parameters() throws -> [FixtureParameter] {
      try Emitted(endpoint).catalogue.operations[0].parameters
    }
    #expect(try parameters().map(\.isRequired) == [nil, true])
    #expect(try parameters().map(\.type) == ["integer", "integer"])
    // What its own answer says is wrong is no word on what the server takes.
    endpoint.examples.append(.answer("r", 400))
    #expect(try parameters().map(\.isRequired) == [true, true])
    endpoint.examples.append(.request("s", id: "b-1", query: [NamedValue("q", "all")]))
    #expect(try parameters().map(\.isRequired) == [true, nil])
    #expect(try parameters().map(\.type) == [nil, "integer"])
  }

  @Test func contentIsRequiredWhereAMemberIsAndThePageShowsIt() throws {
    var endpoint = documented(method: .post)
    let implied = TypeReference(written: "", kind: .object)
    let title = Self.field("title", .string, .required)
    endpoint.requestBodies = [
      RequestBody(
        schema: Schema(
          fields: [
            SchemaField(
              name: "book",
              schema: Schema(type: implied, fields: [title]),
              origin: .test
            )
          ]
        ),
        origin: .test
      )
    ]
    func body() throws -> FixtureRequestBody? {
      try Emitted(endpoint).catalogue.operations[0].requestBody
    }
    // Nothing shows how the request is sent.
    #expect(try body()?.isRequired == nil)
    #expect(try body()?.schema?.properties.map(\.isRequired) == [true])
    var shown = Example.answer("r", body: #"{"book": {"title": "Moths"}}"#)
    shown.role = .request
    endpoint.examples = [shown]
    #expect(try body()?.isRequired == true)
    // Another request of the page has no content.
    var bare = Example.request("s", id: "b-1")
    bare.request?.method = .post
    endpoint.examples += [bare, .answer("s", 201)]
    #expect(try body()?.isRequired == nil)
    endpoint.examples.removeLast(2)
    endpoint.requestBodies[0].requirement = .optional
    #expect(try body()?.isRequired == false)
  }

  @Test func aMemberThatThePageNamesItselfIsAsItSays() throws {
    var endpoint = documented(method: .post)
    let city = Self.field("city", .string, .required)
    endpoint.requestBodies = [
      RequestBody(
        schema: Schema(fields: [Self.field("address", .object, .unstated, [city])]),
        origin: .test
      )
    ]
    let body = try #require(try Emitted(endpoint).catalogue.operations[0].requestBody)
    #expect(body.schema?.properties.map(\.isRequired) == [false])
  }

  @Test func aRequestWithoutContentHasNone() throws {
    #expect(try Emitted(documented()).catalogue.operations.map(\.requestBody) == [nil])
  }

  @Test func aRecursionEnds() throws {
    var deep = Self.field("x", .object)
    for _ in 0..<100 { deep = Self.field("x", .object, .unstated, [deep]) }
    var endpoint = documented(statuses: [200])
    endpoint.responses[0].body = Schema(fields: [deep])
    var schema = try #require(try Emitted(endpoint).responses.first?.schema)
    var depth = 0
    while let inner = schema.properties.first?.schema {
      schema = inner
      depth += 1
    }
    #expect(depth == 32)
  }

  struct Credentials: Sendable, CustomTestStringConvertible {
    var parameters: [(name: String, requirement: Requirement)] = []
    var header: HeaderLine?
    var expected: FixtureAuthentication?
    var testDescription: String { "\(parameters.map(\.name)) \(header?.name ?? "")" }
  }

  @Test(arguments: [
    Credentials(expected: nil),
    Credentials(
      parameters: [("X-Auth-Token", .unstated), ("Accept", .required)],
      expected: FixtureAuthentication(headers: ["X-Auth-Token"])
    ),
    Credentials(parameters: [("X-Auth-Token", .optional)], expected: nil),
    Credentials(
      parameters: [("X-Subject-Token", .required), ("x-auth-token", .required)],
      expected: FixtureAuthentication(headers: ["x-auth-token"])
    ),
    Credentials(
      header: HeaderLine("Authorization", "Bearer abc"),
      expected: FixtureAuthentication(headers: ["Authorization"], scheme: "Bearer")
    ),
    Credentials(
      parameters: [("Authorization", .required), ("X-Api-Key", .required)],
      header: HeaderLine("authorization", "abc"),
      expected: FixtureAuthentication(headers: ["Authorization", "X-Api-Key"])
    ),
  ])
  func credentialsAreKnownByTheirField(_ test: Credentials) throws {
    var request = Example.request("r", id: "1")
    request.headers = [test.header].compactMap(\.self)
    var endpoint = documented(request)
    endpoint.parameters = test.parameters.map {
      Parameter(name: $0.name, location: .header, requirement: $0.requirement, origin: .test)
    }
    let operation = try #require(try Emitted(endpoint).catalogue.operations.first)
    #expect(operation.authentication == test.expected)
  }

  @Test func microversionsStayText() throws {
    var endpoint = documented()
    #expect(try Emitted(endpoint).catalogue.operations.map(\.versions) == [nil])
    endpoint.versions = VersionRange(first: "2.10")
    endpoint.parameters = [
      Parameter(name: "OpenStack-API-Version", location: .header, origin: .test)
    ]
    #expect(
      try Emitted(endpoint).catalogue.operations.map(\.versions)
        == [FixtureVersions(first: "2.10", headers: ["OpenStack-API-Version"])]
    )
  }

  @Test func anErrorKnowsItsMessage() throws {
    let body = #"{"badRequest": {"message": "no", "code": 400}}"#
    let emitted = try Emitted(
      documented(.answer("a", 200, body: body), .answer("b", 400, body: body))
    )
    #expect(emitted.examples.map { $0.errorMessage?.description } == [nil, "/badRequest/message"])
  }

  @Test func aListKnowsWhatItsQueryDoes() throws {
    var endpoint = documented(.answer("a", body: #"{"books": [{"id": "b1", "size": 3}]}"#))
    endpoint.paths = [PathTemplate("/books")]
    endpoint.parameters = ["size_min", "colour"].map {
      Parameter(name: $0, location: .query, origin: .test)
    }
    let span = SourceSpan.start(of: FileIndex(0))
    endpoint.mock.parameters = [
      MockSetting(name: "colour", nameSpan: span, effect: "equals sise", effectSpan: span)
    ]
    let emitted = try Emitted(endpoint)
    #expect(
      emitted.catalogue.operations.map(\.listBehaviour) == [
        FixtureListBehaviour(
          list: JSONPointer(["books"]),
          parameters: [
            FixtureListParameter(
              "size_min",
              .compares(field: JSONPointer(["size"]), .atLeast, as: .number)
            )
          ],
          unused: [FixtureUnusedParameter("colour", because: .noSuchField)]
        )
      ]
    )
    #expect(emitted.diagnostics.map(\.rule).contains("mock-field"))
  }
}
