import NIOHTTP1

extension HTTPRequestHead {
  /// The head without the blanks that may stand behind the value of a field and are no part of it
  /// (RFC 9112, section 5.1); the parser takes away only those before it.
  var withoutTrailingBlanks: HTTPRequestHead {
    guard headers.contains(where: { Self.endsWithBlank($0.value[...]) }) else { return self }
    var head = self
    head.headers = HTTPHeaders(
      headers.map { name, value in
        var rest = value[...]
        while Self.endsWithBlank(rest) { rest.removeLast() }
        return (name, String(rest))
      }
    )
    return head
  }

  private static func endsWithBlank(_ value: Substring) -> Bool {
    value.utf8.last == UInt8(ascii: " ") || value.utf8.last == UInt8(ascii: "\t")
  }
}
