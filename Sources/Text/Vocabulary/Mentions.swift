/// What a text speaks of: a set of ``MentionWord``s.
public struct Mentions: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt16 = 0

  /// The set of these words.
  public init(arrayLiteral words: MentionWord...) {
    for word in words { insert(word) }
  }

  /// Whether the text speaks of none of them.
  public var isEmpty: Bool { bits == 0 }

  /// Whether the text speaks of this.
  public func contains(_ word: MentionWord) -> Bool { bits & Self.bit(word) != 0 }

  /// Whether the text speaks of none of these.
  public func isDisjoint(with other: Mentions) -> Bool { bits & other.bits == 0 }

  /// Whether the text speaks of all of these.
  public func isSuperset(of other: Mentions) -> Bool { bits & other.bits == other.bits }

  mutating func insert(_ word: MentionWord) { bits |= Self.bit(word) }

  private static func bit(_ word: MentionWord) -> UInt16 {
    switch word {
    case .request: 1
    case .response: 1 << 1
    case .example: 1 << 2
    case .statusCodes: 1 << 3
    case .query: 1 << 4
    case .headers: 1 << 5
    case .body: 1 << 6
    case .path: 1 << 7
    case .parameters: 1 << 8
    case .table: 1 << 9
    case .following: 1 << 10
    }
  }
}
