import APIModel
import FixtureEmission
import FixtureFormat
import JSONText
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
  static func answer(
    _ name: String,
    _ status: Int? = 200,
    headers: [HeaderLine] = [],
    mediaType: String? = nil,
    body: String? = nil
  ) -> Example {
    let content = body.map { text in
      ExampleBody(
        literal: .test(text),
        mediaType: mediaType,
        json: JSONReading.looksLikeJSON(text) ? JSONReading.read(text) : nil
      )
    }
    return Example(
      name: name,
      title: "",
      role: .response,
      status: status,
      headers: headers,
      body: content,
      raw: .test(body ?? ""),
      origin: .test
    )
  }

  static func request(_ name: String, id: String, query: [NamedValue] = []) -> Example {
    let line = RequestLine(
      method: .get,
      target: "/",
      pathValues: [NamedValue("book_id", id)],
      query: query
    )
    return Example(
      name: name,
      title: "",
      role: .request,
      request: line,
      raw: .test(""),
      origin: .test
    )
  }
}

/// The operation `GET /books/{book_id}` and the like, with these responses and examples.
func documented(
  method: HTTPMethod = .get,
  statuses: [Int?] = [],
  _ examples: Example...
) -> Endpoint {
  var endpoint = Endpoint(
    method: method,
    paths: [PathTemplate("/books/{book_id}")],
    title: "Show a book",
    origin: .test,
    file: FileIndex(0)
  )
  endpoint.responses = statuses.map { Response(status: $0, origin: .test) }
  endpoint.examples = examples
  return endpoint
}

/// What the emitter makes of one endpoint on the page `books/show-book.md`.
struct Emitted {
  var catalogue: FixtureCatalogue
  var files: [String: String]
  var diagnostics: [Diagnostic]

  init(_ endpoint: Endpoint) throws {
    let group = Group(slug: "books", title: "Books", pages: [.endpoint(endpoint)])
    let sources = SourceTree([SourceFile(path: "books/show-book.md", text: "")])
    let plan = SitePlan(reference: APIReference(title: "Desk", groups: [group]), sources: sources)
    let emitted = FixtureEmitter().emit(plan, to: KeptFiles())
    files = [:]
    for file in emitted.value { files[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    diagnostics = emitted.diagnostics
    catalogue = try FixtureCatalogue(decoding: Array((files[FixtureCatalogue.path] ?? "").utf8))
  }

  /// The responses of the one operation.
  var responses: [FixtureResponse] { catalogue.operations.first?.responses ?? [] }

  /// The examples of all its responses.
  var examples: [FixtureExample] { responses.flatMap(\.examples) }

  /// The paths of the bodies, ordered.
  var bodies: [String] {
    files.keys.filter { $0.hasPrefix("fixtures/books/") }
      .map { String($0.dropFirst("fixtures/books/show-book/".count)) }.sorted()
  }
}
