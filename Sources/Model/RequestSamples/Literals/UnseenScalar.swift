extension Unicode.Scalar {
  /// Whether the scalar cannot be seen in source code, or changes how the code around it is shown:
  /// controls, line and paragraph separators, and format characters such as those that turn the
  /// direction of text.
  ///
  /// Literals write these by their number.
  var isUnseen: Bool {
    // All of ASCII that is not printed are controls.
    if value < 0x80 { return value < 0x20 || value == 0x7F }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// The spelling between double quotes that the languages of the samples have from C; nil for a scalar
  /// that has none.
  var escapeOfC: String? {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: nil
    }
  }

  /// The number of the scalar in hexadecimal with at least this many digits.
  func hexadecimal(digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension String {
  /// The text with every scalar that a function has another spelling for in that spelling.
  ///
  /// Scalars, not characters: a quote with a combining mark is one character, and still a quote.
  func replacingScalars(_ spelling: (Unicode.Scalar) -> String?) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if let text = spelling(scalar) {
        bytes += text.utf8
      } else if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a text means itself in the literals of every language: nothing in it but printed ASCII,
  /// and no sign that has a meaning there.
  var isPlain: Bool {
    utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "$"),
        UInt8(ascii: "{"), UInt8(ascii: "}"):
        false
      default: byte >= 0x20 && byte < 0x7F
      }
    }
  }

  /// Whether the text has a scalar that cannot be seen, line feeds and tabs aside.
  var hasUnseenScalars: Bool {
    unicodeScalars.contains { $0.isUnseen && $0 != "\n" && $0 != "\t" }
  }

  /// Whether the bytes of another text stand in the text, whatever marks combine with them.
  func holds(_ other: String) -> Bool {
    let (bytes, wanted) = (Array(utf8), Array(other.utf8))
    guard let first = wanted.first else { return !bytes.isEmpty }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
  }

  /// Whether the text has a line feed.
  var hasLines: Bool { utf8.contains(UInt8(ascii: "\n")) }
}
