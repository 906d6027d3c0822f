import FixtureFormat
import JSONText
import MockServing

/// A mock of one operation that answers with a list, `GET /v1/{desk}/books`.
struct ListSite {
  let responder: MockResponder

  /// Serves these bodies as the examples `one`, `two` and so on, with this behaviour.
  init(
    _ behaviour: FixtureListBehaviour,
    bodies: [String],
    pathValue: String? = nil,
    sizeDefault: String? = nil,
    headers: [FixtureValue] = [],
    options: MockOptions = MockOptions()
  ) {
    let error = #"{"badRequest": {"message": "documented", "code": 400}}"#
    let names = ["one", "two", "three"]
    let examples = bodies.indices.map { index in
      FixtureExample(
        name: names[index],
        headers: headers,
        mediaType: "application/json",
        body: "fixtures/\(names[index]).json",
        pathValues: pathValue.map { [FixtureValue("desk", $0)] } ?? []
      )
    }
    let wrong = FixtureExample(
      name: "wrong",
      mediaType: "application/json",
      body: "fixtures/wrong.json",
      errorMessage: JSONPointer(["badRequest", "message"])
    )
    let operation = FixtureOperation(
      id: "books/list",
      title: "List",
      method: "GET",
      paths: ["/v1/{desk}/books"],
      page: "books/list.html",
      parameters: behaviour.parameters.map { parameter in
        FixtureParameter(
          name: parameter.name,
          location: "query",
          defaultValue: parameter.effect == .pageSize ? sizeDefault : nil
        )
      },
      responses: [
        FixtureResponse(status: 200, examples: examples),
        FixtureResponse(status: 400, examples: [wrong]),
      ],
      listBehaviour: behaviour
    )
    let files = zip(names, bodies).map { name, body in
      ("fixtures/\(name).json", Array(Self.pretty(body).utf8))
    }
    responder = MockResponder(
      site: SiteSnapshot(files + [("fixtures/wrong.json", Array(Self.pretty(error).utf8))]),
      catalogue: FixtureCatalogue(title: "Desk", operations: [operation]),
      options: options
    )
  }

  /// The text of JSON as a site has it.
  static func pretty(_ text: String) -> String {
    ((try? JSONParser.parse(text)).map { JSONWriter.pretty($0) } ?? text) + "\n"
  }

  /// The answer to a GET of the list with a query.
  func answer(
    _ query: String,
    desk: String = "d1",
    method: String = "GET",
    _ headers: [HeaderFields.Field] = [.init("Host", "localhost:4010")]
  ) -> MockAnswer {
    var state = MockState()
    let request = MockRequest(
      method: method,
      target: "/v1/\(desk)/books" + (query.isEmpty ? "" : "?" + query),
      headers: HeaderFields(headers)
    )
    return responder.answer(request, state: &state)
  }

  /// The body of an answer as JSON, and its text where it was made for the request.
  func json(_ answer: MockAnswer) -> JSONValue? {
    switch answer.body {
    case .bytes(let bytes): try? JSONParser.parse(bytes)
    case .file, .empty, .events: nil
    }
  }

  /// The values of a field in the list of an answer; nil where the answer is the documented file.
  func values(_ answer: MockAnswer, list: JSONPointer, of field: String) -> [String]? {
    json(answer)?[list]?.elements?.map { element in
      element[field].map(JSONWriter.compact) ?? "-"
    }
  }

  /// The address that a `Link` field names as the next page.
  func next(_ answer: MockAnswer) -> String? {
    answer.headers.values(of: "Link").first { $0.hasSuffix("rel=\"next\"") }
      .map { String($0.dropFirst().prefix { $0 != ">" }) }
  }
}
