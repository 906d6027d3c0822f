import SourceText

/// A status as cells, headings and lines write it: `404`, `404 Not Found`, `404: Not Found`, `HTTP 404`.
struct StatusText: Hashable {
  /// The code, from 100 to 599.
  var code: Int

  /// What stands behind it.
  var reason: String

  /// Reads a text that starts with a code; nil where another thing than a code stands first.
  init?(_ text: some StringProtocol) {
    guard let status = text.withBytes(Self.status) else { return nil }
    self = status
  }

  private static func status(in bytes: UnsafeBufferPointer<UInt8>) -> StatusText? {
    guard mayStart(bytes) else { return nil }
    var rest = bytes[BlankBytes.range(ofTextIn: bytes)]
    rest = rest.drop(while: marks.contains)
    if rest.starts(with: "HTTP".utf8) {
      rest = rest.dropFirst(4).drop { $0 == UInt8(ascii: "/") || versions.contains($0) }
      guard rest.first == UInt8(ascii: " ") else { return nil }
      rest = rest.drop { $0 == UInt8(ascii: " ") }
    }
    let digits = rest.prefix(while: \.isDigit)
    guard digits.count == 3 else { return nil }
    let code = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard (100...599).contains(code), !StatusRange.isSpan(rest) else { return nil }
    rest = rest[digits.endIndex...]
    if let next = rest.first {
      // A letter of any script goes on with the number.
      let character = next < 0x80 ? nil : String(decoding: rest, as: UTF8.self).first
      if next.isLetter || next == UInt8(ascii: ".") || next == UInt8(ascii: "_")
        || character?.isLetter == true
      {
        return nil
      }
    }
    while let first = rest.first {
      if separation.contains(first) {
        rest.removeFirst()
      } else if first >= 0x80, let dash = dashes.first(where: { rest.starts(with: $0) }) {
        rest = rest.dropFirst(dash.count)
      } else {
        break
      }
    }
    while let last = rest.last, ends.contains(last) { rest.removeLast() }
    return StatusText(
      code: code, reason: Words.joined(String(decoding: rest, as: UTF8.self)))
  }

  /// What stands between a code and its reason: these, two dashes and the no-break space.
  private static let separation = ByteSet(" \t:-*`\")(,.")
  private static let dashes = ["–", "—", "\u{A0}"].map { Array($0.utf8) }
  private static let ends = ByteSet(" )*`\"")
  private static let versions = ByteSet(".0123456789")

  /// A status that was read elsewhere.
  init(code: Int, reason: String) {
    self.code = code
    self.reason = reason
  }

  /// Whether a text starts with the reason phrase of a code, in any case.
  static func startsWithReason(_ text: some StringProtocol, of code: Int) -> Bool {
    guard let name = reasons[code]?.split(separator: " ").map(String.init) else { return false }
    return Words.words(of: text).starts(with: name)
  }

  /// The beginnings of the reason phrases that running text names (RFC 9110, section 15).
  static let reasons: [Int: String] = [
    200: "ok", 201: "created", 202: "accepted",
    203: "non authoritative", 204: "no content", 205: "reset content", 206: "partial content",
    301: "moved permanently", 302: "found", 303: "see other",
    304: "not modified", 307: "temporary redirect", 308: "permanent redirect", 400: "bad request",
    401: "unauthorized", 402: "payment required", 403: "forbidden", 404: "not found",
    405: "method not", 406: "not acceptable", 407: "proxy authentication", 408: "request timeout",
    409: "conflict", 410: "gone", 411: "length required", 412: "precondition failed",
    413: "request entity", 414: "uri too long", 415: "unsupported media", 416: "range not",
    417: "expectation failed", 422: "unprocessable", 423: "locked", 424: "failed dependency",
    425: "too early", 426: "upgrade required", 428: "precondition required", 429: "too many",
    500: "internal server", 501: "not implemented", 502: "bad gateway", 503: "service unavailable",
    504: "gateway timeout", 507: "insufficient storage", 508: "loop detected",
  ]

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
  static func mayStart(_ text: some StringProtocol) -> Bool { text.withBytes(mayStart) }

  private static func mayStart(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes {
      if byte.isDigit || byte == UInt8(ascii: "H") { return true }
      if byte > UInt8(ascii: " "), byte < 0x80, !marks.contains(byte) { return false }
    }
    return false
  }

  private static let marks = ByteSet("*`\"(")
}
