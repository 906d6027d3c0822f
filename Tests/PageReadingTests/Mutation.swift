import TestSupport

/// Changes pages as accidents do: bytes flipped, lines swapped, doubled or lost, ends cut off, one page
/// pasted into another.
struct Mutation {
  private var random: SplitMix64

  /// The changes that follow from a seed are always the same.
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A changed copy of a page; `other` is what is pasted into it.
  mutating func mutated(_ bytes: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.next(below: 3) {
      switch random.next(below: 8) {
      case 0: flip(&bytes)
      case 1: overwrite(&bytes)
      case 2: swapLines(&bytes)
      case 3: doubleLines(&bytes)
      case 4: removeRange(&bytes)
      case 5: bytes.removeLast(random.next(below: bytes.count))
      case 6: splice(&bytes, with: other)
      default: insertSigns(&bytes)
      }
    }
    return bytes
  }

  private mutating func flip(_ bytes: inout [UInt8]) {
    for _ in 0...random.next(below: 8) where !bytes.isEmpty {
      bytes[random.next(below: bytes.count)] ^= UInt8(1 << random.next(below: 8))
    }
  }

  /// Signs that mean something in one of the markups.
  private static let signs = Array("|{}[]()<>:`*#-=~+_\"'\\/\n\r \t.→§\u{0}".utf8)

  private mutating func overwrite(_ bytes: inout [UInt8]) {
    for place in range(in: bytes, atMost: 12) {
      bytes[place] = Self.signs[random.next(below: Self.signs.count)]
    }
  }

  private mutating func insertSigns(_ bytes: inout [UInt8]) {
    let sign = Self.signs[random.next(below: Self.signs.count)]
    let run = [UInt8](repeating: sign, count: 1 + random.next(below: 40))
    bytes.insert(contentsOf: run, at: random.next(below: bytes.count + 1))
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    lines.swapAt(random.next(below: lines.count), random.next(below: lines.count))
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func doubleLines(_ bytes: inout [UInt8]) {
    let range = range(in: bytes, atMost: 400)
    bytes.insert(contentsOf: Array(bytes[range]), at: random.next(below: bytes.count + 1))
  }

  private mutating func removeRange(_ bytes: inout [UInt8]) {
    bytes.removeSubrange(range(in: bytes, atMost: 80))
  }

  private mutating func splice(_ bytes: inout [UInt8], with other: [UInt8]) {
    let piece = other[range(in: other, atMost: 600)]
    bytes.insert(contentsOf: Array(piece), at: random.next(below: bytes.count + 1))
  }

  private mutating func range(in bytes: [UInt8], atMost length: Int) -> Range<Int> {
    let start = random.next(below: bytes.count)
    return start..<min(bytes.count, start + random.next(below: length))
  }
}
