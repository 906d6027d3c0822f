import MarkupTree
import PlainTextParsing
import SourceText
import Testing

/// Pages of one part over and over: nothing overflows, and the time grows with the page.
@Suite struct RobustnessTests {
  @Test(arguments: [
    "a\n", "\n", "- a\n", "1. a\n", "{\n", "[\n{\"a\":\n", "GET /a\n", "HTTP/1.1 200 OK\nA: b\n",
    "Parameters\n", "Name\nType\n", "Name\nType\nid\nString\n", "a|\n", "a|b|\n---|---|\n",
    "a|\nb|\n", "---|---|\n", "1\n2\n", "Request¶\n", "Table 1 a\n", "Method: GET\n", "curl \\\n",
    "Parameter\nMandatory\nid\nYes\na long text that goes on\n",
  ])
  func readsAnythingManyTimes(_ part: String) {
    let text = String(repeating: part, count: 2000)
    let tree = SourceTree([SourceFile(path: "a.txt", text: text)])
    let result = PlainTextParser.parse(FileIndex(0), in: tree)
    #expect(depth(of: result.value.blocks) <= MarkupDocument.nestingLimit)
  }

  @Test func listsInListsStopAtTheLimit() {
    let lines = (0..<2000).map { String(repeating: " ", count: $0) + "- a" }
    let tree = SourceTree([SourceFile(path: "a.txt", text: lines.joined(separator: "\n"))])
    let result = PlainTextParser.parse(FileIndex(0), in: tree)
    #expect((32...MarkupDocument.nestingLimit).contains(depth(of: result.value.blocks)))
  }

  private func depth(of blocks: [Block]) -> Int {
    var depth = 0
    var level = blocks
    while !level.isEmpty {
      depth += 1
      level = level.flatMap(\.children)
    }
    return depth
  }
}
