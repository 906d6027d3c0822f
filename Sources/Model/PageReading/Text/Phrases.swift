import SourceText

/// Phrases that are looked for together, in one walk over the bytes of a text.
///
/// ASCII letters count in either case. The walk stops at none of the bytes that no phrase starts with,
/// so that a rule can ask first whether a text may mean anything to it at all.
struct Phrases: Sendable {
  /// The phrases in the order of their first bytes.
  private let phrases: [Phrase]

  /// Where in `phrases` those start that have a byte first, for each of the 256, and their number.
  private let starts: [Int]

  /// What may follow each of the 256 bytes where a phrase starts with it.
  ///
  /// It is a bit for the last five bits of the second byte, which a letter has in either case. Few
  /// places of a text pass.
  private let seconds: [UInt32]

  private struct Phrase: Sendable {
    var bytes: [UInt8]
    var group: Int
  }

  /// Takes phrases in lower case, none of them empty.
  init(_ phrases: String...) { self.init(groups: [phrases]) }

  /// Takes groups of phrases in lower case, none of them empty; ``groups(in:)`` tells which are there.
  init(groups: [[String]]) {
    phrases = groups.enumerated().flatMap { number, group in
      group.map { Phrase(bytes: Array($0.utf8), group: 1 << number) }
    }.sorted { $0.bytes[0] < $1.bytes[0] }
    var starts = [Int](repeating: 0, count: 257)
    for phrase in phrases { starts[Int(phrase.bytes[0]) + 1] += 1 }
    for byte in 1...256 { starts[byte] += starts[byte - 1] }
    self.starts = starts
    var seconds = [UInt32](repeating: 0, count: 256)
    for first in UInt8.min...UInt8.max {
      for bytes in phrases.map(\.bytes) where bytes[0] == first.lowerCased {
        // Any byte may follow a phrase of one.
        seconds[Int(first)] |= bytes.count > 1 ? Self.bit(of: bytes[1]) : .max
      }
    }
    self.seconds = seconds
  }

  private static func bit(of second: UInt8) -> UInt32 { 1 << UInt32(second & 31) }

  /// Whether a phrase may start at a place, by the two bytes there.
  private func mayStand(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let seconds = seconds[Int(bytes[place])]
    // At the last byte only a phrase of one can be.
    return seconds != 0
      && seconds & (place + 1 < bytes.count ? Self.bit(of: bytes[place + 1]) : .max) != 0
  }

  /// Whether one of them stands in a text.
  func occur(in text: some StringProtocol) -> Bool {
    text.withBytes { bytes in
      bytes.indices.contains {
        mayStand(at: $0, in: bytes) && groups(at: $0, in: bytes, besides: 0) != 0
      }
    }
  }

  /// The groups of which a phrase stands in a text: the bit of each is its place in the list.
  func groups(in text: some StringProtocol) -> Int {
    text.withBytes { bytes in
      var found = 0
      for place in bytes.indices where mayStand(at: place, in: bytes) {
        found |= groups(at: place, in: bytes, besides: found)
      }
      return found
    }
  }

  /// The groups of phrases at a place, without those that were found already.
  private func groups(
    at place: Int, in bytes: UnsafeBufferPointer<UInt8>, besides found: Int
  ) -> Int {
    let first = Int(bytes[place].lowerCased)
    let (start, end) = (starts[first], starts[first + 1])
    if start == end { return 0 }
    var groups = 0
    for index in start..<end where (found | groups) & phrases[index].group == 0 {
      if stands(phrases[index].bytes, at: place, in: bytes) { groups |= phrases[index].group }
    }
    return groups
  }

  private func stands(
    _ phrase: [UInt8], at place: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard phrase.count <= bytes.count - place else { return false }
    var offset = 1
    while offset < phrase.count, bytes[place + offset].lowerCased == phrase[offset] { offset += 1 }
    return offset == phrase.count
  }
}
