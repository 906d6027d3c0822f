/// Choices that look like chance and are the same for the same seed, in every run and on every machine
/// (SplitMix64, seeded by FNV-1a).
struct RepeatableChoice {
  private var state: UInt64

  /// Starts from a text.
  init(seed: String) {
    state = 0xcbf2_9ce4_8422_2325
    for byte in seed.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in a range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let span = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
    let offset = span == .max ? next() : next() % (span + 1)
    return range.lowerBound &+ Int(truncatingIfNeeded: offset)
  }

  /// One of some values; there has to be one.
  mutating func one<Value>(of values: [Value]) -> Value {
    values[number(in: 0...(values.count - 1))]
  }

  /// A UUID of version 4 (RFC 9562, section 5.4).
  mutating func uuid() -> String {
    var digits = Array(hexadecimal() + hexadecimal())
    digits.replaceSubrange(12...12, with: ["4"])
    let variant = one(of: ["8", "9", "a", "b"] as [Character])
    digits.replaceSubrange(16...16, with: [variant])
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return groups.joined(separator: "-")
  }

  /// Sixteen hexadecimal digits.
  mutating func hexadecimal() -> String {
    let text = String(next(), radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
