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

  /// Puts blocks behind others: into the section that is open there, as far as their levels allow.
  static func append(_ blocks: [Block], to result: inout [Block]) {
    for block in blocks { append(block, to: &result) }
  }

  private static func append(_ block: Block, to result: inout [Block]) {
    guard let last = result.indices.last, let open = result[last].headingLevel,
      open < block.headingLevel ?? .max
    else { return result.append(block) }
    result[last].nest(block)
  }

  /// Sections side by side.
  static func flat(_ siblings: [MarkdownSibling]) -> [Block] {
    guard siblings.contains(where: { $0.block.headingLevel != nil }) else {
      return siblings.map(\.block)
    }
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
  /// Adds a block to the innermost section that it belongs to by its level.
  fileprivate mutating func nest(_ block: Block) {
    guard case .section(var section) = content else { return }
    content = .thematicBreak
    Outline.append([block], to: &section.blocks)
    content = .section(section)
    span = span.extended(to: block.span)
  }
}
