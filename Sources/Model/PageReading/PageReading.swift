public import APIModel

/// What a page turned out to be: operations, or a guide.
public struct PageReading: Sendable {
  /// The operations in the order of the page.
  public var endpoints: [Endpoint]

  /// The page as a guide.
  ///
  /// Of a page with operations it has the text that belongs to none of them, such as what stands before
  /// the first; nil where there is no such text.
  public var guide: Guide?

  /// The address of the API, where the page gives one for all its operations, as the metadata of an API
  /// Blueprint do.
  public var address: String?

  /// How the page and its blocks were understood.
  public var summary: ReadingSummary

  /// What became of each block: the blocks that ``summary`` counts.
  public var blocks: [BlockReading]

  /// Makes a reading.
  public init(
    endpoints: [Endpoint] = [],
    guide: Guide? = nil,
    address: String? = nil,
    summary: ReadingSummary,
    blocks: [BlockReading] = []
  ) {
    self.endpoints = endpoints
    self.guide = guide
    self.address = address
    self.summary = summary
    self.blocks = blocks
  }
}
