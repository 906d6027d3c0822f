/// The first line of a response, in the spellings of pages.
struct StatusLine: Hashable {
  /// The code; nil where a placeholder stands in its place.
  var code: Int?

  /// The reason phrase; empty where there is none.
  var reason: String

  /// Reads `HTTP/1.1 200 OK`, `Status Code: 200 OK` and, where `isLoose`, `200 OK`.
  init?(_ line: some StringProtocol, isLoose: Bool = false) {
    var text = Substring(Words.trimmed(line))
    if text.hasPrefix("HTTP/") {
      text = text.drop { $0 != " " }
      guard !text.isEmpty else { return nil }
    } else if text.lowercased().hasPrefix("status code:") || text.lowercased().hasPrefix("status:")
    {
      text = text.drop { $0 != ":" }.dropFirst()
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
}
