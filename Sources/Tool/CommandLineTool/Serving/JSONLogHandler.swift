import JSONText
import Logging

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes each message of a log as a JSON object on a line of its own.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info
  let lines: LogLines

  init(lines: LogLines) { self.lines = lines }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var members = [
      JSONMember(
        "time", .string(Date.now.ISO8601Format(.iso8601(includingFractionalSeconds: true)))),
      JSONMember("level", .string(event.level.rawValue)),
      JSONMember("message", .string("\(event.message)")),
    ]
    let all = metadata.merging(event.metadata ?? [:]) { $1 }
    for name in Self.order {
      if let value = all[name] { members.append(JSONMember(name, Self.json(value, of: name))) }
    }
    for (name, value) in all.sorted(by: { $0.key < $1.key }) where !Self.order.contains(name) {
      members.append(JSONMember(name, Self.json(value, of: name)))
    }
    lines.add(Self.escaped(JSONWriter.compact(.object(members))))
  }

  /// The same JSON where a terminal finds nothing to act on: such characters stand in strings alone.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: \.steersTerminals) else { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      if scalar.steersTerminals {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static let order = [
    "method", "target", "status", "bytes", "microseconds", "operation", "fault", "warnings",
  ]
  private static let numbers = ["status", "bytes", "microseconds"]

  private static func json(_ value: Logger.Metadata.Value, of name: String) -> JSONValue {
    switch value {
    case .string(let text): numbers.contains(name) ? .number(text) : .string(text)
    case .stringConvertible(let value): .string(value.description)
    case .array(let values): .array(values.map { json($0, of: "") })
    case .dictionary(let values):
      .object(
        values.sorted { $0.key < $1.key }.map { JSONMember($0.key, json($0.value, of: $0.key)) })
    }
  }
}

extension Date.ISO8601FormatStyle {
  fileprivate static func iso8601(includingFractionalSeconds: Bool) -> Self {
    Date.ISO8601FormatStyle(includingFractionalSeconds: includingFractionalSeconds)
  }
}
