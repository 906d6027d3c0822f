public import APIModel
public import MarkupTree

/// What a page turned out to be: operations, or a guide.
public struct PageReading: Sendable {
  /// The operations in the order of the page.
  public var endpoints: [Endpoint]

  /// The page as a guide; nil where it documents an operation.
  public var guide: Guide?

  /// The text of a page with operations that belongs to none of them, such as what stands before the
  /// first; empty for a guide.
  public var remainder: [Block]

  /// How the page and its blocks were understood.
  public var summary: ReadingSummary

  /// Makes a reading.
  public init(
    endpoints: [Endpoint] = [],
    guide: Guide? = nil,
    remainder: [Block] = [],
    summary: ReadingSummary
  ) {
    self.endpoints = endpoints
    self.guide = guide
    self.remainder = remainder
    self.summary = summary
  }
}
