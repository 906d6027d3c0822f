/// The words of a vocabulary by their keys, arranged to be looked up.
final class WordTables: Sendable {
  let columns: [String: ColumnRole]
  let sections: [String: SectionRole]
  let requirements: [String: RequirementWord]
  let locations: [String: LocationWord]
  let lifecycles: [String: LifecycleWord]
  let mentions: MentionTable
  let nones: Set<String>
  let types: Set<String>
  let footers: Set<String>

  /// Whether a word for an end of life starts with a byte, for each of the 256.
  let lifecycleInitials: [Bool]

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
      nones: Self.keys(StandardWords.nones),
      types: Self.keys(StandardWords.types),
      footers: Self.keys(StandardWords.footers)
    )
  }

  /// The words of a site before those that are there.
  convenience init(_ words: WordTables, adding added: AddedWords) {
    var mentions = words.mentions
    mentions.add(Self.table([:], adding: added.mentions))
    self.init(
      columns: Self.table(words.columns, adding: added.columns),
      sections: Self.table(words.sections, adding: added.sections),
      requirements: Self.table(words.requirements, adding: added.requirements),
      locations: Self.table(words.locations, adding: added.locations),
      lifecycles: Self.table(words.lifecycles, adding: added.lifecycles),
      mentions: mentions,
      nones: words.nones.union(Self.keys(added.nothing)),
      types: words.types.union(Self.keys(added.types)),
      footers: words.footers.union(Self.keys(added.footers))
    )
  }

  private init(
    columns: [String: ColumnRole], sections: [String: SectionRole],
    requirements: [String: RequirementWord], locations: [String: LocationWord],
    lifecycles: [String: LifecycleWord], mentions: MentionTable, nones: Set<String>,
    types: Set<String>, footers: Set<String>
  ) {
    self.columns = columns
    self.sections = sections
    self.requirements = requirements
    self.locations = locations
    self.lifecycles = lifecycles
    self.mentions = mentions
    self.nones = nones
    self.types = types
    self.footers = footers
    var initials = [Bool](repeating: false, count: 256)
    for first in lifecycles.keys.compactMap(\.utf8.first) { initials[Int(first)] = true }
    lifecycleInitials = initials
    lifecyclesAnywhere = lifecycles.sorted { $0.key < $1.key }
      .map { (Array($0.key.utf8), $0.value) }
      .filter { word in word.0.contains { $0 >= 0x80 } }
  }

  private static func table<Role>(_ rows: [(Role, [String])]) -> [String: Role] {
    var table: [String: Role] = [:]
    for (role, words) in rows {
      for word in words { if let key = WordKey.make(word[...].utf8) { table[key] = role } }
    }
    return table
  }

  private static func table<Role>(
    _ table: [String: Role], adding words: [String: Role]
  ) -> [String: Role] {
    var table = table
    for (word, role) in words {
      if let key = WordKey.make(word[...].utf8) { table[key] = role }
    }
    return table
  }

  private static func keys(_ words: [String]) -> Set<String> {
    Set(words.compactMap { WordKey.make($0[...].utf8) })
  }
}

extension WordTables: Equatable {
  static func == (left: WordTables, right: WordTables) -> Bool {
    left === right
      || (left.columns == right.columns && left.sections == right.sections
        && left.requirements == right.requirements && left.locations == right.locations
        && left.lifecycles == right.lifecycles && left.mentions == right.mentions
        && left.nones == right.nones && left.types == right.types
        && left.footers == right.footers)
  }
}

extension String {
  /// Whether bytes stand somewhere in the text: the search of the standard library compares characters.
  func holds(_ phrase: [UInt8]) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      guard let first = phrase.first, bytes.count >= phrase.count else { return false }
      return (0...(bytes.count - phrase.count)).contains { start in
        bytes[start] == first
          && phrase.indices.allSatisfy { bytes[start + $0] == phrase[$0] }
      }
    }
  }
}
