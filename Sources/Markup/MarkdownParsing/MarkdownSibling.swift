import MarkupTree

/// A block with the lines it stands on, while the blocks around it still matter for what it is.
struct MarkdownSibling {
  /// What a block of Markdown is before its neighbours were looked at.
  enum Origin {
    /// Final.
    case block
    /// A fence or an indented block.
    case code(info: String, isFenced: Bool)
    /// HTML that may end in a later block.
    case html
    /// Running text in which tags of HTML blocks stand.
    case mixed
    /// A heading, whose section is empty yet.
    case heading
  }

  var block: Block
  var origin: Origin
  /// The first and last line in the source, 0-based.
  var lines: ClosedRange<Int>

  /// Gives a paragraph that has lost its place (its lines are negative) the lines that end where a
  /// table begins.
  mutating func place(above table: ClosedRange<Int>, in source: MarkdownSource) {
    guard lines.lowerBound < 0 else { return }
    let last = max(0, table.lowerBound - 1)
    lines = max(0, last - (lines.count - 1))...last
    block.span = source.span(from: lines.lowerBound, column: 0, through: last)
  }
}
