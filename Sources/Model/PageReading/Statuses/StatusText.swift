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
