/// The words of captions and sentences, arranged for a single walk over a text.
struct MentionTable: Sendable, Equatable {
  /// The words that count alone, as whole words.
  private let single: WordTable<MentionWord>

  /// The parts of words that count together, each with its number.
  private let parts: WordTable<Int>

  /// What texts speak of that hold all of some parts.
  private let joint: [(parts: [Int], word: MentionWord)]

  /// The words that count wherever they stand.
  private let anywhere: [(bytes: [UInt8], word: MentionWord)]

  /// The words for a table.
  private let tableWords: [[UInt8]]

  private let words: [String: MentionWord]

  /// Takes words by their keys.
  init(_ words: [String: MentionWord]) {
    self.words = words
    var single: [String: MentionWord] = [:]
    var numbers: [String: Int] = [:]
    var joint: [(parts: [Int], word: MentionWord)] = []
    var anywhere: [(bytes: [UInt8], word: MentionWord)] = []
    for (key, word) in words.sorted(by: { $0.key < $1.key }) {
      let parts = key.split(separator: " ").map(String.init)
      if Self.hasNoBlanks(key) {
        anywhere.append((Array(key.utf8), word))
      } else if parts.count == 1 {
        single[key] = word
      } else {
        for part in parts where numbers[part] == nil { numbers[part] = numbers.count }
        joint.append((parts.compactMap { numbers[$0] }, word))
      }
    }
    self.single = WordTable(single)
    parts = WordTable(numbers)
    self.joint = joint
    self.anywhere = anywhere
    tableWords =
      (Array(single.filter { $0.value == .table }.keys)
      + anywhere.filter { $0.word == .table }.map { String(decoding: $0.bytes, as: UTF8.self) })
      .sorted().map { Array($0.utf8) }
  }

  /// These words with others, which go before those that are there.
  func adding(_ added: [String: MentionWord]) -> MentionTable {
    MentionTable(words.merging(added) { $1 })
  }

  /// What a text speaks of.
  func words(in text: WordKey.Bytes) -> Mentions {
    var found: Mentions = []
    var foundParts: Set<Int> = []
    var isASCII = true
    var place = 0
    while place < text.count {
      let start = place
      // Scripts without blanks between words start at U+3040; from U+2000 on there are but signs.
      while place < text.count, text[place] < 0xE2, Self.isWordByte(text[place]) {
        if text[place] >= 0x80 { isASCII = false }
        place += 1
      }
      if start < place {
        let word = WordKey.Bytes(rebasing: text[start..<place])
        if let role = single[word] { found.insert(role) }
        if let part = parts[word] { foundParts.insert(part) }
      }
      if place < text.count, text[place] >= 0xE2 {
        isASCII = false
        repeat { place += 1 } while place < text.count && text[place] & 0xC0 == 0x80
      } else {
        place += 1
      }
    }
    if !foundParts.isEmpty {
      for (parts, word) in joint where parts.allSatisfy(foundParts.contains) { found.insert(word) }
    }
    if !isASCII {
      for (bytes, word) in anywhere where text.holds(bytes) { found.insert(word) }
    }
    return found
  }

  /// The length of the word for a table that a text starts with; nil for any other text.
  func tableWordLength(in text: WordKey.Bytes) -> Int? {
    tableWords.first { word in
      text.count >= word.count && word.indices.allSatisfy { text[$0].lowerCased == word[$0] }
    }?.count
  }

  /// A letter or digit of ASCII, or a byte of any other character.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z"))
      || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte >= 0x80
  }

  /// Whether a word is of a script that puts no blanks between words: U+3040 and above.
  private static func hasNoBlanks(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.value >= 0x3040 }
  }

  static func == (left: MentionTable, right: MentionTable) -> Bool { left.words == right.words }
}
