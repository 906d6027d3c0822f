/// Phrases that are looked for together in running text, in one walk over its bytes.
///
/// ASCII letters count in either case. A phrase that starts or ends with one counts as whole words;
/// those of scripts without blanks between words count wherever they stand.
struct PhraseFinder<Meaning: Sendable>: Sendable {
  private struct Phrase: Sendable {
    var bytes: [UInt8]
    var meaning: Meaning
  }

  /// The phrases by their first bytes, of each the longer ones first.
  private let phrases: [[Phrase]]

  /// What may follow each of the 256 bytes where a phrase starts with it.
  ///
  /// It is a bit for the last five bits of the second byte, which a letter has in either case. Few
  /// places of a text pass.
  private let seconds: [UInt32]

  /// Takes phrases in lower case, of two bytes or more.
  init(_ phrases: [(text: String, meaning: Meaning)]) {
    var table = [[Phrase]](repeating: [], count: 256)
    var seconds = [UInt32](repeating: 0, count: 256)
    for (text, meaning) in phrases where text.utf8.count >= 2 {
      let bytes = Array(text.utf8)
      table[Int(bytes[0])].append(Phrase(bytes: bytes, meaning: meaning))
      seconds[Int(bytes[0])] |= Self.bit(of: bytes[1])
    }
    for index in table.indices { table[index].sort { $0.bytes.count > $1.bytes.count } }
    for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      table[Int(letter)] = table[Int(letter.lowerCased)]
      seconds[Int(letter)] = seconds[Int(letter.lowerCased)]
    }
    self.phrases = table
    self.seconds = seconds
  }

  private static func bit(of second: UInt8) -> UInt32 { 1 << UInt32(second & 31) }

  /// What the first phrase in a text means, and where it ends; nil for a text without one.
  func first(in text: WordKey.Bytes) -> (meaning: Meaning, end: Int)? {
    guard text.count >= 2 else { return nil }
    for place in 0..<(text.count - 1) {
      guard seconds[Int(text[place])] & Self.bit(of: text[place + 1]) != 0 else { continue }
      for phrase in phrases[Int(text[place])] where stands(phrase.bytes, at: place, in: text) {
        return (phrase.meaning, place + phrase.bytes.count)
      }
    }
    return nil
  }

  private func stands(_ phrase: [UInt8], at place: Int, in text: WordKey.Bytes) -> Bool {
    let end = place + phrase.count
    guard end <= text.count,
      phrase.indices.allSatisfy({ text[place + $0].lowerCased == phrase[$0] })
    else { return false }
    return !(place > 0 && Self.isLetter(phrase[0]) && Self.isLetter(text[place - 1]))
      && !(end < text.count && Self.isLetter(phrase[phrase.count - 1]) && Self.isLetter(text[end]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }
}
