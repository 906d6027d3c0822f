import APIModel
import MarkupTree
import SourceText

/// Makes a guide of a page without an operation.
enum GuideReading {
  /// The guide: a single section around everything gives the title and is taken off.
  static func guide(of document: MarkupDocument, named name: String) -> Guide {
    var blocks = document.blocks
    var title = name
    var labels: [String] = []
    if let index = blocks.firstIndex(where: isSection),
      case .section(let section) = blocks[index].content
    {
      title = LabelText.bare(section.title.plainText)
      labels = blocks[index].labels
      blocks = Array(blocks[..<index]) + section.blocks + Array(blocks[(index + 1)...])
    }
    return Guide(title: title, blocks: blocks, labels: labels, file: document.file)
  }

  private static func isSection(_ block: Block) -> Bool {
    if case .section = block.content { true } else { false }
  }
}
