import SourceText
import Yams

/// Turns the marks of the YAML scanner, which count Unicode scalars, into bytes of the file.
struct YAMLPlaces {
  let bytes: [UInt8]
  private let literalPlaces: LiteralPlaces
  /// The starts of the lines as YAML counts them: NEL, LS and PS end a line too (YAML 1.1, 5.4).
  private let yamlLines: [Int]
  /// Marks come in reading order, so that a long line is walked once.
  private var cursor = (line: 0, column: 0, byte: 0)

  init(_ literal: LiteralText) {
    bytes = Array(literal.text.utf8)
    literalPlaces = LiteralPlaces(literal, bytes: bytes)
    var yamlLines = [0]
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        yamlLines.append(index + 1)
      } else if byte == UInt8(ascii: "\r") {
        let isPair = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        if !isPair { yamlLines.append(index + 1) }
      } else if byte >= 0x80, Self.isUnicodeBreak(bytes[...index]) {
        yamlLines.append(index + 1)
      }
    }
    self.yamlLines = yamlLines
  }

  private static func isUnicodeBreak(_ head: ArraySlice<UInt8>) -> Bool {
    let tail = head.suffix(3)
    return tail.elementsEqual([0xE2, 0x80, 0xA8]) || tail.elementsEqual([0xE2, 0x80, 0xA9])
      || tail.suffix(2).elementsEqual([0xC2, 0x85])
  }

  /// The offset in the text that a mark means; never behind the end.
  mutating func offset(of mark: Mark?) -> Int {
    guard let mark else { return 0 }
    let line = max(0, mark.line - 1)
    guard line < yamlLines.count else { return bytes.count }
    let column = max(0, mark.column - 1)
    if cursor.line != line || cursor.column > column { cursor = (line, 0, yamlLines[line]) }
    while cursor.column < column, cursor.byte < bytes.count {
      cursor.byte += 1
      while cursor.byte < bytes.count, bytes[cursor.byte] & 0xC0 == 0x80 { cursor.byte += 1 }
      cursor.column += 1
    }
    return cursor.byte
  }

  /// The span in the file of a range of the text.
  func span(_ range: Range<Int>) -> SourceSpan { literalPlaces.span(of: range) }

  /// Where a scalar that starts at `start` ends: behind its closing quote, its text, or its line.
  func end(ofScalar text: String, from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    let first = bytes[start]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      return endOfQuoted(from: start, quote: first)
    }
    let written = text.utf8
    if bytes[start...].starts(with: written) { return start + written.count }
    return bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      ?? bytes.count
  }

  private func endOfQuoted(from start: Int, quote: UInt8) -> Int {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 1
      } else if bytes[index] == quote {
        let isDoubled = index + 1 < bytes.count && bytes[index + 1] == quote
        if !isDoubled || quote == UInt8(ascii: "\"") { return index + 1 }
        index += 1
      }
      index += 1
    }
    return bytes.count
  }
}
