import SourceText

extension JSONTextReader {
  /// Reads a number (RFC 8259, section 6) and gives it as written, mended where a sign or a zero is too
  /// many or missing.
  mutating func readNumber() throws(JSONFault) -> String {
    let start = index
    var text: [UInt8] = []
    if current == UInt8(ascii: "+") {
      repair("a number has no plus sign before it", at: index)
      index += 1
    } else if current == UInt8(ascii: "-") {
      text.append(UInt8(ascii: "-"))
      index += 1
    }
    var whole = readDigits()
    if whole.count > 1, whole.first == UInt8(ascii: "0") {
      repair("a number starts with a zero too many", at: start)
      whole = Array(whole.drop { $0 == UInt8(ascii: "0") })
      if whole.isEmpty { whole = [UInt8(ascii: "0")] }
    }
    let hasWhole = !whole.isEmpty
    text += hasWhole ? whole : [UInt8(ascii: "0")]
    var hasFraction = false
    if current == UInt8(ascii: "."), ellipsisLength == 0 {
      index += 1
      let fraction = readDigits()
      hasFraction = !fraction.isEmpty
      if !hasWhole || !hasFraction {
        repair("a number needs a digit on both sides of its point", at: start)
      }
      if hasFraction { text += [UInt8(ascii: ".")] + fraction }
    }
    if !hasWhole, !hasFraction { throw JSONFault("expected a digit", at: index) }
    try readExponent(into: &text)
    if let byte = current, Self.isWordByte(byte) || byte == UInt8(ascii: ":") {
      throw JSONFault("text stands directly behind a number", at: index)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func readExponent(into text: inout [UInt8]) throws(JSONFault) {
    guard let mark = current, mark | 0x20 == UInt8(ascii: "e") else { return }
    text.append(mark)
    index += 1
    if let sign = current, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      text.append(sign)
      index += 1
    }
    let digits = readDigits()
    if digits.isEmpty { throw JSONFault("expected a digit", at: index) }
    text += digits
  }

  private mutating func readDigits() -> [UInt8] {
    let start = index
    while let byte = current, byte.isDigit { index += 1 }
    return Array(bytes[start..<index])
  }
}
