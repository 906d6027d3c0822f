import Foundation
import SiteBuilding
import Testing

@Suite("Watching folders")
struct FolderWatchTests {
  private struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var isChange = true
    var edit: @Sendable (String) throws -> Void

    init(_ name: String, isChange: Bool = true, _ edit: @escaping @Sendable (String) throws -> Void)
    {
      testDescription = name
      self.isChange = isChange
      self.edit = edit
    }
  }

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private static let cases = [
    Case("a file with other text") { try write("other", to: "\($0)/a.md") },
    Case("a file with other text of the same length") { try write("2", to: "\($0)/a.md") },
    Case("a file in a folder") { try write("3", to: "\($0)/sub/b.md") },
    Case("a new file") { try write("n", to: "\($0)/new.md") },
    Case("a new folder with a file") {
      try FileManager.default.createDirectory(
        atPath: "\($0)/deep/er", withIntermediateDirectories: true)
      try write("d", to: "\($0)/deep/er/d.md")
    },
    Case("a file that is gone") { try FileManager.default.removeItem(atPath: "\($0)/a.md") },
    Case("a file with another name") {
      try FileManager.default.moveItem(atPath: "\($0)/a.md", toPath: "\($0)/z.md")
    },
    Case("a file that takes the place of another") {
      try write("1", to: "\($0)/.tmp")
      try FileManager.default.removeItem(atPath: "\($0)/a.md")
      try FileManager.default.moveItem(atPath: "\($0)/.tmp", toPath: "\($0)/a.md")
    },
    Case("the folder gone") { try FileManager.default.removeItem(atPath: $0) },
    Case("another folder at its place") {
      try FileManager.default.removeItem(atPath: $0)
      try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false)
    },
    Case("a hidden file", isChange: false) { try write("h", to: "\($0)/.hidden.md") },
    Case("a site in the folder", isChange: false) {
      try write("changed", to: "\($0)/Site/index.html")
    },
    Case("nothing", isChange: false) { _ in },
  ]

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("1", to: "content/a.md")
    try folder.write("2", to: "content/sub/b.md")
    try folder.write("{}", to: "content/Site/endpaper-manifest.json")
    return folder
  }

  @Test("the state tells what readers of the folder would see", arguments: cases.indices)
  func tellsChanges(_ number: Int) throws {
    let edit = Self.cases[number]
    let folder = try folder()
    let content = folder.path + "/content"
    let before = FolderState(of: [content])
    try edit.edit(content)
    let after = FolderState(of: [content], after: before)
    #expect((after != before) == edit.isChange, "\(edit.testDescription)")
    #expect(after == FolderState(of: [content]))
  }

  @Test("a change is told when it is over, and once")
  func waits() async throws {
    let folder = try folder()
    let content = folder.path + "/content"
    var watch = FolderWatch([content])
    try Self.write("half", to: "\(content)/a.md")
    try Self.write("half and half", to: "\(content)/a.md")
    try await watch.change()
    #expect(FolderState(of: [content]).isQuiet(at: FileStatus.now))
    let followed = watch
    let next = Task {
      var watch = followed
      try await watch.change()
    }
    try await Task.sleep(for: .milliseconds(80))
    next.cancel()
    await #expect(throws: CancellationError.self) { try await next.value }
  }

  @Test("a file is found that is one of many, whenever it was written before")
  func findsOneOfMany() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 {
      try folder.write("1", to: "content/folder-\(number % 70)/\(number).md")
    }
    let content = folder.path + "/content"
    var watch = FolderWatch([content])
    for number in [0, 77, 141, 199, 77] {
      try Self.write("changed", to: "\(content)/folder-\(number % 70)/\(number).md")
      try await watch.change()
    }
    try folder.write("new", to: "content/folder-9/new.md")
    try await watch.change()
  }

  @Test("a folder that comes later is a change")
  func seesFoldersThatComeLater() async throws {
    let folder = try TemporaryFolder()
    var watch = FolderWatch([folder.path + "/later"])
    try folder.write("x", to: "later/a.md")
    try await watch.change()
  }
}
