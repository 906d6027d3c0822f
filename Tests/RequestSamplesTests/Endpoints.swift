import APIModel
import JSONText
import RequestSamples
import SourceText

/// Short spellings for what a page documents; an operation is `POST /books`, or the path of a GET.
extension Endpoint {
  static func documented(
    _ operation: String,
    parameters: [Parameter] = [],
    statuses: [Int?] = [],
    _ examples: Example...
  ) -> Endpoint {
    let words = operation.split(separator: " ", maxSplits: 1)
    var endpoint = Endpoint(
      method: words.first.flatMap { HTTPMethod($0) } ?? .get,
      paths: [PathTemplate(words.last.map(String.init) ?? "/")],
      title: "Title",
      origin: .test,
      file: FileIndex(0)
    )
    endpoint.parameters = parameters
    endpoint.responses = statuses.map { Response(status: $0, origin: .test) }
    endpoint.examples = examples
    return endpoint
  }
}

extension Origin {
  static let test = Origin(.start(of: FileIndex(0)), rule: "test")
}

extension Example {
  static func request(
    _ name: String,
    _ target: String? = nil,
    method: HTTPMethod = .get,
    path: [NamedValue] = [],
    query: [NamedValue] = [],
    headers: [HeaderLine] = [],
    body: String? = nil
  ) -> Example {
    Example(
      name: name,
      title: "",
      role: .request,
      request: target.map {
        RequestLine(method: method, target: $0, pathValues: path, query: query)
      },
      headers: headers,
      body: body.map(ExampleBody.init(test:)),
      raw: .test(""),
      origin: .test
    )
  }

  static func answer(
    _ name: String,
    _ status: Int? = 200,
    headers: [HeaderLine] = [],
    body: String? = nil
  ) -> Example {
    Example(
      name: name,
      title: name,
      role: .response,
      status: status,
      headers: headers,
      body: body.map(ExampleBody.init(test:)),
      raw: .test(""),
      origin: .test
    )
  }
}

extension ExampleBody {
  init(test text: String) {
    self.init(
      literal: .test(text),
      json: JSONReading.looksLikeJSON(text) ? JSONReading.read(text) : nil
    )
  }
}

extension LiteralText {
  static func test(_ text: String) -> LiteralText {
    LiteralText(text: text, file: FileIndex(0), lineOffsets: [0])
  }
}

extension Parameter {
  static func test(
    _ name: String,
    in location: Location,
    _ requirement: Requirement = .unstated,
    _ kind: TypeReference.Kind? = nil,
    format: String? = nil,
    defaultValue: String? = nil,
    allowed: [String] = []
  ) -> Parameter {
    var schema = Schema(type: kind.map { TypeReference(written: "", kind: $0, format: format) })
    schema.defaultValue = defaultValue
    schema.allowedValues = allowed
    return Parameter(
      name: name,
      location: location,
      requirement: requirement,
      schema: schema,
      origin: .test
    )
  }
}

extension RequestSample {
  /// The request as a reader would note it: the request line, the headers, the body.
  var noted: String {
    var lines = ["\(method) \(target)"]
    for header in headers {
      switch header.text {
      case .literal(let text): lines.append("\(header.name): \(text)")
      case .token(let prefix): lines.append("\(header.name): \(prefix)(token)")
      }
    }
    if let body { lines.append(body.text) }
    return lines.joined(separator: "\n")
  }
}
