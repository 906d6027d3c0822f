import APIModel
import MarkupTree
import SourceText
import Vocabulary

/// What the description of a row says besides its prose.
struct DescriptionText {
  /// The blocks as they stand.
  var blocks: [Block]

  /// What the text says about having to be given: `**Required**. The name`, `(optional) The name`.
  var requirement: Requirement = .unstated

  private let text: String
  private let signs: DescriptionSigns
  private let vocabulary: Vocabulary

  /// Reads the blocks of a cell.
  init(_ blocks: [Block], vocabulary: Vocabulary) {
    var blocks = blocks
    let shortcode = Self.cutShortcode(from: &blocks)
    self.blocks = blocks
    self.vocabulary = vocabulary
    text = Words.joined(blocks.plainText)
    signs = DescriptionSigns(in: text)
    switch shortcode.flatMap({ vocabulary.requirement($0) }) {
    case .yes: requirement = .required
    case .no: requirement = .optional
    case .conditional, nil: requirement = Self.badge(of: blocks, vocabulary: vocabulary)
    }
    if requirement == .unstated, signs.contains(.requirement) {
      requirement = Self.requirement(in: text, vocabulary: vocabulary)
    }
    if requirement == .unstated, signs.contains(.requirement) {
      requirement = Self.setOffWord(in: blocks)
    }
  }

  /// Takes a mark of a site's builder off the text, such as `{{<required>}}`, and gives its word.
  private static func cutShortcode(from blocks: inout [Block]) -> String? {
    guard case .paragraph(var inlines)? = blocks.first?.content,
      case .text(let text)? = inlines.first, let (word, rest) = Shortcode.leading(in: text)
    else { return nil }
    inlines[0] = .text(rest)
    blocks[0].content = .paragraph(inlines)
    return word
  }

  /// The type where the text starts with one as a sentence of its own: `Integer. How many to return`.
  var leadingType: TypeReference? {
    if text.first == "(", let close = text.firstIndex(of: ")") {
      let parts = text[text.index(after: text.startIndex)..<close].split(separator: ",")
      guard parts.count == 2, vocabulary.requirement(Words.trimmed(parts[0])) != nil else {
        return nil
      }
      let type = Words.trimmed(parts[1])
      return vocabulary.isType(type) ? TypeText.reference(of: type) : nil
    }
    guard let stop = text.firstIndex(of: "."), text[..<stop].utf8.count <= 40,
      vocabulary.isType(text[..<stop])
    else { return nil }
    return TypeText.reference(of: String(text[..<stop]))
  }

  /// The word that a description starts with in type of its own: `*optional* height`.
  private static func badge(of blocks: [Block], vocabulary: Vocabulary) -> Requirement {
    let first = blocks.first?.inlines?.first { inline in
      if case .text(let text) = inline { !Words.isBlank(text) } else { true }
    }
    guard let first else { return .unstated }
    switch first {
    case .strong(let inner), .emphasis(let inner): return word(inner)
    default: return .unstated
    }
  }

  /// A word in type of its own that is a sentence of its own: `The height. *Optional*. In metres`.
  private static func setOffWord(in blocks: [Block]) -> Requirement {
    for inlines in blocks.compactMap(\.inlines) {
      for (index, inline) in inlines.enumerated().dropFirst() {
        let inner: [Inline]
        switch inline {
        case .strong(let text), .emphasis(let text): inner = text
        default: continue
        }
        let found = word(inner)
        guard found != .unstated else { continue }
        let before = Words.trimmed([inlines[index - 1]].plainText).last
        let behind = Words.trimmed([Inline](inlines[(index + 1)...]).plainText).first
        if before.map({ ".;(,".contains($0) }) ?? true,
          behind.map({ ".;),".contains($0) }) ?? true
            || inner.plainText.last == "."
        {
          return found
        }
      }
    }
    return .unstated
  }

  private static func word(_ inlines: [Inline]) -> Requirement {
    switch LabelText.bare(inlines.plainText).lowercased().filter({ $0 != "." && $0 != "," }) {
    case "required", "mandatory": .required
    case "optional": .optional
    default: .unstated
    }
  }

  private static func requirement(in text: String, vocabulary: Vocabulary) -> Requirement {
    let stop = text.utf8.firstIndex(where: stops.contains)
    var head = text[..<(stop ?? text.endIndex)]
    if head.first == "(", let close = head.firstIndex(of: ")") {
      head = head[head.index(after: head.startIndex)..<close]
    }
    // `(Required, string) The name`
    if head.first == "(" { head = head.dropFirst() }
    if text.first == "(", let comma = head.firstIndex(of: ",") { head = head[..<comma] }
    switch Words.trimmed(head).lowercased() {
    case "required", "mandatory": return .required
    case "optional": return .optional
    default: break
    }
    let words = text.split(separator: " ", maxSplits: 2)
    if words.count > 1, words[0].lowercased() == "optional", vocabulary.isType(words[1]) {
      return .optional
    }
    if text.hasSuffix(". Required.") { return .required }
    if text.hasSuffix(". Optional.") { return .optional }
    guard text.utf8.count < 4096, text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B }) else {
      return .unstated
    }
    let lower = text.lowercased()
    if lower.holds("(required)") || lower.holds("(required,") { return .required }
    if lower.holds("(optional)") || lower.holds("(optional,") { return .optional }
    if lower.holds("[required]") { return .required }
    if lower.holds("[optional]") { return .optional }
    if lower.holds("(conditional)") { return .conditional(text) }
    return .unstated
  }

  private static let stops = ByteSet(".,:;")

  /// The lifecycle of the thing described, where a sentence of its own says so.
  func lifecycle(at span: SourceSpan) -> Lifecycle {
    guard vocabulary.lifecycle(in: text) != nil else { return .active }
    // The items of a list speak of values: `DEPRECATED: This version is deprecated`.
    let isList = { (block: Block) in if case .list = block.content { true } else { false } }
    let text =
      blocks.contains(where: isList)
      ? Words.joined(blocks.filter { !isList($0) }.plainText) : text
    guard
      let word = vocabulary.lifecycle(in: text.utf8.count <= 300 ? text[...] : text.prefix(300)),
      LifecycleSentence.isAboutThis(
        text,
        subject: .parameter,
        vocabulary: vocabulary
      )
    else { return .active }
    return Lifecycle(
      stage: LifecycleSentence.stage(word, in: text.prefix(300), vocabulary: vocabulary),
      notice: blocks.first?.inlines ?? [],
      origin: Origin(span, rule: "lifecycle-in-description")
    )
  }

  /// The versions that the text says the thing is in: `New in version 2.79`, `Available until version
  /// 2.72`.
  var versions: VersionRange {
    var range = VersionRange()
    for case .directive(let directive) in blocks.lazy.map(\.content) {
      if let versions = VersionStatement.read(directive) { return versions }
    }
    guard signs.contains(.version) else { return range }
    let words = text.prefix(2000).split(whereSeparator: { " ,;()\n*".contains($0) })
    for (index, word) in words.enumerated() where word.first?.isNumber == true && index > 2 {
      let number = word.prefix { $0.isNumber || $0 == "." }
      let lead = words[(index - 3)..<index].map { $0.lowercased() }
      guard number.contains("."), ["version", "microversion"].contains(lead[2]) else { continue }
      let version = String(number.last == "." ? number.dropLast() : number)
      switch (lead[0], lead[1]) {
      case ("new", "in"), ("added", "in"), ("introduced", "in"), ("available", "since"),
        ("available", "from"):
        range.first = range.first ?? version
      case ("available", "until"), ("valid", "until"): range.last = range.last ?? version
      default: continue
      }
    }
    return range
  }

  /// Adds what is plainly stated: a default, the values of a list that is said to be complete, limits,
  /// a format and a pattern.
  func restrict(_ schema: inout Schema) {
    if signs.contains(.defaultValue) || vocabulary.isExtended(.defaultLead),
      let value = StatedDefault.value(in: blocks, text: text, vocabulary: vocabulary)
    {
      let isNothing = vocabulary.words(.absence).contains(value.lowercased())
      switch schema.type?.kind {
      case .integer?, .number?, .boolean?, .array?, .object?:
        if !isNothing { schema.defaultValue = value }
      default: schema.defaultValue = value
      }
    }
    let kind = schema.type?.kind
    switch kind == .array ? schema.type?.element ?? .object : kind {
    case .string, .integer, .number, .named, nil:
      let values = allowedValues(of: kind == .array ? schema.type?.element : kind)
      if values.count > 1, !Reservation(vocabulary: vocabulary).leavesOpen(text) {
        schema.allowedValues = values
      } else if kind == .string, schema.allowedValues.isEmpty {
        schema.allowedValues = listedValues
      }
    default: break
    }
    ValueLimits(blocks, text: text, signs: signs, vocabulary: vocabulary).restrict(&schema)
  }

  /// The values of a thing of some kind, nil where it has none, that the text plainly gives.
  private func allowedValues(of kind: TypeReference.Kind?) -> [String] {
    for (index, block) in blocks.enumerated() {
      guard case .list(let list) = block.content, index > 0 else { continue }
      let lead = Words.joined([blocks[index - 1]].plainText)
      guard vocabulary.choice(in: lead) != nil, !NamedValues.isCondition(lead),
        !Reservation(vocabulary: vocabulary).negates(lead: lead)
      else { continue }
      let values = list.items.compactMap { Self.setOff($0.blocks) }
      // `id=<id>` is the form of a value.
      if values.contains(where: { $0.contains("<") }) { return [] }
      return values.count == list.items.count ? values : []
    }
    for case .paragraph(let inlines) in blocks.lazy.map(\.content) {
      let values = NamedValues(vocabulary: vocabulary).all(in: inlines)
      if !values.isEmpty { return values }
    }
    return PlainValues(vocabulary: vocabulary).all(in: text, of: kind)
  }

  /// The values of a text that is nothing but a list of them, each set off from what it means; empty
  /// for any other text.
  private var listedValues: [String] {
    guard blocks.count == 1, case .list(let list) = blocks[0].content, list.items.count > 1 else {
      return []
    }
    let values = list.items.compactMap { item -> String? in
      guard let inlines = item.blocks.first?.inlines, inlines.count > 1,
        case .text(let meaning) = inlines[1], let mark = meaning.first(where: { $0 != " " }),
        ":-–—".contains(mark), let value = NamedValues.setOff(inlines[0]), !value.contains(" ")
      else { return nil }
      return value
    }
    return values.count == list.items.count ? values : []
  }

  /// The word that a bullet starts with, set off as code or in bold type.
  private static func setOff(_ blocks: [Block]) -> String? {
    guard case .paragraph(let inlines)? = blocks.first?.content else { return nil }
    switch inlines.first {
    case .code(let text): return text
    case .strong(let inner), .emphasis(let inner): return LabelText.bare(inner.plainText)
    case .text(let text):
      let word = text.prefix { $0 != ":" && $0 != " " }
      return word.isEmpty || (word.count < text.count && !text.dropFirst(word.count).hasPrefix(":"))
        ? nil : String(word)
    default: return nil
    }
  }
}

extension Block {
  /// The inlines of a paragraph; nil for any other block.
  var inlines: [Inline]? {
    if case .paragraph(let inlines) = content { inlines } else { nil }
  }
}
