import SourceText

extension JSONTextReader {
  /// The quotes that strings are written in: opening, closing, and what is wrong with them.
  private static let quotes: [(open: [UInt8], close: [UInt8], fault: String?)] = [
    ([0x22], [0x22], nil),
    ([0x27], [0x27], "a string stands in single quotes"),
    ([0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D], "a string stands in typographic quotes"),
    ([0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x9D], "a string stands in typographic quotes"),
    ([0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99], "a string stands in typographic quotes"),
    ([0xE2, 0x80, 0x99], [0xE2, 0x80, 0x99], "a string stands in typographic quotes"),
  ]

  /// Reads a string, or gives nil where none starts at the reading place.
  mutating func readString() throws(JSONFault) -> String? {
    guard let first = current, first == 0x22 || first == 0x27 || first == 0xE2 else { return nil }
    if first == 0x22, let text = readPlainString() { return text }
    guard
      let quote = Self.quotes.first(where: { bytes[index...].starts(with: $0.open) })
    else { return nil }
    let start = index
    if let fault = quote.fault { repair(fault, at: start) }
    index += quote.open.count
    var text: [UInt8] = []
    var hasLineEnd = false
    while let byte = current {
      if byte == quote.close[0], bytes[index...].starts(with: quote.close) {
        let end = index
        index += quote.close.count
        switch what(followsAt: index) {
        case .end: return String(decoding: text, as: UTF8.self)
        case .item where !hasLineEnd: return String(decoding: text, as: UTF8.self)
        case .text where !hasLineEnd:
          repair("a quote inside a string is not escaped", at: end)
          text += quote.close
        case .item, .text: throw JSONFault("the string is not closed", at: start)
        }
      } else if byte == UInt8(ascii: "\\") {
        try readEscape(into: &text)
      } else {
        if byte < 0x20 {
          let isLineEnd = byte == 0x0A || byte == 0x0D
          if !isLineEnd {
            repair("a control character in a string is not escaped", at: index)
          } else if !hasLineEnd {
            repair("a line end in a string is not escaped", at: index)
          }
          if isLineEnd { hasLineEnd = true }
        }
        text.append(byte)
        index += 1
      }
    }
    throw JSONFault("the string is not closed", at: start)
  }

  /// Reads a string as most are, whose text is its bytes; nil, with nothing read, for one with an escape
  /// or a fault.
  private mutating func readPlainString() -> String? {
    var end = index + 1
    while end < bytes.count, bytes[end] != 0x22 {
      if bytes[end] < 0x20 || bytes[end] == UInt8(ascii: "\\") { return nil }
      end += 1
    }
    guard end < bytes.count, what(followsAt: end + 1) != .text else { return nil }
    defer { index = end + 1 }
    return String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
  }

  /// What stands behind a closing quote: what lawfully may, another item whose comma is missing, or
  /// text that tells that the quote belonged to the string.
  private enum Follower { case end, item, text }

  private func what(followsAt place: Int) -> Follower {
    var next = place
    var isNewLine = false
    while next < bytes.count {
      switch bytes[next] {
      case 0x20, 0x09: next += 1
      case 0x0A, 0x0D:
        isNewLine = true
        next += 1
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"): return .end
      case UInt8(ascii: "/"), 0x22, UInt8(ascii: "{"), UInt8(ascii: "["), 0x0B, 0x0C, 0x80...0xFF:
        return .item
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        return isNewLine ? .item : .text
      default: return isNewLine || next > place ? .item : .text
      }
    }
    return .end
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONFault) {
    let start = index
    index += 1
    guard let letter = current else { return }
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): readUnicodeEscape(from: start, into: &text)
    case UInt8(ascii: "'"):
      repair("an escape that JSON does not know", at: start)
      text.append(letter)
    default:
      // A path such as C:\dir means its backslash; what follows it is read as text.
      repair("an escape that JSON does not know", at: start)
      text.append(UInt8(ascii: "\\"))
      index -= 1
    }
  }

  /// Reads the digits behind `\u`, and the second half of a surrogate pair (RFC 8259, section 7).
  private mutating func readUnicodeEscape(from start: Int, into text: inout [UInt8]) {
    guard let first = hexadecimal(at: index) else {
      repair("an escape that JSON does not know", at: start)
      text += "\\u".utf8
      return
    }
    index += 4
    var value = first
    if (0xD800..<0xDC00).contains(first), bytes[index...].starts(with: "\\u".utf8),
      let second = hexadecimal(at: index + 2), (0xDC00..<0xE000).contains(second)
    {
      index += 6
      value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
    }
    if let scalar = Unicode.Scalar(value) {
      text += Array(String(Character(scalar)).utf8)
    } else {
      repair("half of a surrogate pair stands alone", at: start)
      text += [0xEF, 0xBF, 0xBD]
    }
  }

  private func hexadecimal(at place: Int) -> UInt32? {
    guard place + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      guard let digit = byte.hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
