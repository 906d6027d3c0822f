import Testing

/// Bytes that a client sends on a connection of its own, and what must come back.
struct ProtocolCase: Sendable, CustomTestStringConvertible {
  /// The rule: a section of an RFC, and what is looked at.
  var rule: String

  /// The exact bytes.
  var bytes: String

  /// The methods of the requests in them, for which answers are taken apart.
  var methods: [String]

  /// The status codes of all answers in order.
  var statuses: String

  /// Fields that the last answer has, each with its whole value; a value that ends with `…` begins so,
  /// and `-` stands for a field that is not there.
  var fields: [String: String]

  /// The content of the last answer; nil where it is not looked at.
  var body: String?

  var testDescription: String { rule }

  /// A case of one request line with fields; `Host` and `Connection: close` are added where they are
  /// not there, so that the answer ends with the connection.
  static func request(
    _ rule: String,
    _ line: String,
    _ fields: [String],
    content: String = "",
    _ status: String,
    _ expected: [String: String] = [:],
    body: String? = nil
  ) -> ProtocolCase {
    var all = fields
    if !all.contains(where: { $0.lowercased().hasPrefix("host:") }) {
      all.append("Host: localhost")
    }
    if !all.contains(where: { $0.lowercased().hasPrefix("connection:") }) {
      all.append("Connection: close")
    }
    let bytes = ([line + " HTTP/1.1"] + all).joined(separator: "\r\n") + "\r\n\r\n" + content
    let method = line.prefix { $0 != " " }
    return ProtocolCase(
      rule: rule, bytes: bytes, methods: [String(method)], statuses: status, fields: expected,
      body: body)
  }

  /// A case of one request line without fields of its own.
  static func request(
    _ rule: String,
    _ line: String,
    _ status: String,
    _ expected: [String: String] = [:],
    body: String? = nil
  ) -> ProtocolCase {
    request(rule, line, [], status, expected, body: body)
  }

  /// A case of bytes as they are.
  static func raw(
    _ rule: String,
    _ bytes: String,
    to methods: [String] = ["GET"],
    _ statuses: String,
    _ expected: [String: String] = [:],
    body: String? = nil
  ) -> ProtocolCase {
    ProtocolCase(
      rule: rule, bytes: bytes, methods: methods, statuses: statuses, fields: expected, body: body)
  }
}
