import MarkupTree
import RSTParsing
import SourceText
import Testing

/// A text, the dump of its tree, and the rules of the diagnostics that it gives, in order.
struct RSTCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let input: String
  let dump: String
  let rules: [String]

  init(_ name: String, _ input: String, _ dump: String, rules: [String] = []) {
    testDescription = name
    self.input = input
    self.dump = dump
    self.rules = rules
  }

  /// Parses the text and compares.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let result = parse(input)
    #expect(
      TreeDump.dump(result.value) == "document\n" + dump,
      sourceLocation: sourceLocation
    )
    #expect(result.diagnostics.map(\.rule) == rules, sourceLocation: sourceLocation)
  }
}

/// Parses a page that stands alone.
func parse(_ text: String) -> Diagnosed<MarkupDocument> {
  RSTParser.parse(FileIndex(0), in: SourceTree([SourceFile(path: "page.rst", text: text)]))
}

/// Parses the file `page.rst` of these files.
func parse(_ files: [String: String], page: String = "page.rst") -> (
  tree: SourceTree, result: Diagnosed<MarkupDocument>
) {
  let tree = SourceTree(files.map { SourceFile(path: $0.key, text: $0.value) })
  let file = tree.index(ofPath: page) ?? FileIndex(-1)
  return (tree, RSTParser.parse(file, in: tree))
}
