/// Escapes text for HTML.
enum HTMLEscaping {
  /// The text as it stands in an element or in an attribute value between quotes.
  ///
  /// It goes by bytes and not by characters: a quote with a combining mark behind it is one character
  /// to Swift and still ends an attribute. Control characters and noncharacters, which no HTML
  /// document may hold, become U+FFFD (HTML, section 13.2.3.5).
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSuspicious) else { return text }
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the escaped text to UTF-8 text.
  static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Adds escaped UTF-8 text to UTF-8 text: what needs no escape in one piece.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var index = 0
    while index < bytes.count {
      guard isSuspicious(bytes[index]), let escape = escape(in: bytes, at: index) else {
        index += 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      escape.text.withUTF8Buffer { output.append(contentsOf: $0) }
      index += escape.length
      start = index
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// What stands for the bytes at an index, and how many these are; nil for bytes that stay.
  private static func escape(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (text: StaticString, length: Int)? {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "'"): return ("&#39;", 1)
    case 0..<0x20, 0x7F: return ("\u{FFFD}", 1)
    default:
      let length = forbiddenLength(in: bytes, at: index)
      return length > 0 ? ("\u{FFFD}", length) : nil
    }
  }

  private static func isSuspicious(_ byte: UInt8) -> Bool {
    if byte < 0x40 { return suspiciousBelow64 &>> UInt64(byte) & 1 != 0 }
    return byte >= 0x7F && (byte == 0x7F || byte == 0xC2 || byte >= 0xEF)
  }

  /// A bit for each of the first 64 bytes: set for the controls that are no white space, and for `"`,
  /// `&`, `'`, `<` and `>`.
  private static let suspiciousBelow64: UInt64 = 0x5000_00C4_FFFF_C9FF

  /// The number of bytes of a C1 control or noncharacter that starts here; 0 where there is none.
  private static func forbiddenLength(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
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
