import Foundation
import MarkupTree
import PlainTextParsing
import SourceText
import TestSupport
import Testing

/// Whole pages as the savers leave them, and the trees they become (`Cases/Snapshots`).
@Suite struct SavedPageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Cases")

  @Test(arguments: ["cells", "pipes", "labels"])
  func readsAWholePage(_ name: String) throws {
    let file = Self.folder.appending(path: "\(name).txt")
    let bytes = Array(try Data(contentsOf: file))
    let tree = SourceTree([SourceFile(path: "\(name).txt", bytes: bytes)])
    let result = PlainTextParser.parse(FileIndex(0), in: tree)
    #expect(result.diagnostics.isEmpty)
    let dump = TreeDump.dump(result.value, places: tree)
    expectSnapshot(dump, named: "\(name).tree", testFile: file.path)
  }

  @Test(arguments: ["cells", "pipes", "labels"])
  func everyPrefixAndEveryLostLineIsReadWithoutATrap(_ name: String) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: "\(name).txt")))
    for end in stride(from: 0, to: bytes.count, by: 3) {
      #expect(Self.coversItsText(Array(bytes[..<end])))
    }
    let lines = SourceFile.lines(of: bytes)
    for line in lines {
      var shorter = bytes
      shorter.removeSubrange(line)
      #expect(Self.coversItsText(shorter))
    }
  }

  @Test(arguments: ["cells", "pipes", "labels"], ["\r\n", "\r"])
  func lineEndsOfOtherSystemsMakeTheSameTree(_ name: String, _ end: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
    func dump(_ text: String) -> String {
      let tree = SourceTree([SourceFile(path: "a.txt", text: text)])
      return TreeDump.dump(PlainTextParser.parse(FileIndex(0), in: tree).value)
    }
    #expect(dump(text.replacingOccurrences(of: "\n", with: end)) == dump(text))
  }

  /// Whether every block of the tree of these bytes stands inside its file.
  private static func coversItsText(_ bytes: [UInt8]) -> Bool {
    let tree = SourceTree([
      SourceFile(path: "a.txt", text: String(decoding: bytes, as: UTF8.self))
    ])
    let size = tree.files.first?.bytes.count ?? 0
    func isInside(_ blocks: [Block]) -> Bool {
      blocks.allSatisfy { block in
        block.span.bytes.upperBound <= size && isInside(block.children)
      }
    }
    return isInside(PlainTextParser.parse(FileIndex(0), in: tree).value.blocks)
  }
}
