import FixtureFormat

/// Entity tags (RFC 9110, section 8.8.3).
enum EntityTag {
  /// A documented tag in lawful form: quotes are added where the page left them away; nil where the
  /// text cannot be a tag.
  static func lawful(_ text: String) -> String? {
    let isWeak = text.utf8.starts(with: "W/\"".utf8)
    let opaque = isWeak ? text.utf8.dropFirst(2) : text.utf8[...]
    let isQuoted =
      opaque.count >= 2 && opaque.first == UInt8(ascii: "\"") && opaque.last == UInt8(ascii: "\"")
    let inner = isQuoted ? opaque.dropFirst().dropLast() : opaque
    let isLawful = inner.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7F }
    guard isLawful, !inner.isEmpty || isQuoted else { return nil }
    return (isWeak ? "W/" : "") + "\"\(Substring(inner))\""
  }

  /// The tag of bytes that a page gives no tag for.
  static func of(_ bytes: [UInt8]) -> String { "\"\(FileHash.hash(of: bytes))\"" }

  /// Whether `If-None-Match` names this tag, by weak comparison (section 13.1.2).
  static func isListed(_ tag: String, in fields: [String]) -> Bool {
    let wanted = opaque(tag[...])
    return fields.contains { field in
      field == "*" || tags(in: field).contains { opaque($0) == wanted }
    }
  }

  private static func opaque(_ tag: Substring) -> Substring {
    tag.utf8.starts(with: "W/".utf8) ? Substring(tag.utf8.dropFirst(2)) : tag
  }

  /// The tags of a list; a comma may stand inside the quotes of one.
  private static func tags(in field: String) -> [Substring] {
    var tags: [Substring] = []
    var rest = field.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "\"")),
      let close = rest[rest.index(after: open)...].firstIndex(of: UInt8(ascii: "\""))
    {
      tags.append(Substring(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return tags
  }
}
