/// The words of sentences by their meanings, arranged to be looked up.
struct SentenceTable: Sendable, Equatable {
  private var single: [Set<String>]
  private var phrases: [[[String]]]
  private var written: [[String]]

  /// The words for limits of scripts without blanks between words, each with one of ASCII that means
  /// the same; the longer ones first.
  private(set) var limits: [(word: String, meaning: String)] = []

  /// The meanings that words were added to, a bit for each.
  private var extended: UInt64 = 0

  /// What leads to the values that a thing may have.
  private(set) var choices = PhraseFinder<SentenceWord>([])

  init(_ rows: [(SentenceWord, [String])]) {
    single = SentenceWord.allCases.map { _ in [] }
    phrases = SentenceWord.allCases.map { _ in [] }
    written = SentenceWord.allCases.map { _ in [] }
    for (word, texts) in rows { add(texts, as: word) }
    findLimits()
    findChoices()
  }

  /// These words and others.
  func adding(_ added: [SentenceWord: [String]]) -> SentenceTable {
    if added.isEmpty { return self }
    var table = self
    for word in added.keys { table.extended |= Self.bit(of: word) }
    for word in SentenceWord.allCases { table.add(added[word] ?? [], as: word) }
    table.findLimits()
    table.findChoices()
    return table
  }

  private mutating func add(_ texts: [String], as word: SentenceWord) {
    let place = Self.place(of: word)
    for text in texts {
      let text = text.lowercased()
      written[place].append(text)
      let parts = text.split(separator: " ").map(String.init)
      phrases[place].append(parts)
      if parts.count == 1 { single[place].insert(text) }
    }
  }

  private mutating func findLimits() {
    let meanings: [(SentenceWord, String)] = [
      (.range, "range"), (.length, "length"), (.greatest, "maximum"), (.least, "minimum"),
      (.characters, "characters"), (.rangeJoint, "to"),
    ]
    limits = meanings.flatMap { word, meaning in
      written[Self.place(of: word)]
        .filter { text in text.unicodeScalars.contains { $0.value >= 0x3000 } }
        .map { (word: $0, meaning: " \(meaning) ") }
    }
    limits.sort { ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word) }
  }

  private mutating func findChoices() {
    choices = PhraseFinder(
      [SentenceWord.allowed, .oneOf, .chosen].flatMap { word in
        written[Self.place(of: word)].map { ($0, word) }
      })
  }

  /// Whether words were added to a meaning.
  func isExtended(_ word: SentenceWord) -> Bool { extended & Self.bit(of: word) != 0 }

  private static func bit(of word: SentenceWord) -> UInt64 { 1 << UInt64(place(of: word)) }

  func words(_ word: SentenceWord) -> Set<String> { single[Self.place(of: word)] }

  func phrases(_ word: SentenceWord) -> [[String]] { phrases[Self.place(of: word)] }

  func texts(_ word: SentenceWord) -> [String] { written[Self.place(of: word)] }

  private static func place(of word: SentenceWord) -> Int {
    switch word {
    case .tableVerb: 0
    case .tableLead: 1
    case .carried: 2
    case .inHeaders: 3
    case .introducing: 4
    case .operation: 5
    case .thisOperation: 6
    case .parameter: 7
    case .structure: 8
    case .coming: 9
    case .answered: 10
    case .answeredWith: 11
    case .condition: 12
    case .range: 13
    case .rangeJoint: 14
    case .least: 15
    case .greatest: 16
    case .limitFiller: 17
    case .length: 18
    case .characters: 19
    case .counted: 20
    case .pattern: 21
    case .aside: 22
    case .entity: 23
    case .allowed: 24
    case .oneOf: 25
    case .chosen: 26
    case .mayBe: 27
    case .noValue: 28
    case .defaultLead: 29
    case .versionStart: 30
    case .versionEnd: 31
    case .versionFiller: 32
    case .exampleFrame: 33
    case .exampleFiller: 34
    case .otherUse: 35
    case .accepted: 36
    case .negation: 37
    case .openEnd: 38
    case .refused: 39
    case .omitted: 40
    case .absence: 41
    }
  }

  static func == (left: SentenceTable, right: SentenceTable) -> Bool {
    left.written == right.written
  }
}
