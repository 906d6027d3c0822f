import SourceText

/// Reports pages by name that are no text by content: they must not be missing without a word.
enum UnreadablePages {
  /// An error for each file among these that is named like a page and holds binary data.
  static func findings(_ files: [FileIndex], in sources: SourceTree) -> [Diagnostic] {
    files.filter { index in
      guard let file = sources[index], !file.isText else { return false }
      return ![.html, .other].contains(PageFormat(file))
    }.map { index in
      Diagnostic(
        .error, rule: "page-not-text", "the page holds binary data and was not read",
        at: .start(of: index),
        fix: "Save it as UTF-8, or list it under 'exclude' in endpaper.yaml")
    }
  }
}
