import MarkupTree

/// Tabs as Microsoft's pages have them: a heading of any level that is one link, `# [HTTP](#tab/http)`.
///
/// The heading only names the tab: the blocks below stay in the section around it.
enum TabHeading {
  /// The label that stands for such a heading; nil for the title of a section.
  static func label(of title: [Inline]) -> [Inline]? {
    guard title.count == 1, case .link(let text, to: .url(let url))? = title.first,
      url.utf8.starts(with: "#tab/".utf8)
    else { return nil }
    return [.strong(text)]
  }
}
