/// Escapes text for HTML.
enum HTMLEscaping {
  /// The text as it stands in an element or in an attribute value between quotes.
  ///
  /// It goes by bytes and not by characters: a quote with a combining mark behind it is one character
  /// to Swift and still ends an attribute. Control characters and noncharacters, which no HTML
  /// document may hold, become U+FFFD (HTML, section 13.2.3.5).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspicious) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case 0x09, 0x0A, 0x0C, 0x0D: result.append(byte)
      case 0..<0x20, 0x7F: result += replacement
      case 0xC2, 0xEF, 0xF0...0xF4:
        let length = forbiddenLength(in: bytes, at: index)
        if length > 0 {
          result += replacement
          index += length
          continue
        }
        result.append(byte)
      default: result.append(byte)
      }
      index += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let replacement = Array("\u{FFFD}".utf8)

  private static func isSuspicious(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x0C, 0x0D: false
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte >= 0xEF
    }
  }

  /// The number of bytes of a C1 control or noncharacter that starts here; 0 where there is none.
  private static func forbiddenLength(in bytes: [UInt8], at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch byte(0) {
    case 0xC2: return (0x80...0x9F).contains(byte(1)) ? 2 : 0
    case 0xEF:
      if byte(1) == 0xB7, (0x90...0xAF).contains(byte(2)) { return 3 }
      return byte(1) == 0xBF && byte(2) >= 0xBE ? 3 : 0
    case 0xF0...0xF4:
      return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
    default: return 0
    }
  }
}
