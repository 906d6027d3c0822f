import HTMLParsing
import MarkupTree
import SourceText
import Testing

/// A fragment of HTML that is all of a file, read.
struct Fragment {
  let tree: SourceTree
  let literal: LiteralText
  let blocks: [Block]
  let diagnostics: [Diagnostic]

  init(_ html: String) {
    let file = SourceFile(path: "a.html", text: html)
    tree = SourceTree([file])
    literal = LiteralText(
      text: file.lines.map { String(decoding: file.bytes[$0], as: UTF8.self) }
        .joined(separator: "\n"),
      file: FileIndex(0),
      lineOffsets: file.lines.map(\.lowerBound)
    )
    let result = HTMLFragment.blocks(literal)
    blocks = result.value
    diagnostics = result.diagnostics
  }

  var dump: String { Self.cut(TreeDump.dump(MarkupDocument(file: FileIndex(0), blocks: blocks))) }

  var places: String {
    Self.cut(TreeDump.dump(MarkupDocument(file: FileIndex(0), blocks: blocks), places: tree))
  }

  private static func cut(_ dump: String) -> String {
    dump.split(separator: "\n").dropFirst().map { $0.dropFirst(2) }.joined(separator: "\n")
  }
}

/// A fragment and the dump of its blocks.
struct Case: Sendable, CustomTestStringConvertible {
  let html: String
  let dump: String

  var testDescription: String { html }

  init(_ html: String, _ dump: String) {
    self.html = html
    self.dump = dump
  }
}
