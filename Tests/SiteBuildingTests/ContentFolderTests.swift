import Foundation
import SiteBuilding
import SourceText
import Testing

@Suite struct ContentFolderTests {
  @Test func readsEveryFileOnceInTheOrderOfItsPath() throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "b.md")
    try folder.write("a", to: "x/a.md")
    try folder.write("no", to: ".hidden/c.md")
    let loaded = try ContentFolder.load(folder.path)
    #expect(loaded.value.files.map(\.path) == ["b.md", "x/a.md"])
    #expect(loaded.diagnostics.isEmpty)
  }

  @Test func aSiteInsideTheFolderIsNoContent() throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "b.md")
    try folder.write("{}", to: "Site/endpaper-manifest.json")
    try folder.write("x", to: "Site/group/page.md")
    #expect(try ContentFolder.load(folder.path).value.files.map(\.path) == ["b.md"])
  }

  @Test func readsOneFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("b", to: "b.md")
    #expect(try ContentFolder.load(folder.path + "/b.md").value.files.map(\.path) == ["b.md"])
  }

  @Test func aMissingFolderIsAnError() throws {
    #expect(throws: ContentError.missing("no/such/folder")) {
      try ContentFolder.load("no/such/folder")
    }
  }

  @Test func aLinkThatLeadsOutOfTheFolderIsPassedOver() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "outside.md")
    try folder.write("page", to: "pages/page.md")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path + "/pages/out.md", withDestinationPath: folder.path + "/outside.md")
    try manager.createSymbolicLink(
      atPath: folder.path + "/pages/in.md", withDestinationPath: "page.md")
    try manager.createSymbolicLink(
      atPath: folder.path + "/pages/loop", withDestinationPath: folder.path + "/pages")
    let loaded = try ContentFolder.load(folder.path + "/pages")
    #expect(loaded.value.files.map(\.path) == ["in.md", "page.md"])
    #expect(loaded.diagnostics.map(\.rule) == ["file-passed-over", "file-passed-over"])
  }

  @Test func aFileThatIsLargerThanAnyPageIsRefusedUnread() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "big.md")
    let file = try #require(FileHandle(forWritingAtPath: folder.path + "/big.md"))
    try file.truncate(atOffset: UInt64(ContentFolder.fileSizeLimit) + 1)
    #expect(throws: ContentError.tooLarge(folder.path + "/big.md")) {
      try ContentFolder.load(folder.path + "/big.md")
    }
    #expect(try ContentFolder.load(folder.path).diagnostics.map(\.rule) == ["file-passed-over"])
  }

  @Test func aDeviceIsRefusedUnread() throws {
    #expect(throws: ContentError.unreadable("/dev/zero")) { try ContentFolder.load("/dev/zero") }
  }

  @Test func imagesAreBinaryAndNoReasonToComplain() throws {
    let folder = try TemporaryFolder()
    let image = Data([0x89, 0x50, 0, 0, 0] + [UInt8](repeating: 0xB7, count: 20_000))
    try image.write(to: URL(filePath: folder.path + "/a.png"))
    try image.write(to: URL(filePath: folder.path + "/b.md"))
    let loaded = try ContentFolder.load(folder.path)
    #expect(loaded.value.files.map(\.isText) == [false, true])
    #expect(loaded.diagnostics.compactMap(\.span?.file) == [FileIndex(1)])
  }

  @Test func invalidTextIsAnErrorInPagesAndAWarningElsewhere() throws {
    let folder = try TemporaryFolder()
    for name in ["a.json", "b.md", "drafts/c.md", "endpaper.yaml"] {
      try folder.write("", to: name)
      try Data([0x23, 0xFF]).write(to: URL(filePath: "\(folder.path)/\(name)"))
    }
    let loaded = try ContentFolder.load(folder.path)
    #expect(loaded.diagnostics.map(\.severity) == [.warning, .error, .error, .error])

    let file = SourceFile(path: SiteConfiguration.fileName, text: "exclude: [drafts]")
    let configuration = SiteConfiguration.read(from: SourceTree([file])).value
    let concerning = configuration.concerning(loaded.diagnostics, in: loaded.value)
    #expect(concerning.compactMap(\.span?.file) == [FileIndex(0), FileIndex(1), FileIndex(3)])
  }

  @Test func invalidTextIsReportedAtItsPlace() throws {
    let folder = try TemporaryFolder()
    try Data([0x61, 0x0A, 0xFF]).write(to: URL(filePath: folder.path + "/a.md"))
    try folder.write("b", to: "b.md")
    let loaded = try ContentFolder.load(folder.path)
    let span = try #require(loaded.diagnostics.first?.span)
    #expect(loaded.value.position(of: span) == SourcePosition(line: 2, column: 1))
  }

  @Test("a file that was left alone is not read again, and a file that was not is")
  func remembersFiles() async throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.md")
    try folder.write("old", to: "b.md")
    let memory = ContentMemory()
    func texts() throws -> [String] {
      try ContentFolder.load(folder.path, memory: memory).value.files.map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
    }
    // Within a moment two writes can leave the same traces: such files are read again.
    #expect(try texts() == ["old", "old"])
    try folder.write("new", to: "a.md")
    #expect(try texts() == ["new", "old"])
    try await Task.sleep(for: .milliseconds(60))
    #expect(try texts() == ["new", "old"])
    let read = memory.read
    #expect(try texts() == ["new", "old"])
    #expect(memory.read == read)
    try folder.write("own", to: "b.md")
    #expect(try texts() == ["new", "own"])
    #expect(memory.read == read + 1)
  }
}
