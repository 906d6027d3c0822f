import Foundation

/// An answer as it came over a connection, taken apart by nothing but its own framing.
struct RawAnswer {
  var status: String
  var fields: [(name: String, value: String)]
  var body: [UInt8]

  /// The values of a field, joined as RFC 9110 (section 5.3) joins them; nil where there is none.
  func field(_ name: String) -> String? {
    let values = fields.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Reads the answers to requests with these methods, in order.
  ///
  /// - Returns: The answers, and the bytes that belong to none of them.
  static func read(
    _ bytes: [UInt8],
    to methods: [String]
  ) -> (answers: [RawAnswer], rest: [UInt8]) {
    var answers: [RawAnswer] = []
    var rest = bytes[...]
    var waiting = methods[...]
    while let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) {
      let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
      var lines = head.components(separatedBy: "\r\n")[...]
      let start = lines.popFirst() ?? ""
      guard start.hasPrefix("HTTP/1.1 ") else { break }
      let status = String(start.dropFirst(9).prefix(3))
      let fields = lines.map { line in
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        return (
          String(line[..<colon]),
          line[colon...].dropFirst().trimmingCharacters(in: CharacterSet(charactersIn: " \t"))
        )
      }
      var answer = RawAnswer(status: status, fields: fields, body: [])
      rest = rest[end.upperBound...]
      let method = status.hasPrefix("1") ? waiting.first : waiting.popFirst()
      let isEmpty = method == "HEAD" || status.hasPrefix("1") || ["204", "304"].contains(status)
      let length = isEmpty ? 0 : Int(answer.field("Content-Length") ?? "0") ?? 0
      answer.body = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
      answers.append(answer)
    }
    return (answers, Array(rest))
  }
}
