public import JSONText

/// A request that was answered, and why it got that answer; secrets are already taken out.
public struct JournalEntry: Hashable, Sendable {
  /// The number of the request since the start or the last reset, from 1; 0 where none is kept.
  public internal(set) var number = 0

  /// The method, as written.
  public let method: String

  /// The request target with the values of secret query parameters replaced, cut off where it is long.
  public let target: String

  /// The header fields of the request with secret values replaced; the last ones of many are left out.
  public internal(set) var headers: [HeaderFields.Field]

  /// The status code of the answer.
  public let status: Int

  /// The documented operation that was chosen, by the identifier of the catalogue.
  public let operation: String?

  /// What each step of the decision found, in order, such as `host: localhost`.
  public let reasons: [String]

  /// What is doubtful about the request although it was answered.
  public let warnings: [String]

  /// The first line of what was refused as no request, with secrets taken out as from a target.
  ///
  /// Behind the name of a secret all of the line is one: where the target ends cannot be told.
  public static func redacted(line: String) -> String { Redaction.target(line) }

  /// The entry as JSON, with its members in the order in which they are declared; what is empty is
  /// left out.
  public var json: JSONValue {
    var members = number > 0 ? [JSONMember("number", .number(String(number)))] : []
    members += [
      JSONMember("method", .string(method)),
      JSONMember("target", .string(target)),
    ]
    if !headers.isEmpty {
      members.append(
        JSONMember(
          "headers",
          .array(
            headers.map { field in
              .object([
                JSONMember("name", .string(field.name)), JSONMember("value", .string(field.value)),
              ])
            })
        )
      )
    }
    members.append(JSONMember("status", .number(String(status))))
    if let operation { members.append(JSONMember("operation", .string(operation))) }
    for (name, texts) in [("reasons", reasons), ("warnings", warnings)] where !texts.isEmpty {
      members.append(JSONMember(name, .array(texts.map(JSONValue.string))))
    }
    return .object(members)
  }
}

extension JournalEntry {
  /// Notes a request and its answer.
  init(_ request: MockRequest, _ answer: MockAnswer, reasons: [String]) {
    let operation: String? = if case .operation(let id) = answer.origin { id } else { nil }
    self.init(
      method: Redaction.shortened(request.method, to: 32),
      target: Redaction.target(request.target),
      headers: Redaction.headers(request.headers.fields),
      status: answer.status,
      operation: operation,
      reasons: reasons,
      warnings: answer.warnings
    )
  }
}
