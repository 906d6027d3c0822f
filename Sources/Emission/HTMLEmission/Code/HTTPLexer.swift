/// Finds the coloured pieces of a message: the names of its header fields, and those of content that
/// looks like JSON.
enum HTTPLexer {
  /// The pieces in order.
  static func tokens(of bytes: [UInt8]) -> [CodeToken] {
    var tokens: [CodeToken] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if end == start { return tokens + content(of: bytes, from: end + 1) }
      let line = bytes[start..<end]
      // The first line is no field, and a colon in it belongs to the path.
      if start > 0, let colon = line.firstIndex(of: UInt8(ascii: ":")) {
        tokens.append(CodeToken(kind: .name, range: start..<colon))
      }
      start = end + 1
    }
    return tokens
  }

  private static func content(of bytes: [UInt8], from start: Int) -> [CodeToken] {
    guard start < bytes.count, [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[start]) else {
      return []
    }
    return JSONLexer.tokens(of: Array(bytes[start...])).map { token in
      CodeToken(
        kind: token.kind,
        range: token.range.lowerBound + start..<token.range.upperBound + start)
    }
  }
}
