public import MarkupTree
public import SourceText

/// A page without an operation: it is shown, listed and searched as it is.
public struct Guide: Hashable, Sendable {
  /// The title: the first heading, else the name of the file.
  public var title: String

  /// The blocks below the title.
  public var blocks: [Block]

  /// The names that links reach the page by: its labels and ids, as written.
  public var labels: [String]

  /// The file of the page.
  public var file: FileIndex

  /// Makes a guide.
  public init(title: String, blocks: [Block], labels: [String] = [], file: FileIndex) {
    self.title = title
    self.blocks = blocks
    self.labels = labels
    self.file = file
  }
}
