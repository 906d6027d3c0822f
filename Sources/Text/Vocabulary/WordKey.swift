/// The form in which words are looked up: what differs between two spellings of one word is taken off.
enum WordKey {
  /// Longer texts are sentences and never a word of the table.
  static let limit = 96

  /// The key of a text, or nil for one that is empty or longer than ``limit`` bytes.
  ///
  /// ASCII letters become lower case; runs of blanks (no-break, full-width and zero-width ones too) one
  /// space; blanks around `/` go, as do a pilcrow, colons and stars of markup at either end.
  static func make(_ text: Substring.UTF8View) -> String? {
    guard text.count <= limit else { return nil }
    let plain = text.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 < 0x80 } ? makeOfASCII(bytes) : nil
    }
    if let plain, let key = plain { return key.isEmpty ? nil : key }
    var key: [UInt8] = []
    key.reserveCapacity(text.count)
    var pendingBlank = false
    var rest = text.makeIterator()
    var next = rest.next()
    while let byte = next {
      next = rest.next()
      switch byte {
      case UInt8(ascii: " "), 0x09, 0x0A, 0x0D: pendingBlank = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        append(byte | 0x20, to: &key, after: &pendingBlank)
      default: append(byte, to: &key, after: &pendingBlank)
      }
      if byte >= 0x80 { foldBlank(in: &key, pending: &pendingBlank) }
    }
    trim(&key)
    return key.isEmpty ? nil : String(decoding: key, as: UTF8.self)
  }

  /// ``make(_:)`` for a text of ASCII, which most texts are: byte by byte into the key itself.
  private static func makeOfASCII(_ text: UnsafeBufferPointer<UInt8>) -> String {
    String(unsafeUninitializedCapacity: text.count) { key in
      var count = 0
      var isPending = false
      for byte in text {
        if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
          isPending = count > 0
          continue
        }
        if isPending, byte != UInt8(ascii: "/"), key[count - 1] != UInt8(ascii: "/") {
          key[count] = 0x20
          count += 1
        }
        isPending = false
        // What stands around the word is not taken in front of it.
        if count == 0, isMargin(byte) { continue }
        key[count] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        count += 1
      }
      while count > 0, isMargin(key[count - 1]) { count -= 1 }
      return count
    }
  }

  private static func isMargin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "_"),
      UInt8(ascii: "#"):
      true
    default: false
    }
  }

  private static func append(_ byte: UInt8, to key: inout [UInt8], after pending: inout Bool) {
    let touchesSlash = byte == UInt8(ascii: "/") || key.last == UInt8(ascii: "/")
    if pending, !key.isEmpty, !touchesSlash { key.append(UInt8(ascii: " ")) }
    pending = false
    key.append(byte)
  }

  /// Turns a blank outside ASCII that was just completed into a pending space.
  private static func foldBlank(in key: inout [UInt8], pending: inout Bool) {
    for blank in blanks
    where key.count >= blank.count && key.suffix(blank.count).elementsEqual(blank) {
      key.removeLast(blank.count)
      pending = true
      if key.last == UInt8(ascii: " ") { key.removeLast() }
    }
  }

  /// U+00A0, U+200B, U+3000, U+FEFF.
  private static let blanks: [[UInt8]] = [
    [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xE3, 0x80, 0x80], [0xEF, 0xBB, 0xBF],
  ]

  /// What stands around a word without belonging to it; U+00B6 is the pilcrow of Sphinx headings,
  /// U+FF1A the full-width colon.
  private static let margins: [[UInt8]] = [
    [0xC2, 0xB6], [0xEF, 0xBC, 0x9A], Array(" ".utf8), Array(":".utf8), Array("*".utf8),
    Array("`".utf8), Array("_".utf8), Array("#".utf8),
  ]

  private static func trim(_ key: inout [UInt8]) {
    var changed = true
    while changed {
      changed = false
      for margin in margins where key.count >= margin.count {
        if key.suffix(margin.count).elementsEqual(margin) {
          key.removeLast(margin.count)
          changed = true
        } else if key.prefix(margin.count).elementsEqual(margin) {
          key.removeFirst(margin.count)
          changed = true
        }
      }
    }
  }

  /// The key without a remark in parentheses at its end: `mandatory` for `mandatory (yes/no)`.
  static func withoutRemark(_ key: String) -> String? {
    let last = key.utf8.last ?? 0
    guard last == UInt8(ascii: ")") || last >= 0x80 else { return nil }
    let ends: [(Character, Character)] = [("(", ")"), ("（", "）")]
    for (open, close) in ends where key.last == close {
      guard let start = key.lastIndex(of: open) else { continue }
      let rest = make(key[..<start].utf8)
      if rest != nil { return rest }
    }
    return nil
  }

  /// The key without the `s` of a plural.
  static func singular(_ key: String) -> String? {
    key.utf8.count > 3 && key.utf8.last == UInt8(ascii: "s") ? String(key.dropLast()) : nil
  }

  /// The key without a section number before it: `request` for `4.1 request`.
  static func withoutNumber(_ key: String) -> String? {
    guard let first = key.utf8.first, first <= UInt8(ascii: "9"),
      let blank = key.utf8.firstIndex(of: UInt8(ascii: " ")), blank > key.startIndex
    else {
      return nil
    }
    let number = key[..<blank].utf8
    let isNumber = number.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
    }
    return isNumber ? String(key[key.utf8.index(after: blank)...]) : nil
  }
}
