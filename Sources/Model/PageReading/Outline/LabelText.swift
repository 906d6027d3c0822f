import MarkupTree
import Vocabulary

/// Which short texts are labels of what follows them, and what they say.
enum LabelText {
  /// The text without white space, colons and full-width colons at its ends.
  static func bare(_ text: String) -> String { bare(joined: Words.joined(text)) }

  /// The same of a text that is trimmed and whose blanks are joined.
  static func bare(joined text: String) -> String {
    var rest = text
    while let end = rest.utf8.last, end == UInt8(ascii: ":") || end >= 0x80, let last = rest.last,
      last == ":" || last == "："
    {
      rest = Words.trimmed(rest.dropLast())
    }
    return rest
  }

  /// What a paragraph says that is a label: a known phrase, or wholly in bold type; nil for prose.
  ///
  /// `text` is that of the inlines.
  static func hint(
    _ inlines: [Inline], text: String, vocabulary: Vocabulary
  ) -> BlockHint? {
    guard text.utf8.count <= 120, !text.isEmpty else { return nil }
    let known = BlockHint(heading: bare(text), vocabulary: vocabulary)
    if isBold(inlines) {
      // A remark about versions or an end of life introduces nothing.
      if known.isEmpty,
        VersionStatement.read(Words.joined(text), vocabulary: vocabulary) != nil
          || LifecycleSentence.isWhole(bare(text), vocabulary: vocabulary)
      {
        return nil
      }
      return known.isEmpty ? BlockHint(phrase: text, vocabulary: vocabulary) : known
    }
    guard case .code = inlines.first else {
      if known.isEmpty, text.utf8.count <= 60, text.last == ":" {
        let phrase = BlockHint(phrase: text, vocabulary: vocabulary)
        if phrase.isExample { return BlockHint(side: phrase.side, isExample: true) }
      }
      if known.status != nil || known == BlockHint(part: .prose) { return nil }
      return known.isEmpty ? nil : known
    }
    return nil
  }

  /// What the first paragraph of a bullet says where it is only a label for the rest of the bullet.
  static func itemHint(_ inlines: [Inline], vocabulary: Vocabulary) -> BlockHint? {
    if inlines.contains(where: isBreak) { return nil }
    let text = inlines.plainText
    guard text.utf8.count <= 80 else { return nil }
    let known = BlockHint(heading: bare(text), vocabulary: vocabulary)
    guard !known.isEmpty, known.status == nil, known.part != .prose,
      !inlines.plainLines.utf8.contains(UInt8(ascii: "\n"))
    else { return nil }
    return known
  }

  /// Whether a paragraph is the caption of the table below it: `Table 1 Parameters`.
  static func isTableCaption(_ text: String, vocabulary: Vocabulary) -> Bool {
    guard text.utf8.count <= 160, let rest = vocabulary.captionNumber(of: text) else {
      return false
    }
    let number = Words.trimmed(rest).prefix {
      $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".")
    }
    // A caption is no sentence about the table.
    return !number.isEmpty && !text.hasSuffix(".") && !text.hasSuffix("。")
  }

  private static func isBreak(_ inline: Inline) -> Bool {
    switch inline {
    case .softBreak, .lineBreak: true
    default: false
    }
  }

  private static func isBold(_ inlines: [Inline]) -> Bool {
    var hasText = false
    for inline in inlines {
      switch inline {
      case .strong, .emphasis: hasText = true
      case .text(let text):
        if !Words.trimmed(text).allSatisfy({ ":：.".contains($0) }) { return false }
      case .softBreak, .lineBreak, .html: continue
      default: return false
      }
    }
    return hasText
  }
}
