import MarkdownParsing
import MarkupTree
import SourceText

/// A page as the only file of a tree, parsed.
struct Page {
  let tree: SourceTree
  let document: MarkupDocument
  let diagnostics: [Diagnostic]

  init(_ text: String, path: String = "page.md") {
    tree = SourceTree([SourceFile(path: path, text: text)])
    let result = MarkdownParser.parse(FileIndex(0), in: tree)
    document = result.value
    diagnostics = result.diagnostics
  }

  /// How deep blocks stand in blocks.
  var depth: Int {
    var depth = 0
    var level = document.blocks
    while !level.isEmpty {
      depth += 1
      level = level.flatMap(\.children)
    }
    return depth
  }

  /// The dump without its first line and one level of indentation.
  var dump: String { Self.cut(TreeDump.dump(document)) }

  /// The same with the place of each block.
  var places: String { Self.cut(TreeDump.dump(document, places: tree)) }

  private static func cut(_ dump: String) -> String {
    dump.split(separator: "\n").dropFirst().map { $0.dropFirst(2) }.joined(separator: "\n")
  }
}
