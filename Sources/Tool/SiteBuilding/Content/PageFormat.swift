import SourceText

/// What a file of the content is, by its name alone.
enum PageFormat: Hashable, Sendable {
  /// Markdown, MDX or API Blueprint.
  case markdown
  /// reStructuredText.
  case restructuredText
  /// reStructuredText that is usually included: a page only where nothing includes it.
  case includedText
  /// A page saved as text, whose markup its text tells.
  case text
  /// HTML, which is not read yet.
  case html
  /// Something that pages may use: an image, a table, a configuration.
  case other

  /// The format of a file; names are compared without regard to case.
  init(_ file: SourceFile) {
    switch file.fileExtension {
    case "md", "markdown", "mdx", "apib": self = .markdown
    case "rst": self = .restructuredText
    case "inc": self = .includedText
    case "txt": self = .text
    case "html", "htm": self = .html
    default: self = .other
    }
  }
}
