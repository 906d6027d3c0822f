import MarkupTree
import SourceText

/// Puts what follows a heading into its section.
enum Outline {
  /// Sections nested by their levels.
  static func nested(_ siblings: [MarkdownSibling]) -> [Block] {
    var result: [Block] = []
    var open: [Block] = []
    func close(downTo count: Int, _ open: inout [Block], _ result: inout [Block]) {
      while open.count > count, let last = open.popLast() {
        if open.isEmpty { result.append(last) } else { open[open.count - 1].adopt(last) }
      }
    }
    for sibling in siblings {
      if let level = sibling.block.headingLevel {
        let count = open.prefix { ($0.headingLevel ?? 0) < level }.count
        close(downTo: count, &open, &result)
        open.append(sibling.block)
      } else if open.isEmpty {
        result.append(sibling.block)
      } else {
        open[open.count - 1].adopt(sibling.block)
      }
    }
    close(downTo: 0, &open, &result)
    return result
  }

  /// Sections side by side.
  static func flat(_ siblings: [MarkdownSibling]) -> [Block] {
    var result: [Block] = []
    for sibling in siblings {
      if sibling.block.headingLevel == nil, let last = result.indices.last,
        result[last].headingLevel != nil
      {
        result[last].adopt(sibling.block)
      } else {
        result.append(sibling.block)
      }
    }
    return result
  }
}

extension Block {
  fileprivate var headingLevel: Int? {
    if case .section(let section) = content { section.level } else { nil }
  }

  /// Adds a block to a section, whose span grows with it.
  fileprivate mutating func adopt(_ block: Block) {
    guard case .section(var section) = content else { return }
    // The section must be the only owner of its blocks, or each of them would copy all before.
    content = .thematicBreak
    section.blocks.append(block)
    content = .section(section)
    span = span.extended(to: block.span)
  }
}
