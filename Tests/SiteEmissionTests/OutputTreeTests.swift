import SiteEmission
import SourceText
import Testing

struct OutputTreeTests {
  private func file(_ path: String, of source: Int) -> OutputFile {
    OutputFile(path: path, text: path, source: .start(of: FileIndex(source)))
  }

  @Test
  func ordersFilesByTheBytesOfTheirPaths() {
    let tree = OutputTree.merging([file("b", of: 0), file("a/z", of: 1), file("Z", of: 2)])
    #expect(tree.value.files.map(\.path) == ["Z", "a/z", "b"])
    #expect(tree.diagnostics.isEmpty)
  }

  @Test(arguments: ["a/page.html", "A/Page.html"])
  func keepsTheFirstOfTwoFilesAtOnePathAndNamesBoth(_ path: String) throws {
    let tree = OutputTree.merging([file("a/page.html", of: 3), file(path, of: 5)])
    #expect(tree.value.files == [file("a/page.html", of: 3)])
    let diagnostic = try #require(tree.diagnostics.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.span == .start(of: FileIndex(5)))
    #expect(diagnostic.notes.first?.span == .start(of: FileIndex(3)))
  }
}
