import Foundation
import MarkupTree
import PageReading
import SourceText
import Testing

/// A page of the fixtures: of each folder of `Cases`, and of the worked example in `Content`.
struct FixturePage: Sendable, CustomTestStringConvertible {
  /// The folder of the page and its path in it.
  let name: String

  /// The file.
  let file: FileIndex

  /// All files around it.
  let sources: SourceTree

  var testDescription: String { name }

  /// The pages of all cases and of the worked example, by name.
  static let all: [FixturePage] = cases + contentPages

  /// The pages of all cases.
  static let cases: [FixturePage] = ReadingCase.all.compactMap { test in
    guard let sources = try? test.sources(),
      let index = sources.files.firstIndex(where: { $0.stem == "page" })
    else { return nil }
    return FixturePage(name: test.name, file: FileIndex(index), sources: sources)
  }

  /// The pages of the worked example.
  static let contentPages: [FixturePage] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Content")
    guard let sources = try? ReadingCase.files(of: root) else { return [] }
    return sources.files.indices.compactMap { index in
      let file = sources.files[index]
      guard ["md", "mdx", "rst", "txt"].contains(file.fileExtension) else { return nil }
      return FixturePage(name: file.path, file: FileIndex(index), sources: sources)
    }
  }()

  /// The tree and what is read from it.
  func read() throws -> (MarkupDocument, PageReading) {
    let all = try readAll()
    return (all.0, all.1)
  }

  /// The tree, what is read from it, and what was said.
  func readAll() throws -> (MarkupDocument, PageReading, [Diagnostic]) {
    let document = PageText.parse(file, in: sources)
    let reading = PageReader().read(document.value, in: sources)
    return (document.value, reading.value, document.diagnostics + reading.diagnostics)
  }

  /// The place and the start of a block.
  func excerpt(of block: Block) -> String {
    "\(name):\(sources.position(of: block.span)) \([block].plainText.prefix(60))"
  }
}
