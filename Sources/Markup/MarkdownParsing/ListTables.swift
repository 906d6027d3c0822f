import MarkupTree

/// Tables that an author wrote for a list item without indenting them: CommonMark ends the list
/// there, and reads the indented text behind the table as code.
enum ListTables {
  static func moved(in siblings: [MarkdownSibling]) -> [MarkdownSibling] { siblings }
}
