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

  @Test(arguments: [nil, "{}"] as [String?])
  func aRequestWithoutALineGivesItsHeaderFields(_ body: String?) {
    let samples = RequestSample.samples(
      for: .documented(
        "PUT /books",
        .request("a", headers: [HeaderLine("X-Shelf", "7")], body: body), .answer("a", 200)))
    #expect(samples.map { $0.headers.map(\.name).contains("X-Shelf") } == [true])
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

  @Test func whatIsDocumentedTwiceIsSentOnce() throws {
    let endpoint = Endpoint.documented(
      "/books",
      parameters: [
        .test("limit", in: .query, .required, .integer),
        .test("limit", in: .query, .required, .integer),
        .test("Limit", in: .query, .required, .integer),
        .test("X-Desk", in: .header, .required), .test("x-desk", in: .header, .required),
      ]
    )
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect(sample.noted == "GET /books?limit=1&Limit=1\nX-Desk: example")
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

  @Test(
    "a media type is one of the page, and never a word in its place",
    arguments: [
      ("example", "application/json"), ("{type}", "application/json"), ("*/*", "application/json"),
      ("application/", "application/json"), ("application/*", "application/json"),
      ("text/csv", "text/csv"), ("text/csv; charset=utf-8", "text/csv; charset=utf-8"),
    ])
  func aMediaTypeIsNoPlaceholder(_ written: String, _ sent: String) throws {
    let tabled = Endpoint.documented(
      "POST /books",
      parameters: [.test("Content-Type", in: .header, .required, defaultValue: written)],
      .request("r", body: "{}")
    )
    let shown = Endpoint.documented(
      "POST /books",
      .request(
        "r", "/books", method: .post, headers: [HeaderLine("Content-Type", written)], body: "{}")
    )
    for endpoint in [tabled, shown] {
      let sample = try #require(RequestSample.samples(for: endpoint).first)
      #expect(sample.noted == "POST /books\nContent-Type: \(sent)\n{}")
    }
  }

  @Test func noMediaTypeIsMadeUp() throws {
    let endpoint = Endpoint.documented(
      "POST /books",
      parameters: [
        .test("Accept", in: .header, .required, .string),
        .test("Content-Type", in: .header, .required, .string),
      ],
      .request("r", body: "{}")
    )
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect(sample.noted == "POST /books\nContent-Type: application/json\n{}")
  }

  @Test func aFormIsWrittenAsForms() throws {
    func field(_ name: String, _ kind: TypeReference.Kind) -> SchemaField {
      SchemaField(
        name: name,
        requirement: .required,
        schema: Schema(type: TypeReference(written: "", kind: kind)),
        origin: .test
      )
    }
    var endpoint = Endpoint.documented("POST /books")
    endpoint.requestBodies = [
      RequestBody(
        mediaType: "Application/X-WWW-Form-Urlencoded",
        schema: Schema(
          fields: [field("a b", .string), field("n", .integer), field("list", .array)]
        ),
        origin: .test
      )
    ]
    let sample = try #require(RequestSample.samples(for: endpoint).first)
    #expect(
      sample.noted == """
        POST /books
        Content-Type: Application/X-WWW-Form-Urlencoded
        a%20b=example&n=1&list=example
        """
    )
  }

  @Test(
    arguments: [
      ("a=1&b=%C3%B6+x&c", ["a=1", "b=ö x", "c="]), ("a=%2&b=%zz&=", ["a=%2", "b=%zz", "="]),
      ("a=b=c\n&d=%ff", ["a=b=c", "d=%ff"]), ("", []),
    ] as [(String, [String])])
  func aFormIsRead(_ text: String, _ fields: [String]) {
    #expect(FormText.pairs(in: text).map { "\($0.name)=\($0.value)" } == fields)
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
