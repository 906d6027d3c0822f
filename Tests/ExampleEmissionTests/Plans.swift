import APIModel
import ExampleEmission
import SiteEmission
import SourceText

extension Origin {
  static let test = Origin(.start(of: FileIndex(0)), rule: "test")
}

extension LiteralText {
  static func test(_ text: String) -> LiteralText {
    LiteralText(text: text, file: FileIndex(0), lineOffsets: [0])
  }
}

extension Example {
  static func answer(_ name: String, _ status: Int, title: String = "") -> Example {
    Example(
      name: name,
      title: title,
      role: .response,
      status: status,
      raw: .test(""),
      origin: .test
    )
  }

  static func request(
    _ line: RequestLine,
    headers: [HeaderLine] = [],
    body: String? = nil
  ) -> Example {
    Example(
      name: "request",
      title: "",
      role: .request,
      request: line,
      headers: headers,
      body: body.map { ExampleBody(literal: .test($0), mediaType: "text/plain") },
      raw: .test(""),
      origin: .test
    )
  }
}

/// The operation `GET /books/{book_id}` and the like, with these examples.
func documented(
  _ method: HTTPMethod = .get,
  title: String = "Show a book",
  path: String = "/books/{book_id}",
  examples: [Example] = []
) -> Endpoint {
  var endpoint = Endpoint(
    method: method,
    paths: [PathTemplate(path)],
    title: title,
    origin: .test,
    file: FileIndex(0)
  )
  endpoint.examples = examples
  return endpoint
}

/// What the emitter makes of the endpoints of the page `books/show-book.md`.
func emit(_ endpoint: Endpoint, and others: Endpoint...) -> Diagnosed<[OutputFile]> {
  let pages = ([endpoint] + others).map(Page.endpoint)
  let group = Group(slug: "books", title: "Books", pages: pages)
  let sources = SourceTree([SourceFile(path: "books/show-book.md", text: "")])
  let plan = SitePlan(reference: APIReference(title: "Desk", groups: [group]), sources: sources)
  return ExampleEmitter().emit(plan, to: KeptFiles())
}

/// The text of the one script of an endpoint; empty where there is none.
func script(of endpoint: Endpoint) -> String {
  String(decoding: emit(endpoint).value.first?.bytes ?? [], as: UTF8.self)
}
