/// The words of captions and sentences, arranged for a single walk over a text.
struct MentionTable: Sendable, Equatable {
  private var single: [String: MentionWord] = [:]
  private var joint: [JointWord] = []
  private var anywhere: [JointWord] = []

  /// The words for a table.
  private(set) var tableWords: [String] = []

  private struct JointWord: Sendable, Equatable {
    var parts: [String]
    var word: MentionWord
  }

  /// Takes words by their keys.
  init(_ words: [String: MentionWord]) { add(words) }

  /// Adds words; they go before those that are there.
  mutating func add(_ words: [String: MentionWord]) {
    for (key, word) in words.sorted(by: { $0.key < $1.key }) {
      let parts = key.split(separator: " ").map(String.init)
      if Self.hasNoBlanks(key) {
        anywhere.removeAll { $0.parts == [key] }
        anywhere.append(JointWord(parts: [key], word: word))
      } else if parts.count == 1 {
        single[key] = word
      } else {
        joint.removeAll { $0.parts == parts }
        joint.append(JointWord(parts: parts, word: word))
      }
    }
    tableWords =
      (single.filter { $0.value == .table }.map(\.key)
      + anywhere.filter { $0.word == .table }.flatMap(\.parts)).sorted()
  }

  /// What a text speaks of.
  func words(in text: some StringProtocol) -> Set<MentionWord> {
    var found: Set<MentionWord> = []
    var tokens: Set<String> = []
    var isASCII = true
    var token: [UInt8] = []
    func flush() {
      guard !token.isEmpty else { return }
      let word = String(decoding: token, as: UTF8.self)
      if let role = single[word] { found.insert(role) }
      tokens.insert(word)
      token.removeAll(keepingCapacity: true)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        token.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): token.append(byte | 0x20)
      case 0x80...:
        isASCII = false
        token.append(byte)
      default: flush()
      }
    }
    flush()
    for joint in joint where joint.parts.allSatisfy(tokens.contains) { found.insert(joint.word) }
    if !isASCII {
      let text = String(text)
      for word in anywhere where word.parts.contains(where: { text.holds(Array($0.utf8)) }) {
        found.insert(word.word)
      }
    }
    return found
  }

  /// Whether a text starts with a word in lower case.
  func starts(_ text: some StringProtocol, with word: String) -> Bool {
    zip(text.utf8, word.utf8).allSatisfy { byte, wanted in
      byte == wanted || (byte | 0x20 == wanted && (0x61...0x7A).contains(wanted))
    }
  }

  /// Whether a word is of a script that puts no blanks between words: U+3040 and above.
  private static func hasNoBlanks(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.value >= 0x3040 }
  }
}
