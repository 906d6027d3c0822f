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
    case notAuthorized = "not-authorized"
    case foreignOrigin = "foreign-origin"
    case invalidPreference = "invalid-preference"
    case invalidRequest = "invalid-request"
    case unsupportedMediaType = "unsupported-media-type"
    case notAcceptable = "not-acceptable"
    case noSuchResource = "no-such-resource"
    case conflict = "conflict"
    case unprocessable = "unprocessable"
    case noRoom = "no-room"
    case preconditionFailed = "precondition-failed"
    case rangeNotSatisfiable = "range-not-satisfiable"
  }

  /// One thing that is wrong with a request.
  struct Fault: Hashable {
    /// Where it is: `path`, `query`, `header`, `cookie` or `body`.
    var location: String

    /// The name of the parameter; in a body a JSON Pointer (RFC 6901).
    var name: String

    /// What is wrong, as a sentence.
    var detail: String

    /// All of it as one text, for a place where there is no more.
    var sentence: String { "\(location) \(name): \(detail)" }
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
  var errors: [Fault]?
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

  /// What went wrong as one text, for an error body that has a place for no more.
  var message: String {
    guard let errors, errors.count > 1 else { return detail }
    return ([detail] + errors.map(\.sentence))
      .joined(separator: " ")
  }

  /// A text of a client in quotes, for a message: short, and without control characters.
  static func shown(_ text: String) -> String {
    let plain = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
    return "'\(Redaction.shortened(String(String.UnicodeScalarView(plain)), to: 80))'"
  }

  private var json: JSONValue {
    var members = [
      JSONMember("type", .string("urn:endpaper:problem:\(kind.rawValue)")),
      JSONMember("title", .string(ReasonPhrase.of(status))),
      JSONMember("status", .number(String(status))),
      JSONMember("detail", .string(detail)),
    ]
    if let errors { members.append(JSONMember("errors", .array(errors.map(\.json)))) }
    if let documented {
      members.append(JSONMember("documented", .array(documented.map(JSONValue.string))))
    }
    if let suggestions {
      members.append(JSONMember("suggestions", .array(suggestions.map(\.json))))
    }
    return .object(members)
  }
}

extension Problem.Fault {
  fileprivate var json: JSONValue {
    .object([
      JSONMember("in", .string(location)),
      JSONMember("name", .string(name)),
      JSONMember("detail", .string(detail)),
    ])
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
