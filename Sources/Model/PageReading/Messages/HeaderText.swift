import APIModel
import SourceText

/// Header fields as example blocks write them.
enum HeaderText {
  /// The field on a line `Name: value`; nil for a line that is none.
  ///
  /// The name is a token (RFC 9110, section 5.1), so a line of JSON (`"a": 1`) is no field.
  static func field(_ line: some StringProtocol) -> HeaderLine? {
    line.withBytes { bytes in
      var text = bytes[BlankBytes.range(ofTextIn: bytes)]
      guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      if text.count > 4, text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") {
        // Some pages quote the whole line.
        text = text.dropFirst().dropLast()
        guard isTelling(String(decoding: text[..<colon], as: UTF8.self)) else { return nil }
      }
      let name = text[..<colon]
      guard name.first?.isLetter == true, name.allSatisfy(\.isTokenByte) else { return nil }
      let value = UnsafeBufferPointer(rebasing: text[(colon + 1)...])
      // `http://host` and `12:30:00` have a colon too.
      guard value.first?.isBlank ?? true || name.contains(UInt8(ascii: "-")),
        !value.starts(with: "//".utf8)
      else { return nil }
      return HeaderLine(
        String(decoding: name, as: UTF8.self),
        String(decoding: value[BlankBytes.range(ofTextIn: value)], as: UTF8.self))
    }
  }

  /// Whether a name is one that only a header field has: with a hyphen, or a well-known one.
  static func isTelling(_ name: String) -> Bool {
    name.contains("-") || wellKnown.contains(name.lowercased())
  }

  /// The fields of a line in which a page builder glued them: `X-A → aX-B → b`.
  ///
  /// A value ends where the next name starts, and the only thing that tells is the name itself: it
  /// starts with `X-`, or is a well-known one. Nil where that does not explain the whole line.
  static func glued(_ text: String) -> [HeaderLine]? {
    guard text.holds("→") else { return nil }
    let pieces = text.split(separator: "→", omittingEmptySubsequences: false).map {
      Words.trimmed($0)
    }
    guard pieces.count > 2, var name = pieces.first, isName(name) else { return nil }
    var fields: [HeaderLine] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let start = startOfName(atEndOf: piece) else { return nil }
      fields.append(HeaderLine(name, Words.trimmed(piece[..<start])))
      name = String(piece[start...])
    }
    fields.append(HeaderLine(name, pieces.last ?? ""))
    return fields
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy(\.isTokenByte)
  }

  private static func startOfName(atEndOf text: String) -> String.Index? {
    var best: String.Index?
    for index in text.suffix(80).indices.reversed() {
      guard text[index].utf8.allSatisfy(\.isTokenByte) else { break }
      let rest = text[index...]
      if rest.hasPrefix("X-"), rest.utf8.count > 2 { return index }
      if wellKnown.contains(rest.lowercased()) { best = index }
    }
    return best
  }

  private static let wellKnown: Set<String> = [
    "accept", "accept-encoding", "accept-ranges", "age", "allow", "authorization", "cache-control",
    "connection", "content-encoding", "content-length", "content-range", "content-type", "cookie",
    "date", "etag", "expires", "host", "if-match", "if-none-match", "last-modified", "link",
    "location", "pragma", "prefer", "range", "referer", "retry-after", "server", "set-cookie",
    "transfer-encoding", "upgrade", "user-agent", "vary", "via", "warning", "www-authenticate",
  ]
}
