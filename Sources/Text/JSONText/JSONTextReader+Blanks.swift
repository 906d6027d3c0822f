extension JSONTextReader {
  /// Skips what stands between tokens: blanks, and as repairs comments and blanks that JSON knows not.
  mutating func skipBlanks() throws(JSONFault) {
    var lastForeign: Int?
    while let byte = current {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "/"): try skipComment()
      default:
        let length = foreignBlankLength
        guard length > 0 else { return }
        if lastForeign != index { repair("a blank that is no JSON white space", at: index) }
        index += length
        lastForeign = index
      }
    }
  }

  private mutating func skipComment() throws(JSONFault) {
    let start = index
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch next {
    case UInt8(ascii: "/"):
      while let byte = current, byte != 0x0A, byte != 0x0D { index += 1 }
    case UInt8(ascii: "*"):
      index += 2
      var isClosed = false
      while index + 1 < bytes.count, !isClosed {
        isClosed = bytes[index] == UInt8(ascii: "*") && bytes[index + 1] == UInt8(ascii: "/")
        index += isClosed ? 2 : 1
      }
      if !isClosed { throw JSONFault("the comment is not closed", at: start) }
    default: throw JSONFault("expected a value, not '/'", at: start)
    }
    repair("a comment is not allowed", at: start)
  }

  /// The length of a blank outside JSON at the reading place: vertical tab, form feed, U+00A0, U+2000
  /// to U+200B, U+2028, U+2029, U+202F, U+3000, U+FEFF; else 0.
  private var foreignBlankLength: Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch byte(0) {
    case 0x0B, 0x0C: return 1
    case 0xC2: return byte(1) == 0xA0 ? 2 : 0
    case 0xE2:
      let isBlank = (0x80...0x8B).contains(byte(2)) || [0xA8, 0xA9, 0xAF].contains(byte(2))
      return byte(1) == 0x80 && isBlank ? 3 : 0
    case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80 ? 3 : 0
    case 0xEF: return byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The length of `...` (or more dots) or U+2026 at the reading place; else 0.
  var ellipsisLength: Int {
    guard current == UInt8(ascii: ".") || current == 0xE2 else { return 0 }
    if bytes[index...].starts(with: [0xE2, 0x80, 0xA6]) { return 3 }
    guard bytes[index...].starts(with: "...".utf8) else { return 0 }
    var end = index
    while end < bytes.count, bytes[end] == UInt8(ascii: ".") { end += 1 }
    return end - index
  }
}
