/// A number as lists compare it.
public struct FixtureNumber: Hashable, Sendable, Comparable {
  private let value: Double

  /// Reads a number as JSON writes it; nil for any other text, and for one that is out of range.
  ///
  /// Whole numbers beyond 2^53 compare as the nearest `Double`.
  public init?(_ text: String) {
    // `Double` reads names and hexadecimal digits, too.
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let value = Double(text), value.isFinite else { return nil }
    self.value = value
  }

  /// Compares the values.
  public static func < (left: FixtureNumber, right: FixtureNumber) -> Bool {
    left.value < right.value
  }
}
