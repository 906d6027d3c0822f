/// Words by their keys, found from the bytes of a text: a look-up makes no string.
///
/// Open addressing with linear probing; at most half of the slots are taken, so that a word that is not
/// there is soon missed.
struct WordTable<Role: Hashable & Sendable>: Sendable {
  /// The words and what they mean.
  let roles: [String: Role]

  /// The words in the order of the alphabet.
  let words: [String]

  private let entries: [Entry]

  /// The bytes of all words.
  private let bytes: [UInt8]

  /// The place in `entries` and 1, or 0 for a free slot; their number is a power of two.
  private let slots: [Int32]

  /// How long the words are that start with each of the 256 bytes, letters in either case: a bit for
  /// each length.
  private let lengths: [UInt64]

  /// What follows each of the 256 bytes in the words that start with it: a bit for the last five bits
  /// of the second byte, which a letter has in either case.
  private let seconds: [UInt32]

  private struct Entry: Sendable {
    var range: Range<Int>
    var role: Role
  }

  /// Takes words by their keys.
  init(_ roles: [String: Role]) {
    self.roles = roles
    var entries: [Entry] = []
    var bytes: [UInt8] = []
    var lengths = [UInt64](repeating: 0, count: 256)
    var seconds = [UInt32](repeating: 0, count: 256)
    var size = 2
    while size < 2 * roles.count { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    words = roles.keys.sorted()
    for key in words {
      let start = bytes.count
      bytes += key.utf8
      if let role = roles[key] { entries.append(Entry(range: start..<bytes.count, role: role)) }
      if let first = key.utf8.first {
        lengths[Int(first)] |= Self.bit(ofLength: key.utf8.count)
        seconds[Int(first)] |= key.utf8.dropFirst().first.map(Self.bit(ofSecond:)) ?? .max
      }
      var slot = bytes[start...].withUnsafeBufferPointer(Self.hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(entries.count)
    }
    for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      lengths[Int(letter)] = lengths[Int(letter.lowerCased)]
      seconds[Int(letter)] = seconds[Int(letter.lowerCased)]
    }
    self.entries = entries
    self.bytes = bytes
    self.slots = slots
    self.lengths = lengths
    self.seconds = seconds
  }

  /// Lengths that no bit is left for share the last.
  private static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  private static func bit(ofSecond byte: UInt8) -> UInt32 { 1 << UInt32(byte & 31) }

  /// What a word means that is a key but for the case of its ASCII letters.
  subscript(key: WordKey.Bytes) -> Role? {
    // Most words of a page are told by their first letter and their length.
    guard let first = key.first,
      lengths[Int(first)] & Self.bit(ofLength: key.count) != 0
    else { return nil }
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = entries[Int(slots[slot]) - 1]
      if entry.range.count == key.count,
        key.indices.allSatisfy({ bytes[entry.range.lowerBound + $0] == key[$0].lowerCased })
      {
        return entry.role
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Whether a text may be one of the words, by its first letter; what starts with anything else may
  /// have a word behind that.
  func mayStand(firstIn text: Substring) -> Bool {
    guard let first = text.utf8.first,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first.lowerCased)
    else { return true }
    return lengths[Int(first)] != 0
  }

  /// Whether a word may start with two bytes, letters in either case.
  func mayStart(_ first: UInt8, _ second: UInt8) -> Bool {
    seconds[Int(first)] & Self.bit(ofSecond: second) != 0
  }

  /// What a key means: as it stands, without the `s` of its plural, without a remark behind it.
  func role(of key: WordKey.Bytes) -> Role? {
    if let role = self[key] ?? WordKey.singular(key).flatMap({ self[$0] }) { return role }
    guard let bare = WordKey.withoutRemark(key) else { return nil }
    return self[bare] ?? WordKey.singular(bare).flatMap { self[$0] }
  }

  /// FNV-1a, over the bytes in lower case.
  private static func hash(_ key: WordKey.Bytes) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte.lowerCased)) &* 16_777_619 }
    return Int(hash ^ (hash >> 15))
  }
}

extension WordTable: Equatable {
  static func == (left: WordTable, right: WordTable) -> Bool { left.roles == right.roles }
}

/// Words without a meaning of their own: those of one kind.
typealias WordSet = WordTable<Bool>

extension WordTable<Bool> {
  /// Takes words by their keys.
  init(_ keys: some Sequence<String>) {
    self.init([String: Bool](keys.map { ($0, true) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Whether a word is one of them, whatever the case of its ASCII letters.
  func contains(_ key: WordKey.Bytes) -> Bool { self[key] != nil }
}
