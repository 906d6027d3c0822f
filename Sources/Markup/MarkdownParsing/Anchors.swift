import MarkupTree

/// Gives the labels of anchors that stand alone (`<a name="table1"></a>`) to the block behind them.
enum Anchors {
  static func attached(in siblings: [MarkdownSibling]) -> [MarkdownSibling] {
    var result: [MarkdownSibling] = []
    result.reserveCapacity(siblings.count)
    var waiting: MarkdownSibling?
    for sibling in siblings {
      var sibling = sibling
      if let anchor = waiting {
        sibling.block.labels.insert(contentsOf: anchor.block.labels, at: 0)
        waiting = nil
      }
      switch sibling.block.content {
      case .anchor, .paragraph([]):
        sibling.block.content = .anchor
        if !sibling.block.labels.isEmpty { waiting = sibling }
      default: result.append(sibling)
      }
    }
    if let waiting { result.append(waiting) }
    return result
  }
}
