import MarkupTree

/// Gives the labels of anchors that stand alone (`<a name="table1"></a>`) to the block behind them.
enum Anchors {
  static func attached(in siblings: [MarkdownSibling]) -> [MarkdownSibling] {
    guard siblings.contains(where: { isAnchor($0.block) }) else { return siblings }
    var result: [MarkdownSibling] = []
    result.reserveCapacity(siblings.count)
    var waiting: MarkdownSibling?
    for var sibling in siblings {
      switch sibling.block.content {
      case .anchor, .paragraph([]):
        if waiting == nil {
          sibling.block.content = .anchor
          waiting = sibling
        } else {
          waiting?.block.labels += sibling.block.labels
        }
      default:
        if let labels = waiting?.block.labels {
          sibling.block.labels.insert(contentsOf: labels, at: 0)
          waiting = nil
        }
        result.append(sibling)
      }
    }
    if let waiting, !waiting.block.labels.isEmpty { result.append(waiting) }
    return result
  }

  private static func isAnchor(_ block: Block) -> Bool {
    switch block.content {
    case .anchor, .paragraph([]): true
    default: false
    }
  }
}
