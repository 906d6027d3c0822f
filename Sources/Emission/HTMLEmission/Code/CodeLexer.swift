import SourceText

/// Finds the coloured pieces of a sample: remarks, texts, numbers and the words of its language.
///
/// It knows no grammar. Samples are short and written by this program, and a piece that is not found is
/// still shown.
struct CodeLexer {
  private let bytes: [UInt8]
  private let language: CodeLanguage
  private var index = 0

  /// The pieces of a text in order.
  static func tokens(of bytes: [UInt8], in language: CodeLanguage) -> [CodeToken] {
    var lexer = CodeLexer(bytes: bytes, language: language)
    return lexer.tokens()
  }

  private init(bytes: [UInt8], language: CodeLanguage) {
    self.bytes = bytes
    self.language = language
  }

  private mutating func tokens() -> [CodeToken] {
    var tokens: [CodeToken] = []
    while index < bytes.count {
      let start = index
      if let kind = next() { tokens.append(CodeToken(kind: kind, range: start..<index)) }
    }
    return tokens
  }

  /// Goes behind the piece that starts here; nil where it is plain.
  private mutating func next() -> CodeToken.Kind? {
    let byte = bytes[index]
    if let remark = language.remark, byte == remark[0], isAtWordStart,
      bytes[index...].starts(with: remark)
    {
      index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      return .comment
    }
    if language.quotes.contains(byte) {
      skipString(byte)
      return .string
    }
    if language.hasOptions, byte == UInt8(ascii: "-"), isAtWordStart {
      skipWord()
      return .number
    }
    guard Self.isWordByte(byte) else {
      index += 1
      return nil
    }
    let start = index
    skipWord()
    if byte.isDigit { return .number }
    let word = bytes[start..<index]
    let isName = language.words.contains { $0[0] == byte && word.elementsEqual($0) }
    return isName ? .name : nil
  }

  private mutating func skipString(_ quote: UInt8) {
    if language.hasLongTexts {
      let long = [quote, quote, quote]
      if bytes[index...].starts(with: long) {
        index += 3
        while index < bytes.count, !bytes[index...].starts(with: long) { index += 1 }
        index = min(index + 3, bytes.count)
        return
      }
    }
    let isRaw = language.rawQuotes.contains(quote)
    index += 1
    while index < bytes.count, bytes[index] != quote {
      index += bytes[index] == UInt8(ascii: "\\") && !isRaw ? 2 : 1
    }
    index = min(index + 1, bytes.count)
  }

  private mutating func skipWord() {
    index += 1
    while index < bytes.count, Self.isWordByte(bytes[index]) || isHyphenOfOption { index += 1 }
  }

  private var isHyphenOfOption: Bool { language.hasOptions && bytes[index] == UInt8(ascii: "-") }

  private var isAtWordStart: Bool {
    guard index > 0 else { return true }
    return bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 || bytes[index - 1] == 0x0A
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte.isNameByte || byte >= 0x80
  }
}
