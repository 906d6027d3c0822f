/// A step of the walk through what the CommonMark library found.
struct MarkdownEvent {
  /// What was found; leaves come once, all else at its start and its end.
  enum Node: Equatable {
    case document
    case quote
    case list(start: Int?)
    case item(isDone: Bool?)
    case paragraph
    case heading(level: Int)
    case code(info: String, isFenced: Bool, text: String)
    case html(String)
    case thematicBreak
    case table(columns: Int)
    case row(isHeader: Bool)
    case cell
    case text(String)
    case softBreak
    case lineBreak
    case inlineCode(String)
    case inlineHTML(String)
    case emphasis
    case strong
    case strikethrough
    case link(String)
    case image(String)
    /// Something of an extension that is not asked for.
    case unknown
  }

  var node: Node
  var isStart: Bool
  /// 1-based; 0 where the library has lost it.
  var firstLine: Int
  /// 1-based, in bytes; 0 where the library has lost it.
  var firstColumn: Int
  /// 1-based; what stands behind the block may count in.
  var lastLine: Int
}
