import SourceText

/// What a file of the content is, by its name alone.
enum PageFormat: Hashable, Sendable {
  /// Markdown, MDX or API Blueprint.
  case markdown
  /// reStructuredText.
  case restructuredText
  /// reStructuredText that is usually included: a page only where nothing includes it.
  case includedText
  /// Markdown that the front matter of a page names, `includes/_errors.md`: a page only where no front
  /// matter names it.
  case includedMarkdown
  /// A page saved as text, whose markup its text tells.
  case text
  /// HTML, which is not read yet.
  case html
  /// Something that pages may use: an image, a table, a configuration.
  case other

  /// Whether such a file can be read as a page.
  var isPage: Bool { self != .html && self != .other }

  /// Whether such a file may be a part of a page instead of a page.
  var isFragment: Bool { self == .includedText || self == .includedMarkdown }

  /// The format of a file; names are compared without regard to case.
  init(_ file: SourceFile) {
    switch file.fileExtension {
    case "md", "markdown", "mdx", "apib":
      self = IncludedPart.isNamedLikeOne(file) ? .includedMarkdown : .markdown
    case "rst": self = .restructuredText
    case "inc": self = .includedText
    case "txt": self = .text
    case "html", "htm": self = .html
    default: self = .other
    }
  }
}
