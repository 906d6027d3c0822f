/// The form in which words are looked up: what differs between two spellings of one word is taken off.
///
/// ASCII letters become lower case; runs of blanks (no-break, full-width and zero-width ones too) one
/// space; blanks around `/` go, as do a pilcrow, colons and stars of markup at either end.
enum WordKey {
  /// The bytes of a key, which live as long as the call that they are given to.
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Longer texts are sentences and never a word of the table.
  static let limit = 96

  /// The key of a text, or nil for one that is empty or longer than ``limit`` bytes.
  static func make(_ text: Substring) -> String? {
    with(text) { String(decoding: $0, as: UTF8.self) }
  }

  /// Works on the key of a text; nil for a text that is empty or longer than ``limit`` bytes.
  static func with<Result>(_ text: Substring, _ work: (Bytes) -> Result?) -> Result? {
    var text = text
    return text.withUTF8 { with($0, work) }
  }

  /// Works on the key of a text of bytes.
  static func with<Result>(_ text: Bytes, _ work: (Bytes) -> Result?) -> Result? {
    guard text.count <= limit else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit) { key in
      let count = fold(text, into: key)
      return count == 0 ? nil : work(Bytes(rebasing: key[..<count]))
    }
  }

  /// Writes the key of a text, which is never longer than the text; gives its length.
  static func fold(_ text: Bytes, into key: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var isAfterBlank = false
    var place = 0
    while place < text.count {
      let blank = blankLength(at: place, in: text)
      if blank > 0 {
        isAfterBlank = count > 0
        place += blank
        continue
      }
      let byte = text[place]
      // What stands around the word is not taken in front of it.
      if count == 0, case let margin = marginLength(at: place, in: text), margin > 0 {
        place += margin
        continue
      }
      if isAfterBlank, byte != UInt8(ascii: "/"), key[count - 1] != UInt8(ascii: "/") {
        key[count] = UInt8(ascii: " ")
        count += 1
      }
      isAfterBlank = false
      key[count] = byte.lowerCased
      count += 1
      place += 1
    }
    return trimmedEnd(Bytes(rebasing: key[..<count])).count
  }

  /// The key without a remark in parentheses at its end: `mandatory` for `mandatory (yes/no)`.
  static func withoutRemark(_ key: Bytes) -> Bytes? {
    guard let last = key.last, last == UInt8(ascii: ")") || last >= 0x80 else { return nil }
    for (open, close) in remarkMarks where key.count > close.count && key.ends(with: close) {
      var start = key.count - close.count - open.count
      while start > 0, !open.indices.allSatisfy({ key[start + $0] == open[$0] }) { start -= 1 }
      guard start > 0 else { continue }
      let rest = trimmedEnd(Bytes(rebasing: key[..<start]))
      if !rest.isEmpty { return rest }
    }
    return nil
  }

  /// The key without the `s` of a plural.
  static func singular(_ key: Bytes) -> Bytes? {
    key.count > 3 && key.last == UInt8(ascii: "s") ? Bytes(rebasing: key.dropLast()) : nil
  }

  /// The key without a section number before it: `request` for `4.1 request`.
  static func withoutNumber(_ key: Bytes) -> Bytes? {
    guard let first = key.first, first <= UInt8(ascii: "9") else { return nil }
    let number = key.prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
    }
    guard !number.isEmpty, number.endIndex < key.count,
      key[number.endIndex] == UInt8(ascii: " ")
    else { return nil }
    return Bytes(rebasing: key[(number.endIndex + 1)...])
  }

  /// The parentheses around remarks: those of ASCII, and U+FF08 and U+FF09.
  private static let remarkMarks: [(open: [UInt8], close: [UInt8])] = [
    (Array("(".utf8), Array(")".utf8)), (Array("（".utf8), Array("）".utf8)),
  ]

  // MARK: Blanks and margins

  /// The bytes of the blank at a place: of U+00A0, U+200B, U+3000 and U+FEFF too; 0 for no blank.
  private static func blankLength(at place: Int, in text: Bytes) -> Int {
    switch text[place] {
    case UInt8(ascii: " "), 0x09, 0x0A, 0x0D: 1
    case 0xC2: text.holds(0xA0, at: place + 1) ? 2 : 0
    case 0xE2: text.holds(0x80, at: place + 1) && text.holds(0x8B, at: place + 2) ? 3 : 0
    case 0xE3: text.holds(0x80, at: place + 1) && text.holds(0x80, at: place + 2) ? 3 : 0
    case 0xEF: text.holds(0xBB, at: place + 1) && text.holds(0xBF, at: place + 2) ? 3 : 0
    default: 0
    }
  }

  /// The bytes of what stands at a place around a word without belonging to it; U+00B6 is the pilcrow
  /// of Sphinx headings, U+FF1A the full-width colon.
  private static func marginLength(at place: Int, in text: Bytes) -> Int {
    switch text[place] {
    case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "`"),
      UInt8(ascii: "_"), UInt8(ascii: "#"):
      1
    case 0xC2: text.holds(0xB6, at: place + 1) ? 2 : 0
    case 0xEF: text.holds(0xBC, at: place + 1) && text.holds(0x9A, at: place + 2) ? 3 : 0
    default: 0
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  /// A key without what stands behind the word.
  private static func trimmedEnd(_ key: Bytes) -> Bytes {
    var count = key.count
    // No margin ends with a letter.
    while count > 0, !isLetter(key[count - 1]) {
      // A margin of several bytes is found at its first byte.
      let lengths = 1...min(3, count)
      guard let length = lengths.first(where: { marginLength(at: count - $0, in: key) == $0 })
      else { break }
      count -= length
    }
    return Bytes(rebasing: key[..<count])
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func holds(_ byte: UInt8, at place: Int) -> Bool {
    place < count && self[place] == byte
  }

  fileprivate func ends(with end: [UInt8]) -> Bool {
    count >= end.count && end.indices.allSatisfy { self[count - end.count + $0] == end[$0] }
  }
}

extension UInt8 {
  /// The byte with an ASCII letter in lower case.
  var lowerCased: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }
}
