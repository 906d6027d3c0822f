import CCMarkGFM
import CMarkArena
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads CommonMark with the extensions of GitHub through libcmark-gfm; the only code that knows it.
enum CommonMarkReader {
  /// The version of the library this program runs on, such as `0.29.0.gfm.6`.
  static var version: String { String(cString: cmark_version_string()) }

  /// Walks through the document, without recursion; nothing of the library outlives the walk.
  ///
  /// Where marks of the text are muted, the texts that the walk gives are restored.
  static func walk(_ bytes: [UInt8], isMuted: Bool, _ visit: (MarkdownEvent) -> Void) {
    guard isRegistered, let parser = cmark_arena_open(CMARK_OPT_DEFAULT) else { return }
    defer { cmark_arena_close() }
    for name in ["table", "strikethrough", "tasklist", "autolink"] {
      if let found = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    dropLastExtension(of: parser)
    bytes.withUnsafeBytes { buffer in
      let text = buffer.bindMemory(to: CChar.self)
      if let base = text.baseAddress { cmark_parser_feed(parser, base, text.count) }
    }
    guard let root = finish(parser) else { return }
    walk(from: CommonMarkNode(pointer: root, isMuted: isMuted), visit)
  }

  /// Takes the extension that was attached last from those that rework the finished document; it
  /// stays among those that read running text.
  ///
  /// That of autolinks would look for mail addresses, which is left to ``MailAddress``.
  private static func dropLastExtension(of parser: OpaquePointer) {
    var link = cmark_parser_get_syntax_extensions(parser)
    while let next = link?.pointee.next {
      if next.pointee.next == nil {
        link?.pointee.next = nil
        return
      }
      link = next
    }
  }

  /// Visits each node at its start, and those that are no leaves at their ends.
  ///
  /// What is open is kept here, with what follows it: to ask the nodes again at their ends is slow where
  /// a text has more of them than caches hold.
  private static func walk(from root: CommonMarkNode, _ visit: (MarkdownEvent) -> Void) {
    var open: [(node: CommonMarkNode, kind: MarkdownEvent.Node, next: CommonMarkNode?)] = []
    var next: CommonMarkNode? = root
    while true {
      if let node = next {
        let kind = node.kind
        visit(MarkdownEvent(node: kind, isStart: true, found: node))
        next = node.next
        if kind.isLeaf { continue }
        open.append((node, kind, next))
        next = node.firstChild
      } else if let ended = open.popLast() {
        visit(MarkdownEvent(node: ended.kind, isStart: false, found: ended.node))
        next = ended.next
      } else {
        return
      }
    }
  }

  /// Reads the running text.
  ///
  /// The library keeps the characters that extensions react to in one table of the whole process and
  /// resets it behind each text: the running text of two pages must not be read at a time.
  static func finish(_ parser: OpaquePointer) -> OpaquePointer? {
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
}

/// A node of the library, which lives as long as the walk.
struct CommonMarkNode: Equatable {
  fileprivate let pointer: OpaquePointer
  /// Whether control characters stand for marks in the text.
  fileprivate let isMuted: Bool

  fileprivate var firstChild: CommonMarkNode? { node(cmark_node_first_child(pointer)) }
  fileprivate var next: CommonMarkNode? { node(cmark_node_next(pointer)) }

  private func node(_ pointer: OpaquePointer?) -> CommonMarkNode? {
    pointer.map { CommonMarkNode(pointer: $0, isMuted: isMuted) }
  }

  /// 1-based; 0 where the library has lost it.
  var firstLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// 1-based, in bytes; 0 where the library has lost it.
  var firstColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// 1-based; what stands behind the block may count in.
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The text of a leaf: what is shown, literal, or HTML.
  var text: String { text(cmark_node_get_literal(pointer)) }

  /// Lends the bytes of ``text``.
  func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let text = Self.bytes(cmark_node_get_literal(pointer))
    return isMuted ? MutedMarks.restored(text).withUnsafeBufferPointer(body) : body(text)
  }

  /// What stands behind the opening marks of a fence.
  var info: String { text(cmark_node_get_fence_info(pointer)) }
  /// Where a link leads, or an image comes from.
  var url: String { text(cmark_node_get_url(pointer)) }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    isMuted
      ? String(decoding: MutedMarks.restored(Self.bytes(pointer)), as: UTF8.self)
      : pointer.map { String(cString: $0) } ?? ""
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: text.map { UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self) },
      count: text.map { strlen($0) } ?? 0)
  }

  fileprivate var kind: MarkdownEvent.Node {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_CODE: .inlineCode
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST:
      .list(
        start: cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
          ? Int(cmark_node_get_list_start(pointer)) : nil
      )
    case CMARK_NODE_ITEM:
      .item(
        isDone: isType("tasklist") ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil
      )
    case CMARK_NODE_CODE_BLOCK: .code(isFenced: isFenced)
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(pointer)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: extensionKind
    }
  }

  private var extensionKind: MarkdownEvent.Node {
    if isType("table_cell") {
      .cell
    } else if isType("table_row") {
      .row(isHeader: false)
    } else if isType("table_header") {
      .row(isHeader: true)
    } else if isType("table") {
      .table(columns: Int(cmark_gfm_extensions_get_table_columns(pointer)))
    } else if isType("strikethrough") {
      .strikethrough
    } else {
      .unknown
    }
  }

  private var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  private func isType(_ name: StaticString) -> Bool {
    guard let type = cmark_node_get_type_string(pointer) else { return false }
    return name.withUTF8Buffer { name in
      name.indices.allSatisfy { UInt8(bitPattern: type[$0]) == name[$0] } && type[name.count] == 0
    }
  }
}
