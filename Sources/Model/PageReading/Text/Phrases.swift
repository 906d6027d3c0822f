/// Phrases that are looked for together, in one walk over the bytes of a text.
///
/// ASCII letters count in either case. The walk stops at none of the bytes that no phrase starts with,
/// so that a rule can ask first whether a text may mean anything to it at all.
struct Phrases: Sendable {
  private let phrases: [[UInt8]]

  /// Whether a phrase starts with a byte, for each of the 256.
  private let isStart: [Bool]

  /// Takes phrases in lower case, none of them empty.
  init(_ phrases: String...) {
    self.phrases = phrases.map { Array($0.utf8) }
    var isStart = [Bool](repeating: false, count: 256)
    for first in self.phrases.compactMap(\.first) { isStart[Int(first)] = true }
    self.isStart = isStart
  }

  /// Whether one of them stands in a text.
  func occur(in text: some StringProtocol) -> Bool {
    text.withBytes { bytes in
      bytes.indices.contains { start in
        isStart[Int(bytes[start].lowerCased)] && stand(at: start, in: bytes)
      }
    }
  }

  private func stand(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    phrases.contains { phrase in
      phrase.count <= bytes.count - start
        && phrase.indices.allSatisfy { bytes[start + $0].lowerCased == phrase[$0] }
    }
  }
}
