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

  /// Whether a condition names a tag, or is `*`, which any representation meets.
  ///
  /// - Parameters:
  ///   - tag: The tag of what is there; nil where it has none.
  ///   - strongly: How tags compare (section 8.8.3.2): `If-Match` compares strongly, so that a weak tag
  ///     never is the same, and `If-None-Match` weakly.
  ///   - fields: The values of the field.
  /// - Returns: Whether the condition is met by what is there.
  static func isListed(_ tag: String?, strongly: Bool = false, in fields: [String]) -> Bool {
    if fields.contains("*") { return true }
    guard let tag else { return false }
    return fields.contains { field in
      tags(in: field).contains { listed in
        strongly ? !isWeak(tag[...]) && listed == tag[...] : opaque(listed) == opaque(tag[...])
      }
    }
  }

  private static func isWeak(_ tag: Substring) -> Bool { tag.utf8.starts(with: "W/".utf8) }

  private static func opaque(_ tag: Substring) -> Substring {
    isWeak(tag) ? Substring(tag.utf8.dropFirst(2)) : tag
  }

  /// The tags of a list; a comma may stand inside the quotes of one.
  private static func tags(in field: String) -> [Substring] {
    var tags: [Substring] = []
    var rest = field.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "\"")),
      let close = rest[rest.index(after: open)...].firstIndex(of: UInt8(ascii: "\""))
    {
      // The weakness of a tag stands in front of its quotes.
      let isWeak = rest[..<open].suffix(2).elementsEqual("W/".utf8)
      let start = isWeak ? rest.index(open, offsetBy: -2) : open
      tags.append(Substring(rest[start...close]))
      rest = rest[rest.index(after: close)...]
    }
    return tags
  }
}
