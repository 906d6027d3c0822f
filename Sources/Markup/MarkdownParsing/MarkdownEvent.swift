/// A step of the walk through what the CommonMark library found.
struct MarkdownEvent {
  /// What was found; leaves come once, all else at its start and its end.
  ///
  /// Texts are asked of ``found`` by whoever needs them: each would be copied twice here.
  enum Node: Equatable {
    case document
    case quote
    case list(start: Int?)
    case item(isDone: Bool?)
    case paragraph
    case heading(level: Int)
    case code(isFenced: Bool)
    case html
    case thematicBreak
    case table(columns: Int)
    case row(isHeader: Bool)
    case cell
    case text
    case softBreak
    case lineBreak
    case inlineCode
    case inlineHTML
    case emphasis
    case strong
    case strikethrough
    case link
    case image
    /// Something of an extension that is not asked for.
    case unknown

    /// Whether nothing can stand in it.
    var isLeaf: Bool {
      switch self {
      case .code, .html, .thematicBreak, .text, .softBreak, .lineBreak, .inlineCode, .inlineHTML:
        true
      default: false
      }
    }
  }

  let node: Node
  let isStart: Bool
  /// The node of the library, which knows its texts and its place.
  let found: CommonMarkNode

  /// 1-based; 0 where the library has lost it.
  var firstLine: Int { found.firstLine }
  /// 1-based, in bytes; 0 where the library has lost it.
  var firstColumn: Int { found.firstColumn }
  /// 1-based; what stands behind the block may count in.
  var lastLine: Int { found.lastLine }
}
