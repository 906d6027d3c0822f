import APIModel
import JSONText
import SourceText

extension Origin {
  static let test = Origin(.start(of: FileIndex(0)), rule: "test")
}

extension Endpoint {
  /// An operation with these query parameters, and an example for each body.
  static func documented(
    _ method: HTTPMethod = .get,
    _ path: String = "/v1/books",
    query: [String] = [],
    body bodies: String...
  ) -> Endpoint {
    var endpoint = Endpoint(
      method: method,
      paths: [PathTemplate(path)],
      title: "Books",
      origin: .test,
      file: FileIndex(0)
    )
    endpoint.parameters = query.map { Parameter(name: $0, location: .query, origin: .test) }
    endpoint.examples = bodies.enumerated().map { index, body in
      let literal = LiteralText(text: body, file: FileIndex(0), lineOffsets: [0])
      return Example(
        name: "example-\(index + 1)",
        title: "",
        role: .response,
        status: 200,
        body: ExampleBody(
          literal: literal,
          mediaType: "application/json",
          json: JSONReading.read(body)
        ),
        raw: literal,
        origin: .test
      )
    }
    return endpoint
  }
}
