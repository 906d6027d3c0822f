import SourceText

/// Writes texts of pages so that a reader of Markdown takes them for just that (CommonMark, section 2.4:
/// any punctuation of ASCII may stand behind a backslash).
enum MarkdownEscaping {
  /// A text within a line; line feeds become blanks.
  static func text(_ text: String) -> String {
    var text = text
    let escaped = text.withUTF8 { bytes -> String? in
      guard let first = bytes.indices.first(where: { isChanged(bytes, $0) }) else { return nil }
      var result = Array(bytes[..<first])
      result.reserveCapacity(bytes.count + bytes.count / 8 + 2)
      for index in first..<bytes.count {
        if isLineEnd(bytes[index]) {
          result.append(0x20)
        } else {
          if needsBackslash(bytes, index) { result.append(UInt8(ascii: "\\")) }
          result.append(bytes[index])
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
    return escaped ?? text
  }

  private static func isChanged(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    isLineEnd(bytes[index]) || needsBackslash(bytes, index)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func needsBackslash(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"), UInt8(ascii: "|"):
      true
    case UInt8(ascii: "_"): !isWithinWord(bytes, index)
    case UInt8(ascii: "&"): mayStartEntity(bytes, index)
    case UInt8(ascii: ":"): bytes[index...].starts(with: "://".utf8)
    case UInt8(ascii: "."): endsWorldWideWeb(bytes, index)
    case UInt8(ascii: "!"): index + 1 == bytes.count
    default: false
    }
  }

  /// Lines of running text, so that none of them starts a block of another kind, such as a heading, a
  /// list or a quote, and none ends in a backslash or blanks that would break it.
  static func line(_ line: String) -> String {
    let trimmed = trimmed(line)
    guard let first = trimmed.utf8.first else { return "" }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "="), UInt8(ascii: ":"):
      return "\\" + trimmed
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = trimmed.utf8.prefix { $0.isDigit }
      let rest = trimmed.utf8.dropFirst(digits.count)
      guard rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")") else {
        return trimmed
      }
      return String(decoding: digits, as: UTF8.self) + "\\" + String(decoding: rest, as: UTF8.self)
    default: return trimmed
    }
  }

  /// Code within a line: between more backquotes than it has in a row (CommonMark, section 6.1).
  ///
  /// In a table a backslash stands before each bar, and is taken away before the code is read.
  static func code(_ text: String, inCell: Bool = false) -> String {
    if isPlainCode(text) { return "`\(text)`" }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|"), inCell { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(isLineEnd(byte) ? 0x20 : byte)
    }
    let line = String(decoding: bytes, as: UTF8.self)
    guard line.utf8.contains(where: { $0 != 0x20 }) else { return line }
    let fence = String(
      repeating: "`", count: longestRun(of: UInt8(ascii: "`"), in: line) + 1)
    let isPadded =
      line.utf8.first == UInt8(ascii: "`") || line.utf8.last == UInt8(ascii: "`")
      || (line.utf8.first == 0x20 && line.utf8.last == 0x20)
    return isPadded ? "\(fence) \(line) \(fence)" : fence + line + fence
  }

  /// Whether a text is what most code in a line is: nothing in it has a meaning there.
  private static func isPlainCode(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte > 0x20 && byte != UInt8(ascii: "`") && byte != UInt8(ascii: "|")
      }
  }

  /// An address between parentheses (CommonMark, section 6.3).
  static func destination(_ address: String) -> String {
    var text = ""
    for byte in address.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "`"):
        let digits = String(byte, radix: 16, uppercase: true)
        text += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      case UInt8(ascii: "&"): text += "&amp;"
      case 0x80...: text += "%" + String(byte, radix: 16, uppercase: true)
      default: text.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return text
  }

  /// The length of the longest row of a byte of ASCII in a text.
  static func longestRun(of sign: UInt8, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == sign ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func trimmed(_ line: String) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    var bytes = Array(line.utf8.drop(while: isBlank))
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether letters or digits stand on both sides: such a sign never starts emphasis.
  private static func isWithinWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    index > 0 && index + 1 < bytes.count && isWordByte(bytes[index - 1])
      && isWordByte(bytes[index + 1])
  }

  private static func mayStartEntity(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    index + 1 < bytes.count
      && (bytes[index + 1] == UInt8(ascii: "#") || isWordByte(bytes[index + 1]))
  }

  /// Whether a full stop is that of `www.`, which is an address without a scheme to some readers (GitHub
  /// Flavored Markdown, section 6.9).
  private static func endsWorldWideWeb(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    index >= 3 && bytes[(index - 3)..<index].elementsEqual("www".utf8)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte >= 0x80
  }
}
