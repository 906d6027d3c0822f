import SourceText

/// Cuts HTML into tags, comments and text, as tolerant as browsers are, in linear time.
struct HTMLTokenizer {
  /// A part of the input.
  struct Token {
    enum Content {
      case text
      case tag(HTMLTag)
      /// The range is the text between the marks of the comment.
      case comment(Range<Int>)
      /// A doctype, a processing instruction or CDATA.
      case declaration
    }

    var content: Content
    /// The bytes of the whole token.
    var range: Range<Int>
  }

  let bytes: [UInt8]
  private var index = 0
  /// Set where a tag or comment never ends: all that follows is text.
  private var isAtTail = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token, or nil at the end.
  mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    let start = index
    if !isAtTail, let token = markup(at: start) {
      index = token.range.upperBound
      return token
    }
    index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") || isAtTail { index += 1 }
    return Token(content: .text, range: start..<index)
  }

  /// Skips to the end tag of an element whose content is no markup, such as `script`.
  ///
  /// - Returns: The range of the content; it reaches to the end where no end tag follows.
  mutating func skipRawText(of name: String) -> Range<Int> {
    let start = index
    let wanted = Array("</\(name)".utf8)
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + wanted.count <= bytes.count,
        bytes[index..<index + wanted.count].lazy.map(\.lowerCased)
          .elementsEqual(wanted)
      {
        break
      }
      index += 1
    }
    return start..<index
  }

  private mutating func markup(at start: Int) -> Token? {
    guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "!") where bytes[start...].starts(with: "<!--".utf8):
      guard let end = find("-->", from: start + 4) else { return nil }
      return Token(content: .comment(start + 4..<end), range: start..<end + 3)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      guard let end = find(">", from: start + 2) else { return nil }
      return Token(content: .declaration, range: start..<end + 1)
    default: return tag(at: start)
    }
  }

  private mutating func find(_ mark: StaticString, from start: Int) -> Int? {
    let mark = Array("\(mark)".utf8)
    var place = start
    while place + mark.count <= bytes.count {
      if bytes[place] == mark[0], bytes[place...].starts(with: mark) { return place }
      place += 1
    }
    isAtTail = true
    return nil
  }

  private mutating func tag(at start: Int) -> Token? {
    var place = start + 1
    let isEnd = bytes[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    let nameStart = place
    while place < bytes.count, Self.isNameByte(bytes[place], first: place == nameStart) {
      place += 1
    }
    guard place > nameStart, bytes[place - 1] != UInt8(ascii: ":") else { return nil }
    let name = nameStart..<place
    var hasAttributes = false
    var kind = isEnd ? HTMLTag.Kind.end : .start
    let all = bytes[...]
    while place < bytes.count {
      let before = place
      HTMLAttributes.skipBlanks(in: all, &place)
      guard place < bytes.count else { break }
      if bytes[place] == UInt8(ascii: ">") {
        let range = start..<place + 1
        let tag = HTMLTag(all[range], name: name, kind: kind, hasAttributes: hasAttributes)
        return Token(content: .tag(tag), range: range)
      }
      if bytes[place] == UInt8(ascii: "/") {
        kind = isEnd ? .end : .empty
        place += 1
        continue
      }
      // A name that runs into anything else (`<http://…>`, `<a<b`) is text.
      guard place > before || kind == .empty else { return nil }
      kind = isEnd ? .end : .start
      guard HTMLAttributes.attribute(in: all, at: &place) != nil else { return nil }
      hasAttributes = true
    }
    isAtTail = true
    return nil
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isNameByte(_ byte: UInt8, first: Bool) -> Bool {
    byte.isLetter || (!first && (byte.isDigit || "-_:.".utf8.contains(byte)))
  }
}
