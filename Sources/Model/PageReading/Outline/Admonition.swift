import MarkupTree

/// Boxes around text: what RST, Markdown extensions and code hosts use for notes and warnings.
enum Admonition {
  /// The directives that only put a box around prose.
  static let names: Set<String> = [
    "note", "warning", "caution", "attention", "danger", "important", "hint", "tip", "error",
    "admonition", "deprecated", "versionadded", "versionchanged", "versionremoved", "seealso",
    "todo",
    "info", "aside", "sidebar", "topic",
  ]

  /// Whether a directive is one.
  static func isOne(_ directive: Directive) -> Bool {
    names.contains(directive.name.lowercased())
  }

  /// Whether a directive only groups blocks, so that they are read as if it was not there.
  static func isTransparent(_ directive: Directive) -> Bool {
    ["container", "compound", "only", "tabs", "tab", "group-tab", "rst-class", "class", "div"]
      .contains(directive.name.lowercased())
  }

  /// Whether a quote is an alert as code hosts write it: `[!WARNING]` on its first line.
  static func isAlert(_ blocks: [Block]) -> Bool {
    guard case .paragraph(let inlines)? = blocks.first?.content else { return false }
    return inlines.plainText.hasPrefix("[!")
  }
}
