/// Reading of short texts on pages, byte by byte: trimming, tokens, words.
///
/// The texts are cells, captions and headings; what people write in them is compared in lower case
/// and without the white space around it, no-break spaces and zero-width characters included.
enum Words {
  /// The text without white space at its ends, where the invisible characters that page builders
  /// leave behind (U+00A0, U+200B, U+3000, U+FEFF, the pilcrow of Sphinx) count as white space.
  static func trimmed(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  /// The text trimmed, with every run of white space as one blank.
  static func joined(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        pendingBlank = !result.isEmpty
      } else {
        if pendingBlank { result.append(" ") }
        pendingBlank = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The runs of letters and digits in lower case: `Request-URI (v2)` gives `request`, `uri`, `v2`.
  static func words(of text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(word.lowercased())
        word = ""
      }
    }
    if !word.isEmpty { words.append(word.lowercased()) }
    return words
  }

  /// Whether a scalar is white space or one of the characters that nobody sees.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0xB6, 0x2002...0x200B, 0x202F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}

extension UInt8 {
  /// A letter, a digit or `_`: what names of variables are made of.
  var isNameByte: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }

  /// An ASCII letter.
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

  /// An ASCII digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// A blank or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A character of a token (RFC 9110, section 5.6.2).
  var isTokenByte: Bool {
    isNameByte || "!#$%&'*+-.^`|~".utf8.contains(self)
  }
}
