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
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    label = Words.trimmed(line[..<colon])
    guard !label.isEmpty, label.utf8.count <= 40 else { return nil }
    let rest = Words.trimmed(line[line.index(after: colon)...])
    value = Words.trimmed(rest.filter { $0 != "`" })
  }

  /// The lines of a paragraph, or of the first paragraphs of a list's items.
  static func lines(of block: Block) -> [LabelledLine] {
    switch block.content {
    case .paragraph(let inlines): inlines.lines.compactMap { LabelledLine($0) }
    case .list(let list):
      list.items.flatMap { item in
        item.blocks.first?.inlines?.lines.prefix(1).compactMap { LabelledLine($0) } ?? []
      }
    default: []
    }
  }
}
