/// Words that a site adds to those that are known: its own names of columns and sections, or those of a
/// language that is not known yet.
///
/// They go before the words that are there: a word that stands here means what it means here.
public struct AddedWords: Hashable, Sendable {
  /// The headers of columns.
  public var columns: [String: ColumnRole] = [:]

  /// The titles of sections and labels.
  public var sections: [String: SectionRole] = [:]

  /// The answers in cells that say whether something has to be given.
  public var requirements: [String: RequirementWord] = [:]

  /// The places of parameters.
  public var locations: [String: LocationWord] = [:]

  /// The words for an end of life.
  public var lifecycles: [String: LifecycleWord] = [:]

  /// The words of captions and of the sentences beside a block.
  public var mentions: [String: MentionWord] = [:]

  /// The words of sentences, by what they mean in them.
  public var sentences: [SentenceWord: [String]] = [:]

  /// The words that say that there is nothing.
  public var nothing: [String] = []

  /// The names of types.
  public var types: [String] = []

  /// The words of the frame that a site puts under its pages.
  public var footers: [String] = []

  /// No words.
  public init() {}
}
