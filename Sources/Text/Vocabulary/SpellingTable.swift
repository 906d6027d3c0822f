/// Known phrases, arranged to find the one that a misspelt text was meant to be.
///
/// Each word of the text is that of the phrase, or has one slip in it: a letter that is left out, one
/// too many, or two that changed places; in words of eight letters and more also another letter. Short
/// words are too much alike to be taken for each other, a plural is no slip, and the first letter of a
/// word counts.
struct SpellingTable: Sendable {
  private struct Entry: Sendable {
    var key: String
    var bytes: [UInt8]
    var letters: UInt32
  }

  /// The phrases that start with each letter.
  private let entries: [[Entry]]

  /// Takes phrases by their keys; those with a character outside ASCII are left out.
  init(_ keys: some Sequence<String>) {
    var entries = [[Entry]](repeating: [], count: 32)
    for key in keys.sorted() {
      let bytes = Array(key.utf8)
      guard let first = bytes.first, bytes.count >= 5, bytes.allSatisfy({ $0 < 0x80 }) else {
        continue
      }
      let letters = bytes.withUnsafeBufferPointer(Self.letters)
      entries[Int(first & 31)].append(Entry(key: key, bytes: bytes, letters: letters))
    }
    self.entries = entries
  }

  /// Whether a text may be a misspelt one of the phrases, by its first letter and by the letters in it.
  func mayMean(_ text: WordKey.Bytes) -> Bool {
    var letters: UInt32 = 0
    var first: UInt8?
    for byte in text where byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") {
      if first == nil { first = byte }
      letters |= 1 << UInt32(byte & 31)
    }
    guard let first else { return false }
    // The plural of a text has a letter more.
    return entries[Int(first & 31)].contains {
      ($0.letters & Self.anyLetter ^ letters).nonzeroBitCount <= 5
    }
  }

  /// The bits of letters: blanks and marks have others.
  private static let anyLetter: UInt32 = 0x07FF_FFFE

  /// The phrase that a text was meant to be, in the plural where the text is; nil for one that is
  /// spelt as it should be, and for any other text.
  func meant(by key: WordKey.Bytes) -> String? {
    if let found = phrase(meantBy: key) { return found }
    return WordKey.singular(key).flatMap(phrase).map { "\($0)s" }
  }

  private func phrase(meantBy key: WordKey.Bytes) -> String? {
    guard let first = key.first, key.count >= 5 else { return nil }
    let bucket = entries[Int(first & 31)]
    if bucket.isEmpty { return nil }
    let letters = Self.letters(key)
    // Two slips change no more than four of the letters that occur at all.
    let near = bucket.first { entry in
      abs(entry.bytes.count - key.count) <= 2 && (entry.letters ^ letters).nonzeroBitCount <= 4
        && entry.bytes.withUnsafeBufferPointer { Self.isSlip(key, of: $0) }
    }
    return near?.key
  }

  /// The letters that occur, a bit for each.
  private static func letters(_ bytes: WordKey.Bytes) -> UInt32 {
    bytes.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  // MARK: Slips

  private typealias Word = Slice<WordKey.Bytes>

  private static func isSlip(_ written: WordKey.Bytes, of meant: WordKey.Bytes) -> Bool {
    var (left, right) = (written[...], meant[...])
    var hasSlip = false
    while !left.isEmpty, !right.isEmpty {
      let (word, known) = (popWord(&left), popWord(&right))
      if word.elementsEqual(known) { continue }
      guard isSlip(word, of: known) else { return false }
      hasSlip = true
    }
    return hasSlip && left.isEmpty && right.isEmpty
  }

  private static func popWord(_ text: inout Word) -> Word {
    let word = text.prefix { $0 != UInt8(ascii: " ") }
    text = text[word.endIndex...].dropFirst()
    return word
  }

  private static func isSlip(_ word: Word, of known: Word) -> Bool {
    guard word.first == known.first, known.count >= 5 else { return false }
    let place = zip(word, known).prefix { $0 == $1 }.count
    let (written, meant) = (word.dropFirst(place), known.dropFirst(place))
    let isLong = known.count >= 6
    switch word.count - known.count {
    case 0:
      let isSwapped =
        written.count >= 2 && written.prefix(2).elementsEqual(meant.prefix(2).reversed())
        && written.dropFirst(2).elementsEqual(meant.dropFirst(2))
      return isSwapped
        || (known.count >= 8 && written.dropFirst().elementsEqual(meant.dropFirst()))
    case -1: return isLong && !isPlural(meant) && written.elementsEqual(meant.dropFirst())
    case 1: return isLong && !isPlural(written) && written.dropFirst().elementsEqual(meant)
    default: return false
    }
  }

  /// Whether what one word has more than another is the `s` at its end.
  private static func isPlural(_ rest: Word) -> Bool {
    rest.count == 1 && rest.first == UInt8(ascii: "s")
  }
}
