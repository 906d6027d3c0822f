import SourceText
import Testing

@Suite struct ContentPathTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var reference: String
    var folder: String
    var path: String?
    var testDescription: String { "\(reference) in '\(folder)'" }
  }

  @Test(arguments: [
    Case(reference: "b.md", folder: "a", path: "a/b.md"),
    Case(reference: "./b.md", folder: "a", path: "a/b.md"),
    Case(reference: "../b.md", folder: "a", path: "b.md"),
    Case(reference: "/b.md", folder: "a/c", path: "b.md"),
    Case(reference: "x/../b.md", folder: "", path: "b.md"),
    Case(reference: "../b.md", folder: "", path: nil),
    Case(reference: "a/../../b.md", folder: "", path: nil),
    Case(reference: "/../etc/passwd", folder: "a", path: nil),
  ])
  func staysBelowTheRoot(_ test: Case) {
    #expect(ContentPath.resolve(test.reference, in: test.folder) == test.path)
  }

  @Test(arguments: [
    ("index.html", "a/b.html", "a/b.html"),
    ("a/b.html", "index.html", "../index.html"),
    ("a/b.html", "a/c.html", "c.html"),
    ("a/b.html", "assets/site.css", "../assets/site.css"),
    ("a/b/c.html", "a/d/e.html", "../d/e.html"),
  ])
  func leadsFromOneFileToAnother(source: String, target: String, path: String) {
    #expect(ContentPath.relative(from: source, to: target) == path)
    let folder = SourceFile(path: source, bytes: []).folder
    #expect(ContentPath.resolve(path, in: folder) == target)
  }

  @Test(arguments: [
    ("a/b.tar.gz", "b.tar.gz", "a", "b.tar", "gz"), ("README", "README", "", "README", ""),
    (".profile", ".profile", "", ".profile", ""), ("x/PAGE.MD", "PAGE.MD", "x", "PAGE", "md"),
    ("a/index.html.md", "index.html.md", "a", "index", "md"),
    (".html.md", ".html.md", "", ".html", "md"), ("a.html", "a.html", "", "a", "html"),
  ])
  func aFileKnowsItsNames(
    path: String, name: String, folder: String, stem: String, fileExtension: String
  ) {
    let file = SourceFile(path: path, bytes: [])
    #expect(file.name == name)
    #expect(file.folder == folder)
    #expect(file.stem == stem)
    #expect(file.fileExtension == fileExtension)
  }

  @Test func filesAreOrderedByTheBytesOfTheirPaths() {
    let tree = SourceTree(
      ["b.md", "a/z.md", "B.md", "a.md", "a.md"].map { SourceFile(path: $0, text: "") })
    #expect(tree.files.map(\.path) == ["B.md", "a.md", "a/z.md", "b.md"])
    #expect(tree.index(ofPath: "a/z.md") == FileIndex(2))
    #expect(tree[FileIndex(9)] == nil)
  }
}
