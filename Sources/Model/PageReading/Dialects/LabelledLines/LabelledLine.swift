import MarkupTree
import Vocabulary

/// A line of running text that is a label and its value: `**Method** : \`POST\``, `Path: /images`.
struct LabelledLine {
  /// The label, without the colon.
  var label: String

  /// What stands behind the colon, without the marks of code.
  var value: String

  /// Reads a line; nil for one without a short label.
  init?(_ line: some StringProtocol) {
    guard let colon = line.firstColon else { return nil }
    label = Words.trimmed(line[..<colon.lowerBound])
    guard !label.isEmpty, label.utf8.count <= 40 else { return nil }
    var rest = String(line[colon.upperBound...])
    if rest.utf8.contains(UInt8(ascii: "`")) { rest.removeAll { $0 == "`" } }
    value = Words.trimmed(rest)
  }

  /// The lines of a paragraph, or of the first paragraphs of a list's items.
  static func lines(of passage: Passage) -> [LabelledLine] {
    switch passage.block.content {
    case .paragraph(let inlines):
      passage.signs.isDisjoint(with: [.colon, .beyondASCII]) || passage.text.firstColon == nil
        ? [] : inlines.plainLines.lineTexts.compactMap { LabelledLine($0) }
    case .list(let list):
      list.items.compactMap { item in
        guard let text = item.blocks.first?.inlines?.plainLines, text.firstColon != nil else {
          return nil
        }
        return text.lineTexts.first.flatMap { LabelledLine($0) }
      }
    default: []
    }
  }
}

extension StringProtocol {
  /// Where the first colon stands, a full-width one included.
  fileprivate var firstColon: Range<Index>? {
    let colon = place(of: ":")
    guard let wide = place(of: "：") else { return colon }
    return colon.map { $0.lowerBound < wide.lowerBound ? $0 : wide } ?? wide
  }
}
