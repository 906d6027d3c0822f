import FixtureFormat
import JSONText

/// An error that the mock itself makes, as problem details (RFC 9457).
struct Problem {
  /// What went wrong, as the last word of the problem type.
  enum Kind: String {
    case unreadableRequest = "unreadable-request"
    case malformedTarget = "malformed-target"
    case malformedHost = "malformed-host"
    case foreignHost = "foreign-host"
    case unknownMethod = "unknown-method"
    case noSuchPath = "no-such-path"
    case methodNotDocumented = "method-not-documented"
    case statusNotDocumented = "status-not-documented"
    case exampleNotDocumented = "example-not-documented"
    case noResponseDocumented = "no-response-documented"
  }

  /// A documented operation that a client may have meant.
  struct Suggestion {
    var method: String
    var path: String
    var href: String
  }

  var kind: Kind
  var status: Int
  var detail: String
  var documented: [String]?
  var suggestions: [Suggestion]?

  /// The answer that carries the problem, with more header fields behind its own.
  func answer(_ headers: [HeaderFields.Field] = []) -> MockAnswer {
    MockAnswer(
      status: status,
      headers: HeaderFields([.init("Content-Type", "application/problem+json")] + headers),
      body: .bytes(Array(JSONWriter.pretty(json).utf8) + [UInt8(ascii: "\n")])
    )
  }

  private var json: JSONValue {
    var members = [
      JSONMember("type", .string("urn:endpaper:problem:\(kind.rawValue)")),
      JSONMember("title", .string(ReasonPhrase.of(status))),
      JSONMember("status", .number(String(status))),
      JSONMember("detail", .string(detail)),
    ]
    if let documented {
      members.append(JSONMember("documented", .array(documented.map(JSONValue.string))))
    }
    if let suggestions {
      members.append(JSONMember("suggestions", .array(suggestions.map(\.json))))
    }
    return .object(members)
  }
}

extension Problem.Suggestion {
  /// Suggests an operation by one of its paths.
  init(_ operation: FixtureOperation, path: String) {
    self.init(method: operation.method, path: path, href: HelpLink.href(of: operation))
  }

  fileprivate var json: JSONValue {
    .object([
      JSONMember("method", .string(method)),
      JSONMember("path", .string(path)),
      JSONMember("href", .string(href)),
    ])
  }
}
