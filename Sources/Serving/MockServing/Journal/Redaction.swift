import SourceText

/// Takes secrets out of what is remembered of a request, and cuts off what would take much memory.
enum Redaction {
  private static let mark = "[redacted]"
  private static let longestText = 1_024
  private static let mostHeaderBytes = 4_096

  /// The header fields, the values of secret ones replaced, as many as fit into a few kilobytes.
  static func headers(_ fields: [HeaderFields.Field]) -> [HeaderFields.Field] {
    var bytes = 0
    var isAsItIs = true
    for field in fields {
      bytes += field.name.utf8.count + field.value.utf8.count
      if isSecret(header: field.name) || isAddress(header: field.name) { isAsItIs = false }
    }
    if isAsItIs, bytes <= mostHeaderBytes { return fields }
    var left = mostHeaderBytes
    var kept: [HeaderFields.Field] = []
    for field in fields {
      let value =
        isSecret(header: field.name)
        ? mark
        : isAddress(header: field.name)
          ? target(field.value) : shortened(field.value, to: longestText)
      left -= field.name.utf8.count + value.utf8.count
      if left < 0 { break }
      kept.append(HeaderFields.Field(field.name, value))
    }
    return kept
  }

  /// The target with the values of secret query parameters and a user name replaced.
  static func target(_ target: String) -> String {
    let target = withoutUser(target)
    guard let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) else {
      return shortened(target, to: longestText)
    }
    let query = target[target.utf8.index(after: mark)...].utf8
      .split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      .map { item in
        let item = Substring(item)
        guard let equals = item.utf8.firstIndex(of: UInt8(ascii: "=")) else { return item }
        let name = item[..<equals]
        let isSecret = isSecret(parameter: PercentCoding.decode(name) ?? String(name))
        return isSecret ? "\(name)=\(Self.mark)"[...] : item
      }
    return shortened("\(target[..<mark])?\(query.joined(separator: "&"))", to: longestText)
  }

  /// An address without the user name and the password in front of its host.
  private static func withoutUser(_ address: String) -> String {
    let bytes = address.utf8
    let path = bytes.prefix { $0 != UInt8(ascii: "?") }
    guard path.contains(UInt8(ascii: "@")),
      let scheme = path.firstRange(of: Array("://".utf8))
    else { return address }
    let authority = path[scheme.upperBound...].prefix { $0 != UInt8(ascii: "/") }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return address }
    return "\(address[..<scheme.upperBound])\(mark)\(address[at...])"
  }

  /// A text with at most so many bytes, cut between characters.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var end = text.utf8.index(text.utf8.startIndex, offsetBy: limit)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return text[..<end] + "…"
  }

  /// Whether the value of a header field is a secret.
  private static func isSecret(header name: String) -> Bool {
    // Most names are none of these, and their length tells.
    switch name.utf8.count {
    case 6: name.isEqual(ignoringCaseTo: "Cookie")
    case 13 where name.isEqual(ignoringCaseTo: "Authorization"): true
    default: isSecret(parameter: name)
    }
  }

  /// Whether the value of a header field is an address, whose query may have secrets.
  private static func isAddress(header name: String) -> Bool {
    name.utf8.count == 7 && name.isEqual(ignoringCaseTo: "Referer")
  }

  /// Whether a name says that its value is a secret: `X-Auth-Token`, `api_key`, `password`,
  /// `Signature`.
  private static func isSecret(parameter name: String) -> Bool {
    var rest = name.utf8[...]
    while let first = rest.first {
      for word in words[Int(first.lowerCased)] where begins(rest, with: word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  private static func begins(_ text: Substring.UTF8View, with word: [UInt8]) -> Bool {
    text.count >= word.count && zip(text, word).allSatisfy { $0.lowerCased == $1 }
  }

  /// The words by their first byte: most letters of a name begin none.
  private static let words: [[[UInt8]]] = {
    var words = [[[UInt8]]](repeating: [], count: 256)
    for word in [
      "token", "secret", "passw", "api_key", "api-key", "apikey", "authorization", "credential",
      "signature", "session", "auth-key", "auth_key", "access-key", "access_key", "accesskey",
      "private-key", "private_key", "pwd", "jwt",
    ] {
      let bytes = Array(word.utf8)
      words[Int(bytes[0])].append(bytes)
    }
    return words
  }()
}
