/// The words of a vocabulary by their keys, arranged to be looked up.
final class WordTables: Sendable {
  let columns: WordTable<ColumnRole>
  let sections: WordTable<SectionRole>
  let requirements: WordTable<RequirementWord>
  let locations: WordTable<LocationWord>
  let lifecycles: WordTable<LifecycleWord>
  let mentions: MentionTable
  let sentences: SentenceTable
  let nones: WordSet
  let types: WordSet
  let footers: WordSet

  /// The titles of sections, for those that are misspelt.
  let sectionSpellings: SpellingTable

  /// The words that make what stands before them hold in some cases only.
  let conditions: WordSet

  /// The words for an end of life that count wherever they stand: those outside ASCII.
  let lifecyclesAnywhere: [(bytes: [UInt8], role: LifecycleWord)]

  /// The words of ``StandardWords``.
  convenience init() {
    self.init(
      columns: Self.table(StandardWords.columns),
      sections: Self.table(StandardWords.sections),
      requirements: Self.table(StandardWords.requirements),
      locations: Self.table(StandardWords.locations),
      lifecycles: Self.table(StandardWords.lifecycles),
      mentions: MentionTable(Self.table(StandardWords.mentions)),
      sentences: SentenceTable(StandardWords.sentences),
      nones: Self.keys(StandardWords.nones),
      types: Self.keys(StandardWords.types),
      footers: Self.keys(StandardWords.footers)
    )
  }

  /// The words of a site before those that are there.
  convenience init(_ words: WordTables, adding added: AddedWords) {
    self.init(
      columns: words.columns.roles.merging(Self.table(added.columns)) { $1 },
      sections: words.sections.roles.merging(Self.table(added.sections)) { $1 },
      requirements: words.requirements.roles.merging(Self.table(added.requirements)) { $1 },
      locations: words.locations.roles.merging(Self.table(added.locations)) { $1 },
      lifecycles: words.lifecycles.roles.merging(Self.table(added.lifecycles)) { $1 },
      mentions: words.mentions.adding(Self.table(added.mentions)),
      sentences: words.sentences.adding(added.sentences),
      nones: words.nones.roles.keys + Self.keys(added.nothing),
      types: words.types.roles.keys + Self.keys(added.types),
      footers: words.footers.roles.keys + Self.keys(added.footers)
    )
  }

  private init(
    columns: [String: ColumnRole], sections: [String: SectionRole],
    requirements: [String: RequirementWord], locations: [String: LocationWord],
    lifecycles: [String: LifecycleWord], mentions: MentionTable, sentences: SentenceTable,
    nones: [String], types: [String], footers: [String]
  ) {
    self.columns = WordTable(columns)
    self.sections = WordTable(sections)
    sectionSpellings = SpellingTable(sections.keys)
    self.requirements = WordTable(requirements)
    self.locations = WordTable(locations)
    self.lifecycles = WordTable(lifecycles)
    self.mentions = mentions
    self.sentences = sentences
    self.nones = WordSet(nones)
    self.types = WordSet(types)
    self.footers = WordSet(footers)
    conditions = WordSet(StandardWords.conditions)
    lifecyclesAnywhere = lifecycles.sorted { $0.key < $1.key }
      .map { (Array($0.key.utf8), $0.value) }
      .filter { word in word.0.contains { $0 >= 0x80 } }
  }

  private static func table<Role>(_ rows: [(Role, [String])]) -> [String: Role] {
    var table: [String: Role] = [:]
    for (role, words) in rows {
      for word in words { if let key = WordKey.make(word[...]) { table[key] = role } }
    }
    return table
  }

  private static func table<Role>(_ words: [String: Role]) -> [String: Role] {
    var table: [String: Role] = [:]
    for (word, role) in words { if let key = WordKey.make(word[...]) { table[key] = role } }
    return table
  }

  private static func keys(_ words: [String]) -> [String] {
    words.compactMap { WordKey.make($0[...]) }
  }
}

extension WordTables: Equatable {
  static func == (left: WordTables, right: WordTables) -> Bool {
    left === right
      || (left.columns == right.columns && left.sections == right.sections
        && left.requirements == right.requirements && left.locations == right.locations
        && left.lifecycles == right.lifecycles && left.mentions == right.mentions
        && left.sentences == right.sentences && left.nones == right.nones
        && left.types == right.types
        && left.footers == right.footers)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a phrase stands somewhere in the text: the search of the standard library compares
  /// characters.
  func holds(_ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first, count >= phrase.count else { return false }
    return (0...(count - phrase.count)).contains { start in
      self[start] == first && phrase.indices.allSatisfy { self[start + $0] == phrase[$0] }
    }
  }
}
