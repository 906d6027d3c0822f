import MarkupTree
import PlainTextParsing
import SourceText
import Testing

/// A few lines of a saved page, the tree they become and the rules of the warnings.
struct PlainTextCase: Sendable, CustomTestStringConvertible {
  var name: String
  var lines: [String]
  var tree: String
  var warnings: [String] = []
  var testDescription: String { name }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let text = lines.joined(separator: "\n")
    let tree = SourceTree([SourceFile(path: "page.txt", text: text)])
    let result = PlainTextParser.parse(FileIndex(0), in: tree)
    let dump = TreeDump.dump(result.value).split(separator: "\n").dropFirst()
      .map { $0.dropFirst(2) }.joined(separator: "\n")
    #expect(dump == self.tree, sourceLocation: sourceLocation)
    #expect(result.diagnostics.map(\.rule) == warnings, sourceLocation: sourceLocation)
  }
}
