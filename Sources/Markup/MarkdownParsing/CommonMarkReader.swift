import CCMarkGFM
import Synchronization

/// Reads CommonMark with the extensions of GitHub through libcmark-gfm; the only code that knows it.
enum CommonMarkReader {
  /// The version of the library this program runs on, such as `0.29.0.gfm.6`.
  static var version: String { String(cString: cmark_version_string()) }

  /// Walks through the document, without recursion; nothing of the library outlives the walk.
  static func walk(_ bytes: [UInt8], _ visit: (MarkdownEvent) -> Void) {
    guard let parser = makeParser() else { return }
    defer { cmark_parser_free(parser) }
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      if let base = text.baseAddress { cmark_parser_feed(parser, base, text.count) }
    }
    guard let root = finish(parser) else { return }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE,
        let node = cmark_iter_get_node(iterator)
      else { return }
      visit(
        MarkdownEvent(
          node: self.node(node),
          isStart: event == CMARK_EVENT_ENTER,
          firstLine: Int(cmark_node_get_start_line(node)),
          firstColumn: Int(cmark_node_get_start_column(node)),
          lastLine: Int(cmark_node_get_end_line(node))
        )
      )
    }
  }

  /// Reads the running text.
  ///
  /// The library keeps the characters that extensions react to in one table of the whole process and
  /// resets it behind each text: the running text of two pages must not be read at a time.
  private static func finish(_ parser: OpaquePointer) -> OpaquePointer? {
    // A lock lets no pointer out; an address it does, and the node is ours alone.
    let address = Int(bitPattern: parser)
    let root = inlines.withLock { _ in
      OpaquePointer(bitPattern: address).map { Int(bitPattern: cmark_parser_finish($0)) }
    }
    return root.flatMap { OpaquePointer(bitPattern: $0) }
  }

  private static let inlines = Mutex(())

  /// The registry of extensions is filled once, and only read from then on.
  private static let isRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private static func makeParser() -> OpaquePointer? {
    guard isRegistered, let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    return parser
  }

  private static func node(_ node: OpaquePointer) -> MarkdownEvent.Node {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(node)) : nil
      )
    case CMARK_NODE_ITEM:
      .item(
        isDone: isType(node, "tasklist")
          ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil
      )
    case CMARK_NODE_CODE_BLOCK:
      .code(
        info: text(cmark_node_get_fence_info(node)),
        isFenced: isFenced(node),
        text: text(cmark_node_get_literal(node))
      )
    case CMARK_NODE_HTML_BLOCK: .html(text(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(text(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .inlineCode(text(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: .inlineHTML(text(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link(text(cmark_node_get_url(node)))
    case CMARK_NODE_IMAGE: .image(text(cmark_node_get_url(node)))
    default: extensionNode(node)
    }
  }

  private static func extensionNode(_ node: OpaquePointer) -> MarkdownEvent.Node {
    if isType(node, "table_cell") {
      .cell
    } else if isType(node, "table_row") {
      .row(isHeader: false)
    } else if isType(node, "table_header") {
      .row(isHeader: true)
    } else if isType(node, "table") {
      .table(columns: Int(cmark_gfm_extensions_get_table_columns(node)))
    } else if isType(node, "strikethrough") {
      .strikethrough
    } else {
      .unknown
    }
  }

  private static func isFenced(_ node: OpaquePointer) -> Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &character) != 0
  }

  private static func isType(_ node: OpaquePointer, _ name: StaticString) -> Bool {
    guard let type = cmark_node_get_type_string(node) else { return false }
    return name.withUTF8Buffer { name in
      name.indices.allSatisfy { UInt8(bitPattern: type[$0]) == name[$0] } && type[name.count] == 0
    }
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
