import SourceText

/// Finds the coloured pieces of JSON text, lawful or not: it never fails, because examples that are no
/// JSON are shown too.
enum JSONLexer {
  /// The pieces in order.
  static func tokens(of bytes: [UInt8]) -> [CodeToken] {
    var tokens: [CodeToken] = []
    var index = 0
    while index < bytes.count {
      let start = index
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index = endOfString(in: bytes, from: index)
        let kind: CodeToken.Kind = isFollowedByColon(bytes, index) ? .name : .string
        tokens.append(CodeToken(kind: kind, range: start..<index))
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        index = endOfWord(in: bytes, from: index)
        tokens.append(CodeToken(kind: .number, range: start..<index))
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        index = endOfWord(in: bytes, from: index)
        let word = bytes[start..<index]
        if literals.contains(where: { word.elementsEqual($0.utf8) }) {
          tokens.append(CodeToken(kind: .number, range: start..<index))
        }
      default: index += 1
      }
    }
    return tokens
  }

  private static let literals = ["true", "false", "null"]

  /// Behind the closing quote; the end of the line where the string is not closed on it.
  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): return index + 1
      case UInt8(ascii: "\n"): return index
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return bytes.count
  }

  private static func endOfWord(in bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, isWordByte(bytes[index]) { index += 1 }
    return index
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isNameByte || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }

  private static func isFollowedByColon(_ bytes: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) {
      index += 1
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":")
  }
}
