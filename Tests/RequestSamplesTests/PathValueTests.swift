import APIModel
import RequestSamples
import Testing

@Suite struct PathValueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var path: String
    var headers: [HeaderLine] = []
    var body: String?
    var status: Int? = 200
    var values: [String: String] = [:]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Case(
      name: "the member of the variable's own name",
      path: "/p/{project_id}/s/{id}",
      body: #"{"project_id": "p1", "id": 7}"#,
      values: ["project_id": "p1", "id": "7"]
    ),
    Case(
      name: "the id of the thing that the variable is named after",
      path: "/{project_id}/images/{image_id}",
      body: #"{"image": {"id": "i1"}}"#,
      values: ["image_id": "i1"]
    ),
    Case(
      name: "the id at the top for the last variable only",
      path: "/{shelf_id}/books/{book_id}",
      body: #"{"id": "b1"}"#,
      values: ["book_id": "b1"]
    ),
    Case(
      name: "no id at the top for a variable in the middle",
      path: "/books/{book_id}/action",
      body: #"{"id": "b1"}"#
    ),
    Case(
      name: "a header that names the thing and its id",
      path: "/v1/images/{image_id}",
      headers: [HeaderLine("X-Openstack-Request-Id", "r"), HeaderLine("X-Image-Meta-Id", "i1")],
      values: ["image_id": "i1"]
    ),
    Case(
      name: "camel case",
      path: "/images/{imageId}",
      headers: [HeaderLine("X-Image-Id", "i1")],
      values: ["imageId": "i1"]
    ),
    Case(
      name: "no header for a variable that names no thing",
      path: "/images/{id}",
      headers: [HeaderLine("X-Request-Id", "r")]
    ),
    Case(
      name: "no member that is a placeholder or no text",
      path: "/images/{image_id}",
      body: #"{"image_id": "<id>", "id": {"a": 1}}"#
    ),
    Case(
      name: "nothing from an error",
      path: "/images/{image_id}",
      body: #"{"id": "e1"}"#,
      status: 404
    ),
  ])
  func findsThePathValuesThatAnAnswerShows(_ test: Case) {
    let endpoint = Endpoint.documented(
      test.path,
      .answer("a", test.status, headers: test.headers, body: test.body)
    )
    let found = DocumentedExchange.exchanges(of: endpoint).flatMap(\.pathValues)
    let values = Dictionary(found.map { ($0.name, $0.literal ?? "") }) { first, _ in first }
    #expect(values == test.values)
    #expect(found.allSatisfy { $0.source == .response("a") })
  }

  @Test func aRequestSaysMoreThanItsAnswer() {
    let endpoint = Endpoint.documented(
      "/{a_id}/{b_id}",
      .request("r", "/1/{b_id}", path: [NamedValue("a_id", "1"), NamedValue("b_id", "{b_id}")]),
      .answer("x", body: #"{"a_id": "9", "b_id": "2"}"#)
    )
    let values = DocumentedExchange.main(of: endpoint).pathValues
    #expect(values.map(\.literal) == ["1", "2"])
    #expect(values.map(\.source) == [.request("r"), .response("x")])
  }

  @Test(arguments: [
    ("{id}", false), ("{{ id }}", false), ("<your id>", false), ("a-{id}", false), ("$ID", false),
    ("${ID}", false), (":id", false), ("(id)", false), ("...", false), ("…", false), ("", false),
    ("  ", false), ("{\"a\": 1}", true), ("{}", true), ("$5", true), (":8080", true),
    ("f(x)", true), ("(1)", true), ("a:b", true), ("1 < 2 > 0", true), ("<5>", true), ("id", true),
  ])
  func aPlaceholderIsNoValue(_ text: String, _ isValue: Bool) {
    let endpoint = Endpoint.documented(
      "/{v}",
      .request("r", "/", path: [NamedValue("v", text)])
    )
    let values = DocumentedExchange.main(of: endpoint).pathValues.map(\.literal)
    #expect(values == (isValue ? [text] : []))
  }
}
