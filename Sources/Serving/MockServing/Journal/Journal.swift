/// The last requests that were answered.
public struct Journal: Hashable, Sendable {
  /// How many requests are remembered.
  public static let capacity = 1_000

  /// How many requests there were since the start or the last reset.
  public private(set) var count = 0

  private var ring: [JournalEntry] = []

  /// A journal without entries.
  public init() {}

  /// The remembered requests, the oldest first.
  public var entries: [JournalEntry] {
    guard ring.count == Self.capacity else { return ring }
    let oldest = count % Self.capacity
    return Array(ring[oldest...] + ring[..<oldest])
  }

  /// Adds a request, numbered, in place of the oldest one where the journal is full.
  mutating func record(_ entry: inout JournalEntry) {
    entry.number = count + 1
    if ring.count < Self.capacity {
      ring.append(entry)
    } else {
      ring[count % Self.capacity] = entry
    }
    count += 1
  }
}
