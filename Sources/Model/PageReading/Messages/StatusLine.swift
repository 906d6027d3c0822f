/// The first line of a response, in the spellings of pages.
struct StatusLine: Hashable {
  /// The code; nil where a placeholder stands in its place.
  var code: Int?

  /// The reason phrase; empty where there is none.
  var reason: String

  /// Reads `HTTP/1.1 200 OK`, `HTTP 200 OK`, `Status Code: 200 OK` and, where `isLoose`, `200 OK`.
  init?(_ line: some StringProtocol, isLoose: Bool = false) {
    var text = Substring(Words.trimmed(line))
    guard let first = text.utf8.first else { return nil }
    if first == UInt8(ascii: "H"), text.utf8.starts(with: "HTTP/".utf8) {
      text = Substring(text.utf8.drop { $0 != UInt8(ascii: " ") })
      guard !text.isEmpty else { return nil }
    } else if first == UInt8(ascii: "H"), text.utf8.starts(with: "HTTP ".utf8) {
      text = text.dropFirst(5)
      guard StatusText(Words.trimmed(text)) != nil else { return nil }
    } else if first | 0x20 == UInt8(ascii: "s"), Self.hasLabel(text) {
      text = Substring(text.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst())
    } else if !isLoose {
      return nil
    }
    let rest = Words.trimmed(text)
    if let status = StatusText(rest) {
      code = status.code
      reason = status.reason
    } else if rest.hasPrefix("<") || rest.hasPrefix("{") {
      code = nil
      reason = ""
    } else {
      return nil
    }
  }

  /// The line of a status that stands by itself.
  init(_ status: StatusText) {
    code = status.code
    reason = status.reason
  }

  private static func hasLabel(_ text: Substring) -> Bool {
    let start = text.prefix(12).lowercased()
    return start.hasPrefix("status code:") || start.hasPrefix("status:")
  }
}
