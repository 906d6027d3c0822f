/// Resolves `&amp;`, `&#160;` and `&#xA0;` (HTML 13.5, the names that pages use).
enum CharacterReferences {
  /// The text with its references resolved; what is none stays as it is.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"), let found = reference(in: bytes[index...]) {
        result += Array(String(found.scalar).utf8)
        index = found.end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func reference(
    in bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    // The longest name in the table has 8 letters, the longest number 8 digits.
    let window = bytes.dropFirst().prefix(10)
    guard let end = window.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[bytes.startIndex + 1..<end], as: UTF8.self)
    if name.utf8.first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let number else { return nil }
      // NUL, surrogates and what lies behind Unicode are U+FFFD, as in browsers.
      let scalar = number == 0 ? nil : Unicode.Scalar(number)
      return (scalar ?? "\u{FFFD}", end + 1)
    }
    return named[name].map { ($0, end + 1) }
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "iexcl": "¡", "cent": "¢", "pound": "£", "yen": "¥", "sect": "§", "uml": "¨", "copy": "©",
    "ordf": "ª", "laquo": "«", "not": "¬", "shy": "\u{AD}", "reg": "®", "macr": "¯", "deg": "°",
    "plusmn": "±", "sup2": "²", "sup3": "³", "acute": "´", "micro": "µ", "para": "¶",
    "middot": "·", "cedil": "¸", "sup1": "¹", "ordm": "º", "raquo": "»", "frac14": "¼",
    "frac12": "½", "frac34": "¾", "iquest": "¿", "times": "×", "divide": "÷", "szlig": "ß",
    "Agrave": "À", "Aacute": "Á", "Acirc": "Â", "Auml": "Ä", "Aring": "Å", "AElig": "Æ",
    "Ccedil": "Ç", "Egrave": "È", "Eacute": "É", "Ouml": "Ö", "Oslash": "Ø", "Uuml": "Ü",
    "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
    "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë",
    "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò",
    "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø", "ugrave": "ù",
    "uacute": "ú", "ucirc": "û", "uuml": "ü", "yacute": "ý", "yuml": "ÿ", "OElig": "Œ",
    "oelig": "œ", "Scaron": "Š", "scaron": "š", "circ": "ˆ", "tilde": "˜", "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
    "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—", "lsquo": "‘",
    "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†",
    "Dagger": "‡", "bull": "•", "hellip": "…", "permil": "‰", "prime": "′", "Prime": "″",
    "lsaquo": "‹", "rsaquo": "›", "oline": "‾", "frasl": "⁄", "euro": "€", "trade": "™",
    "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "rArr": "⇒", "hArr": "⇔",
    "forall": "∀", "part": "∂", "exist": "∃", "empty": "∅", "isin": "∈", "notin": "∉",
    "prod": "∏", "sum": "∑", "minus": "−", "lowast": "∗", "radic": "√", "infin": "∞",
    "cap": "∩", "cup": "∪", "int": "∫", "asymp": "≈", "ne": "≠", "equiv": "≡", "le": "≤",
    "ge": "≥", "sub": "⊂", "sup": "⊃", "loz": "◊", "alpha": "α", "beta": "β", "gamma": "γ",
    "delta": "δ", "epsilon": "ε", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ",
    "Omega": "Ω", "omega": "ω", "check": "✓", "cross": "✗", "lbrace": "{", "lcub": "{",
    "rbrace": "}", "rcub": "}", "lbrack": "[", "rbrack": "]", "vert": "|", "verbar": "|",
    "lowbar": "_", "ast": "*", "grave": "`", "colon": ":", "comma": ",", "period": ".",
    "sol": "/", "bsol": "\\", "num": "#", "dollar": "$", "percnt": "%", "equals": "=",
    "plus": "+", "excl": "!", "quest": "?", "commat": "@", "lpar": "(", "rpar": ")",
    "Tab": "\t", "NewLine": "\n", "hyphen": "‐",
  ]
}
