import APIModel
import MarkupTree

extension Guide {
  /// The text of the first paragraph, without markup; empty where there is none.
  var summary: String {
    for block in blocks {
      if case .paragraph(let inlines) = block.content { return inlines.plainText }
    }
    return ""
  }
}

/// Texts for places that hold one line, such as the description of a page for search engines.
enum Summary {
  /// The text, cut at the last space before the 160th character where it is longer.
  static func short(_ text: String) -> String {
    let limit = 160
    let head = text.prefix(limit + 1)
    guard head.count > limit else { return text }
    let cut = head.lastIndex(of: " ") ?? head.index(before: head.endIndex)
    return head[..<cut] + "\u{2026}"
  }
}
