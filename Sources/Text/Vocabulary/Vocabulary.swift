/// The words of endpoint pages: which column, section, place or answer a word means.
///
/// A word is found whatever its case, its blanks, markup and colons around it, a remark in parentheses
/// behind it (`Mandatory (Yes/No)`) and the `s` of its plural. Sentences are never words.
///
/// What is asked takes any text, and is inlined down to a piece of a string where it is called.
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

  /// The headers of columns that are known, in lower case, in the order of the alphabet.
  public var columnHeaders: [String] { words.columns.words }

  /// The words of cells that say whether something has to be given, in the order of the alphabet.
  public var requirementWords: [String] { words.requirements.words }

  // MARK: Words

  /// What the column under this header holds, or nil for a header that is not known.
  @inlinable public func column(_ header: some StringProtocol) -> ColumnRole? {
    column(Substring(header))
  }

  @usableFromInline func column(_ header: Substring) -> ColumnRole? {
    WordKey.with(header) { words.columns.role(of: $0) }
  }

  /// What the section or label of this title is about, or nil for a title that is not known.
  ///
  /// A number before the title (`4.1 Request`) does not count.
  @inlinable public func section(_ title: some StringProtocol) -> SectionRole? {
    section(Substring(title))
  }

  @usableFromInline func section(_ title: Substring) -> SectionRole? {
    WordKey.with(title) { key in
      words.sections.role(of: key)
        ?? WordKey.withoutNumber(key).flatMap { rest in
          WordKey.with(rest) { words.sections.role(of: $0) }
        }
    }
  }

  /// The title of a section that a misspelt one was meant to be, in lower case: `response` for
  /// `Respone`; nil for a title that is known, and for any other text.
  @inlinable public func misspeltSection(_ title: some StringProtocol) -> String? {
    misspeltSection(Substring(title))
  }

  @usableFromInline func misspeltSection(_ title: Substring) -> String? {
    var title = title
    guard title.withUTF8({ words.sectionSpellings.mayMean($0) }) else { return nil }
    return WordKey.with(title) { key in
      words.sectionSpellings.meant(by: WordKey.withoutNumber(key) ?? key)
    }
  }

  /// Where a parameter goes, from the text of a cell.
  @inlinable public func location(_ text: some StringProtocol) -> LocationWord? {
    location(Substring(text))
  }

  @usableFromInline func location(_ text: Substring) -> LocationWord? {
    WordKey.with(text) { words.locations.role(of: $0) }
  }

  /// Whether a text says that there is nothing: `None`, `- none`, `N/A`, `无`.
  @inlinable public func isNone(_ text: some StringProtocol) -> Bool { isNone(Substring(text)) }

  @usableFromInline func isNone(_ text: Substring) -> Bool {
    guard words.nones.mayStand(firstIn: text) else { return false }
    return WordKey.with(text) { key in
      if words.nones.contains(key) { return true }
      var rest = key[...]
      while rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: " ") {
        rest.removeFirst()
      }
      if rest.last == UInt8(ascii: ".") { rest.removeLast() }
      if rest.count == key.count { return false }
      return rest.isEmpty || words.nones.contains(WordKey.Bytes(rebasing: rest))
    } ?? false
  }

  /// Whether a text is how pages name a type: `String`, `Array of objects`, `list<int>`, `UUID`.
  @inlinable public func isType(_ text: some StringProtocol) -> Bool { isType(Substring(text)) }

  @usableFromInline func isType(_ text: Substring) -> Bool {
    WordKey.with(text) { key in
      if words.types.contains(key) { return true }
      guard let end = key.firstIndex(where: Self.isWordEnd), end > 0 else {
        return WordKey.singular(key).map(words.types.contains) ?? false
      }
      let first = WordKey.Bytes(rebasing: key[..<end])
      return words.types.contains(first)
        || WordKey.singular(first).map(words.types.contains) ?? false
        || Self.endsWithWhole(key)
    } ?? false
  }

  private static func isWordEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "("),
      UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  /// Whether the last word is one for a whole with parts: `image object`.
  private static func endsWithWhole(_ key: WordKey.Bytes) -> Bool {
    let start = key.lastIndex(where: isWordEnd).map { $0 + 1 } ?? key.count
    let last = key[start...]
    return ["object", "objects", "array", "list"].contains { last.elementsEqual($0.utf8) }
  }

  /// Whether a title is that of a guide: `How to find an image`.
  @inlinable public func isGuideTitle(_ title: some StringProtocol) -> Bool {
    isGuideTitle(Substring(title))
  }

  @usableFromInline func isGuideTitle(_ title: Substring) -> Bool {
    WordKey.with(title) { key in
      StandardWords.guides.contains { word in
        key.starts(with: word.utf8)
          && (word.utf8.contains { $0 >= 0x80 }
            || key.dropFirst(word.utf8.count).first == UInt8(ascii: " "))
      }
    } ?? false
  }

  /// Whether a line belongs to the frame that a site puts under its pages, not to the page: one of its
  /// words, alone or as a label (`Parent topic: Images`).
  @inlinable public func isFooter(_ line: some StringProtocol) -> Bool { isFooter(Substring(line)) }

  @usableFromInline func isFooter(_ line: Substring) -> Bool {
    if WordKey.with(line, { words.footers[$0] }) == true { return true }
    guard let colon = line.utf8.prefix(WordKey.limit).firstIndex(of: UInt8(ascii: ":")) else {
      return false
    }
    return WordKey.with(line[..<colon]) { words.footers[$0] } ?? false
  }

  // MARK: Answers

  /// Whether something has to be given, from the text of a cell: its words, or the first word or
  /// sentence of it (`No. This header is ...`); a condition behind that word (`yes, if ...`, `Mandatory
  /// for ...`) makes it conditional.
  @inlinable public func requirement(_ text: some StringProtocol) -> RequirementWord? {
    requirement(Substring(text))
  }

  @usableFromInline func requirement(_ text: Substring) -> RequirementWord? {
    var text = text
    return text.withUTF8 { text in
      if isConditional(text) { return .conditional }
      // The mark that Markdown pages spell as a name; without its colons it is a mark for yes.
      if text.elementsEqual(":x:".utf8) { return .no }
      if let word = WordKey.with(text, { words.requirements.role(of: $0) }) { return word }
      guard let stop = text.firstIndex(where: Self.isStop) else { return nil }
      let lead = WordKey.Bytes(rebasing: text[..<stop])
      return WordKey.with(lead) { words.requirements.role(of: $0) }
    }
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  /// Whether the first sentence has a condition right behind its yes or no: as its second word, or as
  /// its third.
  private func isConditional(_ text: WordKey.Bytes) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordKey.limit + 2) { lead in
      let sentence = text.prefix(WordKey.limit).prefix { $0 != UInt8(ascii: ".") }
      // The words so far, as the key that they are together.
      var count = 0
      var rest = sentence
      for number in 0..<3 {
        rest = rest.drop { !Self.isLetter($0) }
        let word = rest.prefix(while: Self.isLetter)
        if word.isEmpty { return false }
        rest = rest[word.endIndex...]
        let start = count == 0 ? 0 : count + 1
        let length = WordKey.fold(
          WordKey.Bytes(rebasing: word),
          into: UnsafeMutableBufferPointer(rebasing: lead[start...]))
        if length == 0 { continue }
        let key = WordKey.Bytes(rebasing: lead[start..<(start + length)])
        if number > 0, count > 0, words.conditions.contains(key) {
          return words.requirements[WordKey.Bytes(rebasing: lead[..<count])] != nil
        }
        if start > 0 { lead[count] = UInt8(ascii: " ") }
        count = start + length
      }
      return false
    }
  }

  /// A letter of ASCII, or a byte of any character outside it.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte >= 0x80
  }

  /// Whether a text says yes or no; nil for anything else.
  @inlinable public func yesNo(_ text: some StringProtocol) -> Bool? {
    switch requirement(text) {
    case .yes: true
    case .no: false
    case .conditional, nil: nil
    }
  }

  // MARK: End of life

  /// How near its end something is, from a text that is only that word: a badge, a cell.
  @inlinable public func lifecycle(_ word: some StringProtocol) -> LifecycleWord? {
    lifecycle(Substring(word))
  }

  @usableFromInline func lifecycle(_ word: Substring) -> LifecycleWord? {
    WordKey.with(word) { words.lifecycles.role(of: $0) }
  }

  /// The strongest word for an end of life that stands in a title or sentence, or nil where none does.
  ///
  /// The words of languages that put blanks between words count only as whole words. What the sentence
  /// speaks of (the operation or only a parameter) is for the caller to know.
  @inlinable public func lifecycle(in text: some StringProtocol) -> LifecycleWord? {
    lifecycle(in: Substring(text))
  }

  @usableFromInline func lifecycle(in text: Substring) -> LifecycleWord? {
    var text = text
    return text.withUTF8 { bytes in
      var found: LifecycleWord?
      var all: UInt8 = 0
      for place in bytes.indices {
        let byte = bytes[place]
        all |= byte
        // Few words of a sentence start as those for an end of life do.
        guard words.lifecycles.mayStart(byte, place + 1 < bytes.count ? bytes[place + 1] : 0),
          place == 0 || !Self.isWordByte(bytes[place - 1])
        else { continue }
        let word = bytes[place...].prefix(while: Self.isWordByte)
        found = Self.stronger(found, words.lifecycles[WordKey.Bytes(rebasing: word)])
      }
      if all < 0x80 { return found }
      for word in words.lifecyclesAnywhere where bytes.holds(word.bytes) {
        found = Self.stronger(found, word.role)
      }
      return found
    }
  }

  /// A letter or a hyphen.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
      || byte == UInt8(ascii: "-")
  }

  /// The stronger of two words, the first of two that are as strong.
  private static func stronger(
    _ first: LifecycleWord?, _ second: LifecycleWord?
  ) -> LifecycleWord? {
    guard let first, let second else { return first ?? second }
    return weight(first) < weight(second) ? second : first
  }

  private static func weight(_ word: LifecycleWord) -> Int {
    switch word {
    case .deprecated: 0
    case .discarded: 1
    case .removed: 2
    }
  }

  // MARK: Captions and sentences

  /// What a caption or a sentence speaks of.
  ///
  /// Words of languages that put blanks between them count as whole words, others wherever they stand.
  @inlinable public func mentions(in text: some StringProtocol) -> Mentions {
    mentions(in: Substring(text))
  }

  @usableFromInline func mentions(in text: Substring) -> Mentions {
    var text = text
    return text.withUTF8 { words.mentions.words(in: $0) }
  }

  /// The words of sentences that have a meaning and are words by themselves, in lower case.
  public func words(_ meaning: SentenceWord) -> Set<String> { words.sentences.words(meaning) }

  /// All words and phrases of sentences that have a meaning, each as its words in lower case.
  public func phrases(_ meaning: SentenceWord) -> [[String]] { words.sentences.phrases(meaning) }

  /// All words and phrases of sentences that have a meaning, as they are written, in lower case.
  public func texts(_ meaning: SentenceWord) -> [String] { words.sentences.texts(meaning) }

  /// Whether a site has added words of a meaning: then no sign of those that are known to all may tell
  /// that none of them stands in a text.
  public func isExtended(_ meaning: SentenceWord) -> Bool {
    words.sentences.isExtended(meaning)
  }

  /// The first words in a text that lead to the values which a thing may have, and what stands behind
  /// them; nil for a text without such words.
  @inlinable public func choice(
    in text: some StringProtocol
  ) -> (lead: SentenceWord, rest: Substring)? {
    choice(in: Substring(text))
  }

  @usableFromInline func choice(in text: Substring) -> (lead: SentenceWord, rest: Substring)? {
    var text = text
    return text.withUTF8 { words.sentences.choices.first(in: $0) }
      .map { ($0.meaning, text[text.utf8.index(text.startIndex, offsetBy: $0.end)...]) }
  }

  /// Whether one of the words that have a meaning stands in a text, which is in lower case or of a
  /// script without cases: what languages without blanks between words have.
  public func holds(_ meaning: SentenceWord, in text: String) -> Bool {
    words.sentences.texts(meaning).contains { text.contains($0) }
  }

  /// The words for limits in scripts without blanks between words, each with one in ASCII between
  /// blanks that means the same; the longer ones first.
  public var limitWords: [(word: String, meaning: String)] { words.sentences.limits }

  /// Whether a text starts with the word for a table, as captions do; what follows the word, else nil.
  @inlinable public func captionNumber(of text: some StringProtocol) -> String? {
    captionNumber(of: Substring(text))
  }

  @usableFromInline func captionNumber(of text: Substring) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      words.mentions.tableWordLength(in: bytes).map { length in
        String(decoding: bytes[length...], as: UTF8.self)
      }
    }
  }
}
