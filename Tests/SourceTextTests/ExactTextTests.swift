import SourceText
import Testing

@Suite struct ExactTextTests {
  /// Texts that Unicode calls canonically equivalent, and their bytes differ.
  static let twins = [
    ("é", "e\u{301}"), ("が", "か\u{3099}"), ("\u{C5}", "\u{212B}"),
    // As many bytes, in another order.
    ("q\u{323}\u{307}", "q\u{307}\u{323}"),
  ]

  @Test(arguments: twins)
  func twinsAreTwoKeys(_ left: String, _ right: String) {
    #expect(left == right)
    #expect(!left.isExactly(right))
    #expect(ExactText(left) != ExactText(right))
    #expect(Set([ExactText(left), ExactText(right), ExactText(left)]).count == 2)
  }

  @Test(arguments: ["", "a", "é", "e\u{301}", "a\r\nb\0"])
  func theSameBytesAreOneKey(_ text: String) {
    let copy = String(decoding: Array(text.utf8), as: UTF8.self)
    #expect(text.isExactly(copy))
    #expect(Set([ExactText(text), ExactText(copy)]).count == 1)
  }

  @Test(arguments: twins)
  func filesWithTwinNamesAreTwoFiles(_ left: String, _ right: String) {
    let files = [left, right].map { SourceFile(path: "\($0).md", text: $0) }
    let tree = SourceTree(files + files)
    #expect(tree.files.count == 2)
    for file in files {
      let index = tree.index(ofPath: file.path)
      #expect(index.flatMap { tree[$0] }?.bytes == file.bytes)
    }
  }
}
