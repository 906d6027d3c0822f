/// A status as cells, headings and lines write it: `404`, `404 Not Found`, `404: Not Found`, `HTTP 404`.
struct StatusText: Hashable {
  /// The code, from 100 to 599.
  var code: Int

  /// What stands behind it.
  var reason: String

  /// Reads a text that starts with a code; nil where another thing than a code stands first.
  init?(_ text: some StringProtocol) {
    guard Self.mayStart(text) else { return nil }
    let trimmed = Words.trimmed(text)
    if trimmed.utf8.count == 3, let code = Int(trimmed), (100...599).contains(code) {
      // Most cells and words are no more than the code.
      self.code = code
      self.reason = ""
      return
    }
    var rest = Substring(trimmed)
    while let first = rest.first, "*`\"(".contains(first) { rest = rest.dropFirst() }
    if rest.hasPrefix("HTTP") {
      rest = rest.dropFirst(4).drop { $0 == "/" || $0 == "." || $0.isNumber }
      guard rest.first == " " else { return nil }
      rest = rest.drop { $0 == " " }
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 3, let code = Int(digits), (100...599).contains(code) else { return nil }
    rest = rest[digits.endIndex...]
    if let next = rest.first, next.isLetter || next == "." || next == "_" { return nil }
    rest = rest.drop { " \t:-–—*`\")(,.".contains($0) || $0 == "\u{A0}" }
    while let last = rest.last, " )*`\"".contains(last) { rest = rest.dropLast() }
    self.code = code
    self.reason = Words.joined(rest)
  }

  private init(code: Int, reason: String) {
    self.code = code
    self.reason = reason
  }

  /// The statuses that one cell or item lists: `200, 203`, `400 / 404`, `200 OK or 204 No Content`.
  ///
  /// Empty where no code stands first. A number inside a reason (`Too many requests, 100 per hour`) is
  /// no status: what follows a code is nothing or starts with a capital letter.
  static func list(_ text: some StringProtocol) -> [StatusText] {
    guard let whole = StatusText(text) else { return [] }
    guard separators.occur(in: text) else { return [whole] }
    var found: [StatusText] = []
    var reason = ""
    var gap = ""
    for (piece, separator) in pieces(of: text) {
      if let status = StatusText(piece), found.isEmpty || status.isPlain {
        if let last = found.indices.last { found[last].reason = Words.joined(reason) }
        found.append(status)
        reason = status.reason
      } else {
        reason += gap + piece
      }
      gap = separator
    }
    guard found.count > 1, let last = found.indices.last else { return [whole] }
    found[last].reason = Words.joined(reason)
    return found
  }

  /// What one of the separators of a list has in it.
  private static let separators = Phrases(",", "/", "|", ";", "、", "or", "and")

  private var isPlain: Bool { reason.first.map(\.isUppercase) ?? true }

  /// The text between separators of a list, each with the separator behind it.
  private static func pieces(of text: some StringProtocol) -> [(piece: String, separator: String)] {
    var pieces: [(String, String)] = []
    var piece = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      if word == "or" || word == "and" || word == "/" || word == "|" {
        pieces.append((piece, " \(word) "))
        piece = ""
        continue
      }
      if !piece.isEmpty { piece += " " }
      for character in word {
        if ",/|;、".contains(character) {
          pieces.append((piece, "\(character) "))
          piece = ""
        } else {
          piece.append(character)
        }
      }
    }
    pieces.append((piece, ""))
    return pieces
  }

  /// Whether nothing that is ASCII stands before the first digit, or the name of the protocol, but
  /// blanks and marks.
  static func mayStart(_ text: some StringProtocol) -> Bool {
    text.withBytes { bytes in
      for byte in bytes {
        if byte.isDigit || byte == UInt8(ascii: "H") { return true }
        if byte > UInt8(ascii: " "), byte < 0x80, !marks.contains(byte) { return false }
      }
      return false
    }
  }

  private static let marks = ByteSet("*`\"(")
}
