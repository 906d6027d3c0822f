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

/// A status as cells, headings and lines write it: `404`, `404 Not Found`, `404: Not Found`.
struct StatusText: Hashable {
  /// The code, from 100 to 599.
  var code: Int

  /// What stands behind it.
  var reason: String

  /// Reads a text that starts with a code; nil where another thing than a code stands first.
  init?(_ text: some StringProtocol) {
    var rest = Substring(Words.trimmed(text))
    while let first = rest.first, "*`\"(".contains(first) { rest = rest.dropFirst() }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 3, let code = Int(digits), (100...599).contains(code) else { return nil }
    rest = rest[digits.endIndex...]
    if let next = rest.first, next.isLetter || next == "." || next == "_" { return nil }
    rest = rest.drop { " \t:-–—*`\")(,.".contains($0) || $0 == "\u{A0}" }
    while let last = rest.last, " )*`\"".contains(last) { rest = rest.dropLast() }
    self.code = code
    self.reason = Words.joined(rest)
  }
}
