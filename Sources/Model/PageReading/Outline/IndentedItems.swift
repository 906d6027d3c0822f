import MarkupTree
import SourceText

/// Puts items that are written deeper than their list into the item before them.
///
/// Markdown asks for the indentation of the text of an item; pages that indent their sublists by less
/// mean them to be sublists all the same, and other processors read them so.
struct IndentedItems {
  /// From this many columns on, an item is no neighbour.
  private static let least = 2
  private static let depthLimit = 8

  private let sources: SourceTree

  /// Looks up the columns in these files.
  init(_ sources: SourceTree) { self.sources = sources }

  /// The list with its items where their columns put them; nil where all start in one column.
  func nested(_ list: List) -> List? { nested(list, depth: 0) }

  private func nested(_ list: List, depth: Int) -> List? {
    guard list.items.count > 1, depth < Self.depthLimit, let first = list.items.first else {
      return nil
    }
    let base = column(of: first) + Self.least
    guard list.items.contains(where: { column(of: $0) >= base }) else { return nil }
    var items: [ListItem] = []
    var inner: [ListItem] = []
    func flush() {
      guard let start = inner.first?.span, let end = inner.last?.span, var last = items.popLast()
      else { return }
      let sublist = nested(List(items: inner), depth: depth + 1) ?? List(items: inner)
      last.blocks.append(Block(.list(sublist), span: start.extended(to: end)))
      items.append(last)
      inner = []
    }
    for item in list.items {
      if column(of: item) >= base {
        inner.append(item)
      } else {
        flush()
        items.append(item)
      }
    }
    flush()
    return List(start: list.start, items: items)
  }

  /// The bytes between the start of the line and the mark of an item.
  private func column(of item: ListItem) -> Int {
    sources.position(of: item.span).column - 1
  }
}
