/// How many blocks of a page became what: nothing is dropped in silence.
public struct ReadingSummary: Hashable, Sendable {
  /// The name of the dialect that read the page; empty where none did.
  public var dialect: String

  /// Why that dialect was chosen, in a few words.
  public var reason: String

  /// How many blocks became facts of the model.
  public var modelBlocks: Int

  /// How many blocks were kept as prose.
  public var proseBlocks: Int

  /// How many blocks were neither: each has a diagnostic.
  public var unknownBlocks: Int

  /// Makes a summary.
  public init(
    dialect: String = "",
    reason: String = "",
    modelBlocks: Int = 0,
    proseBlocks: Int = 0,
    unknownBlocks: Int = 0
  ) {
    self.dialect = dialect
    self.reason = reason
    self.modelBlocks = modelBlocks
    self.proseBlocks = proseBlocks
    self.unknownBlocks = unknownBlocks
  }
}
