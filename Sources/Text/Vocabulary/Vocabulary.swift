/// The words of endpoint pages: which column, section, place or answer a word means.
///
/// A word is found whatever its case, its blanks, markup and colons around it, a remark in parentheses
/// behind it (`Mandatory (Yes/No)`) and the `s` of its plural. Sentences are never words.
public struct Vocabulary: Sendable, Equatable {
  /// Behind one reference, because whoever reads a page keeps a vocabulary.
  private let words: WordTables

  /// The words of every language known, as ``StandardWords`` lists them.
  public static let standard = Vocabulary(words: WordTables())

  private init(words: WordTables) { self.words = words }

  /// This vocabulary with the words of a site added; they go before the words that are there.
  public func adding(_ words: AddedWords) -> Vocabulary {
    Vocabulary(words: WordTables(self.words, adding: words))
  }

  /// What a caption or a sentence speaks of.
  ///
  /// Words of languages that put blanks between them count as whole words, others wherever they stand.
  public func mentions(in text: some StringProtocol) -> Set<MentionWord> {
    words.mentions.words(in: text)
  }

  /// Whether a text starts with the word for a table, as captions do; what follows the word, else nil.
  public func captionNumber(of text: some StringProtocol) -> String? {
    words.mentions.tableWords.first {
      text.utf8.count >= $0.utf8.count && words.mentions.starts(text, with: $0)
    }
    .map { String(text.dropFirst($0.count)) }
  }

  /// What the column under this header holds, or nil for a header that is not known.
  public func column(_ header: some StringProtocol) -> ColumnRole? {
    find(header, in: words.columns)
  }

  /// The headers of columns that are known, in lower case, in the order of the alphabet.
  public var columnHeaders: [String] { words.columns.keys.sorted() }

  /// The words of cells that say whether something has to be given, in the order of the alphabet.
  public var requirementWords: [String] { words.requirements.keys.sorted() }

  /// What the section or label of this title is about, or nil for a title that is not known.
  ///
  /// A number before the title (`4.1 Request`) does not count.
  public func section(_ title: some StringProtocol) -> SectionRole? {
    guard let key = WordKey.make(Substring(title).utf8) else { return nil }
    if let role = Self.find(key, in: words.sections) { return role }
    return WordKey.withoutNumber(key).flatMap { find($0, in: words.sections) }
  }

  /// Whether something has to be given, from the text of a cell: its words, or the first word or
  /// sentence of it (`No. This header is ...`); a condition behind that word (`yes, if ...`, `Mandatory
  /// for ...`) makes it conditional.
  public func requirement(_ text: some StringProtocol) -> RequirementWord? {
    if isConditional(text) { return .conditional }
    // The mark that Markdown pages spell as a name; without its colons it is a mark for yes.
    if text.utf8.elementsEqual(":x:".utf8) { return .no }
    if let word = find(text, in: words.requirements) { return word }
    let text = Substring(text)
    let isStop: (UInt8) -> Bool = { ".,;:(\n".utf8.contains($0) }
    guard let stop = text.utf8.firstIndex(where: isStop) else { return nil }
    return find(text[..<stop], in: words.requirements)
  }

  /// Whether the first sentence has a condition right behind its yes or no.
  private func isConditional(_ text: some StringProtocol) -> Bool {
    let isLetter: (UInt8) -> Bool = { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
    // A single word has nothing behind it.
    guard text.utf8.contains(where: { !isLetter($0) }) else { return false }
    let lead = Substring(text).utf8.prefix(WordKey.limit).prefix { $0 != UInt8(ascii: ".") }
      .split(maxSplits: 3) { !isLetter($0) }.prefix(3).compactMap {
        WordKey.make(Substring($0).utf8)
      }
    guard let stop = lead.dropFirst().firstIndex(where: StandardWords.conditions.contains) else {
      return false
    }
    return words.requirements[lead[..<stop].joined(separator: " ")] != nil
  }

  /// Whether a text says yes or no; nil for anything else.
  public func yesNo(_ text: some StringProtocol) -> Bool? {
    switch requirement(text) {
    case .yes: true
    case .no: false
    case .conditional, nil: nil
    }
  }

  /// Where a parameter goes, from the text of a cell.
  public func location(_ text: some StringProtocol) -> LocationWord? {
    find(text, in: words.locations)
  }

  /// How near its end something is, from a text that is only that word: a badge, a cell.
  public func lifecycle(_ word: some StringProtocol) -> LifecycleWord? {
    find(word, in: words.lifecycles)
  }

  /// The strongest word for an end of life that stands in a title or sentence, or nil where none does.
  ///
  /// The words of languages that put blanks between words count only as whole words. What the sentence
  /// speaks of (the operation or only a parameter) is for the caller to know.
  public func lifecycle(in text: some StringProtocol) -> LifecycleWord? {
    var found: LifecycleWord?
    func note(_ word: LifecycleWord?) {
      guard let word else { return }
      if found.map({ Self.weight($0) < Self.weight(word) }) ?? true { found = word }
    }
    var text = String(text)
    var isASCII = true
    text.withUTF8 { bytes in
      var place = 0
      while place < bytes.count {
        let start = place
        while place < bytes.count, Self.isWordByte(bytes[place]) { place += 1 }
        if start < place, words.lifecycleInitials[Int(bytes[start] | 0x20)] {
          note(words.lifecycles[Self.lowerCased(bytes[start..<place])])
        }
        guard place < bytes.count else { break }
        isASCII = isASCII && bytes[place] < 0x80
        place += 1
      }
    }
    if isASCII { return found }
    for word in words.lifecyclesAnywhere where text.holds(word.bytes) { note(word.role) }
    return found
  }

  /// A letter or a hyphen.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == UInt8(ascii: "-")
  }

  /// The word of such bytes in lower case.
  private static func lowerCased(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(unsafeUninitializedCapacity: word.count) { result in
      for (offset, byte) in word.enumerated() { result[offset] = byte | 0x20 }
      return word.count
    }
  }

  /// Whether a text says that there is nothing: `None`, `- none`, `N/A`, `无`.
  public func isNone(_ text: some StringProtocol) -> Bool {
    guard let key = WordKey.make(Substring(text).utf8) else { return false }
    var rest = Substring(key)
    if words.nones.contains(key) { return true }
    while let first = rest.utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: " ") {
      rest = rest.dropFirst()
    }
    if rest.utf8.last == UInt8(ascii: ".") { rest = rest.dropLast() }
    if rest.utf8.count == key.utf8.count { return false }
    return rest.isEmpty || words.nones.contains(String(rest))
  }

  /// Whether a text is how pages name a type: `String`, `Array of objects`, `list<int>`, `UUID`.
  public func isType(_ text: some StringProtocol) -> Bool {
    guard let key = WordKey.make(Substring(text).utf8) else { return false }
    if words.types.contains(key) { return true }
    let isWordEnd: (UInt8) -> Bool = { " <[(/|,".utf8.contains($0) }
    guard let end = key.utf8.firstIndex(where: isWordEnd), end > key.startIndex else {
      return WordKey.singular(key).map(words.types.contains) ?? false
    }
    let last = key.utf8.lastIndex(where: isWordEnd).map { key[key.utf8.index(after: $0)...] } ?? ""
    let first = String(key[..<end])
    return words.types.contains(first) || words.types.contains(WordKey.singular(first) ?? "")
      || ["object", "objects", "array", "list"].contains(last)
  }

  /// Whether a title is that of a guide: `How to find an image`.
  public func isGuideTitle(_ title: some StringProtocol) -> Bool {
    guard let key = WordKey.make(Substring(title).utf8) else { return false }
    return StandardWords.guides.contains { word in
      key.utf8.starts(with: word.utf8)
        && (word.utf8.contains { $0 >= 0x80 }
          || key.utf8.dropFirst(word.utf8.count).first == UInt8(ascii: " "))
    }
  }

  /// Whether a line belongs to the frame that a site puts under its pages, not to the page: one of its
  /// words, alone or as a label (`Parent topic: Images`).
  public func isFooter(_ line: some StringProtocol) -> Bool {
    let line = Substring(line)
    if let key = WordKey.make(line.utf8), words.footers.contains(key) { return true }
    guard let colon = line.utf8.prefix(WordKey.limit).firstIndex(of: UInt8(ascii: ":")),
      let label = WordKey.make(line[..<colon].utf8)
    else { return false }
    return words.footers.contains(label)
  }

  private func find<Role>(_ text: some StringProtocol, in table: [String: Role]) -> Role? {
    WordKey.make(Substring(text).utf8).flatMap { Self.find($0, in: table) }
  }

  private static func find<Role>(_ key: String, in table: [String: Role]) -> Role? {
    if let role = table[key] ?? WordKey.singular(key).flatMap({ table[$0] }) { return role }
    guard let bare = WordKey.withoutRemark(key) else { return nil }
    return table[bare] ?? WordKey.singular(bare).flatMap { table[$0] }
  }

  private static func weight(_ word: LifecycleWord) -> Int {
    switch word {
    case .deprecated: 0
    case .discarded: 1
    case .removed: 2
    }
  }
}
