/// Where inline markup may start and end (reStructuredText specification, "Inline markup recognition
/// rules").
extension [UInt8] {
  /// Whether the character that starts at `index` is white space; false at the end.
  func isSpace(at index: Int) -> Bool {
    guard let byte = at(index) else { return false }
    if byte < 0x80 { return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    return scalar(at: index)?.properties.isWhitespace ?? false
  }

  /// Whether the character before `index` is white space.
  func isSpace(before index: Int) -> Bool {
    guard let byte = at(index - 1) else { return false }
    if byte < 0x80 { return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
    return scalar(before: index)?.properties.isWhitespace ?? false
  }

  /// Whether markup may start at `index` for what stands before it: white space, an opening
  /// bracket or quote, or one of `-/:` and their like.
  func allowsMarkupStart(at index: Int) -> Bool {
    guard let byte = at(index - 1) else { return true }
    if byte >= 0x80 {
      guard let scalar = scalar(before: index) else { return false }
      return scalar.properties.isWhitespace || scalar.opensMarkup
    }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"):
      return true
    default: return false
    }
  }

  /// Whether markup may end at `index` for what stands there: the end, white space, an escape, a
  /// closing bracket or quote, or punctuation.
  func allowsMarkupEnd(at index: Int) -> Bool {
    guard let byte = at(index) else { return true }
    if byte >= 0x80 {
      guard let scalar = scalar(at: index) else { return false }
      return scalar.properties.isWhitespace || scalar.closesMarkup
    }
    switch byte {
    case 0, UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "\\"),
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"),
      UInt8(ascii: "?"):
      return true
    default: return false
    }
  }

  /// Whether a start string is quoted, as in `"*"` or `(*)`: then it is text.
  func isQuoted(start: Int, end: Int) -> Bool {
    guard let before = at(start - 1), let after = at(end) else { return false }
    switch (before, after) {
    case (UInt8(ascii: "\""), UInt8(ascii: "\"")), (UInt8(ascii: "'"), UInt8(ascii: "'")),
      (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "<"), UInt8(ascii: ">")):
      return true
    default:
      guard before >= 0x80, after >= 0x80, let open = scalar(before: start),
        let close = scalar(at: end)
      else { return false }
      return open.matchingQuotes.contains(close)
    }
  }
}

extension Unicode.Scalar {
  fileprivate var opensMarkup: Bool {
    switch properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
      .otherPunctuation:
      true
    default: false
    }
  }

  fileprivate var closesMarkup: Bool {
    // Low quotes open a quotation in German and close one in Greek.
    if self == "\u{201A}" || self == "\u{201E}" { return true }
    switch properties.generalCategory {
    case .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
      .otherPunctuation:
      return true
    default: return false
    }
  }

  /// The closing quotes and brackets that go with an opening one, in the habits of all languages.
  fileprivate var matchingQuotes: [Unicode.Scalar] {
    switch self {
    case "\u{2018}": ["\u{2019}", "\u{201A}"]
    case "\u{2019}": ["\u{2019}"]
    case "\u{201A}": ["\u{2018}", "\u{2019}"]
    case "\u{201C}": ["\u{201D}", "\u{201E}"]
    case "\u{201D}": ["\u{201D}"]
    case "\u{201E}": ["\u{201C}", "\u{201D}"]
    case "\u{00AB}": ["\u{00BB}"]
    case "\u{00BB}": ["\u{00AB}", "\u{00BB}"]
    case "\u{2039}": ["\u{203A}"]
    case "\u{203A}": ["\u{2039}", "\u{203A}"]
    case "\u{300C}": ["\u{300D}"]
    case "\u{300E}": ["\u{300F}"]
    case "\u{3010}": ["\u{3011}"]
    case "\u{FF08}": ["\u{FF09}"]
    default: []
    }
  }
}
