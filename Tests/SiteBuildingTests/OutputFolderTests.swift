import FixtureFormat
import Foundation
import SiteBuilding
import SiteEmission
import SourceText
import Testing

@Suite struct OutputFolderTests {
  private func tree(_ files: (String, String)...) -> OutputTree {
    let listed = files.map { SiteManifestFile(path: $0.0, size: $0.1.utf8.count, hash: "") }
    let manifest = OutputFile(
      path: SiteManifest.path, text: SiteManifest(generator: "test", files: listed).encoded())
    return OutputTree.merging(files.map { OutputFile(path: $0.0, text: $0.1) } + [manifest]).value
  }

  @Test func writesANewFolder() async throws {
    let folder = try TemporaryFolder()
    try await OutputFolder.write(tree(("a/b.html", "x")), to: folder.path + "/deep/Site")
    #expect(try folder.text(of: "deep/Site/a/b.html") == "x")
    #expect(try folder.names() == ["deep"])
  }

  @Test func exchangesAnOldSiteAndLeavesNothingBehind() async throws {
    let folder = try TemporaryFolder()
    try await OutputFolder.write(tree(("old.html", "x")), to: folder.path + "/Site")
    try await OutputFolder.write(tree(("new.html", "y")), to: folder.path + "/Site")
    #expect(try folder.names() == ["Site"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Site")
    #expect(names.sorted() == ["endpaper-manifest.json", "new.html"])
  }

  @Test func removesWhatAKilledBuildLeftBehindAndNothingElse() async throws {
    let folder = try TemporaryFolder()
    // No process has this number: Linux ends at 2^22, macOS at 99998.
    try folder.write("x", to: ".Site.endpaper-2147483646/index.html")
    try folder.write("x", to: ".Site.endpaper-1/index.html")
    try folder.write("x", to: ".Site.endpaper-notes/index.html")
    try await OutputFolder.write(tree(("a.html", "x")), to: folder.path + "/Site")
    #expect(try folder.names() == [".Site.endpaper-1", ".Site.endpaper-notes", "Site"])
  }

  @Test func takesAnEmptyFolder() async throws {
    let folder = try TemporaryFolder()
    try await OutputFolder.write(tree(("a.html", "x")), to: folder.path)
    #expect(try folder.text(of: "a.html") == "x")
  }

  @Test func leavesAFolderAloneThatIsNotOurs() async throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "Site/thesis.txt")
    await #expect(throws: OutputError.notOurs(folder.path + "/Site")) {
      try await OutputFolder.write(tree(("a.html", "x")), to: folder.path + "/Site")
    }
    #expect(try folder.text(of: "Site/thesis.txt") == "precious")
    #expect(try folder.names() == ["Site"])
  }

  @Test func leavesASiteAloneThatHoldsAFileWhoseNameOnlyLooksLikeOneOfOurs() async throws {
    let folder = try TemporaryFolder()
    try await OutputFolder.write(tree(("が.html", "x")), to: folder.path + "/Site")
    try folder.write("precious", to: "Site/か\u{3099}.html")
    guard try folder.text(of: "Site/が.html") == "x" else { return }  // One file to this disk.
    await #expect(throws: OutputError.self) {
      try await OutputFolder.write(tree(("が.html", "x")), to: folder.path + "/Site")
    }
    #expect(try folder.text(of: "Site/か\u{3099}.html") == "precious")
  }

  @Test func leavesASiteAloneThatHoldsFilesOfOthers() async throws {
    let folder = try TemporaryFolder()
    try await OutputFolder.write(tree(("a/b.html", "x")), to: folder.path + "/Site")
    try folder.write("stamps.example", to: "Site/CNAME")
    try folder.write("precious", to: "Site/a/notes.txt")
    try folder.write("finder", to: "Site/.DS_Store")
    let names = ["CNAME", "a/notes.txt"]
    await #expect(throws: OutputError.foreignFiles(folder.path + "/Site", names: names)) {
      try await OutputFolder.write(tree(("c.html", "y")), to: folder.path + "/Site")
    }
    #expect(try folder.text(of: "Site/CNAME") == "stamps.example")
  }

  @Test func leavesAFolderAloneWhoseManifestIsNotOurs() throws {
    let folder = try TemporaryFolder()
    try folder.write("{}", to: "Site/endpaper-manifest.json")
    #expect(throws: OutputError.notOurs(folder.path + "/Site")) {
      try OutputFolder.check(folder.path + "/Site")
    }
  }

  @Test func leavesAFileAloneThatStandsInTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "Site")
    #expect(throws: OutputError.notOurs(folder.path + "/Site")) {
      try OutputFolder.check(folder.path + "/Site")
    }
  }

  @Test func aLinkStaysAndWhatItLeadsToIsExchanged() async throws {
    let folder = try TemporaryFolder()
    try await OutputFolder.write(tree(("old.html", "x")), to: folder.path + "/real/Site")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Site", withDestinationPath: "real/Site")
    try await OutputFolder.write(tree(("new.html", "y")), to: folder.path + "/Site")
    #expect(try folder.text(of: "real/Site/new.html") == "y")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/Site")
        == "real/Site")
  }

  @Test func leavesALinkAloneThatLeadsNowhere() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Site", withDestinationPath: "nowhere")
    #expect(throws: OutputError.notOurs(folder.path + "/Site")) {
      try OutputFolder.check(folder.path + "/Site")
    }
  }

  @Test func marksScriptsAsExecutable() async throws {
    let folder = try TemporaryFolder()
    let script = OutputFile(path: "a.sh", text: "#!/bin/sh\n", isExecutable: true)
    try await OutputFolder.write(OutputTree.merging([script]).value, to: folder.path + "/Site")
    #expect(FileManager.default.isExecutableFile(atPath: folder.path + "/Site/a.sh"))
  }
}
