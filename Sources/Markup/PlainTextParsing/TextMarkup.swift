/// The markup that a text file is written in.
public enum TextMarkup: String, Hashable, Sendable {
  /// reStructuredText.
  case restructuredText
  /// CommonMark with the tables of GitHub.
  case markdown
  /// No markup: a page saved as text, or plain prose.
  case plainText
}
