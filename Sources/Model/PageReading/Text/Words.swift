import SourceText

/// Reading of short texts on pages, byte by byte: trimming, tokens, words.
///
/// The texts are cells, captions and headings; what people write in them is compared in lower case
/// and without the white space around it, no-break spaces and zero-width characters included.
enum Words {
  /// The text without white space at its ends, where the invisible characters that page builders
  /// leave behind (U+00A0, U+200B, U+3000, U+FEFF, the pilcrow of Sphinx) count as white space.
  static func trimmed(_ text: some StringProtocol) -> String {
    let range = text.withBytes(BlankBytes.range)
    if range.count == text.utf8.count { return String(text) }
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
  }

  /// Whether nothing is left of the text where it is trimmed.
  static func isBlank(_ text: some StringProtocol) -> Bool {
    text.withBytes { BlankBytes.range(ofTextIn: $0).isEmpty }
  }

  /// The text trimmed, with every run of white space as one blank.
  static func joined(_ text: some StringProtocol) -> String {
    text.withBytes { bytes -> String? in
      if BlankBytes.areSingle(in: bytes) { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { result in
        var count = 0
        var pendingBlank = false
        var place = 0
        while place < bytes.count {
          let blank = BlankBytes.length(at: place, in: bytes)
          if blank > 0 {
            pendingBlank = count > 0
            place += blank
            continue
          }
          if pendingBlank {
            result[count] = UInt8(ascii: " ")
            count += 1
            pendingBlank = false
          }
          result[count] = bytes[place]
          count += 1
          place += 1
        }
        return count
      }
    } ?? String(text)
  }

  /// The runs of letters and digits in lower case: `Request-URI (v2)` gives `request`, `uri`, `v2`.
  static func words(of text: some StringProtocol) -> [String] {
    if let words = wordsOfASCII(text) { return words }
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

  /// The words of a text without a character outside ASCII; nil for any other text.
  private static func wordsOfASCII(_ text: some StringProtocol) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      if byte.isLetter {
        word.append(byte | 0x20)
      } else if byte.isDigit {
        word.append(byte)
      } else if byte >= 0x80 {
        return nil
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}

extension StringProtocol {
  /// Whether the text is a name without marks: letters, digits, `_` and `-` of ASCII.
  var isPlainName: Bool {
    withBytes { bytes in
      !bytes.isEmpty && bytes.allSatisfy { $0.isNameByte || $0 == UInt8(ascii: "-") }
    }
  }
}
