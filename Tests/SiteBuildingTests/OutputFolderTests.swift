import FixtureFormat
import Foundation
import SiteEmission
import SourceText
import Testing

@testable import SiteBuilding

@Suite struct OutputFolderTests {
  /// Makes `path` hold exactly the files of a tree; what is left of the former ones is returned.
  @discardableResult
  private func write(_ tree: OutputTree, to path: String) throws -> String? {
    let staged = try StagedFolder(for: path)
    for file in tree.files { _ = staged.receiver.take(file) }
    return try staged.commit()
  }

  private func tree(_ files: (String, String)...) -> OutputTree {
    let listed = files.map { SiteManifestFile(path: $0.0, size: $0.1.utf8.count, hash: "") }
    let manifest = OutputFile(
      path: SiteManifest.path, text: SiteManifest(generator: "test", files: listed).encoded())
    return OutputTree.merging(files.map { OutputFile(path: $0.0, text: $0.1) } + [manifest]).value
  }

  @Test func writesANewFolder() throws {
    let folder = try TemporaryFolder()
    try write(tree(("a/b.html", "x")), to: folder.path + "/deep/Site")
    #expect(try folder.text(of: "deep/Site/a/b.html") == "x")
    #expect(try folder.names() == ["deep"])
  }

  @Test func exchangesAnOldSiteAndLeavesNothingBehind() throws {
    let folder = try TemporaryFolder()
    try write(tree(("old.html", "x")), to: folder.path + "/Site")
    #expect(try write(tree(("new.html", "y")), to: folder.path + "/Site") == nil)
    #expect(try folder.names() == ["Site"])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Site")
    #expect(names.sorted() == ["endpaper-manifest.json", "new.html"])
  }

  @Test func removesWhatAKilledBuildLeftBehindAndNothingElse() throws {
    let folder = try TemporaryFolder()
    // No process has this number: Linux ends at 2^22, macOS at 99998.
    try folder.write("x", to: ".Site.endpaper-2147483646/index.html")
    try folder.write("x", to: ".Site.endpaper-1/index.html")
    try folder.write("x", to: ".Site.endpaper-notes/index.html")
    try write(tree(("a.html", "x")), to: folder.path + "/Site")
    #expect(try folder.names() == [".Site.endpaper-1", ".Site.endpaper-notes", "Site"])
  }

  @Test func takesAnEmptyFolder() throws {
    let folder = try TemporaryFolder()
    try write(tree(("a.html", "x")), to: folder.path)
    #expect(try folder.text(of: "a.html") == "x")
  }

  @Test func leavesAFolderAloneThatIsNotOurs() throws {
    let folder = try TemporaryFolder()
    try folder.write("precious", to: "Site/thesis.txt")
    #expect(throws: OutputError.notOurs(folder.path + "/Site")) {
      try write(tree(("a.html", "x")), to: folder.path + "/Site")
    }
    #expect(try folder.text(of: "Site/thesis.txt") == "precious")
    #expect(try folder.names() == ["Site"])
  }

  @Test func leavesASiteAloneThatHoldsAFileWhoseNameOnlyLooksLikeOneOfOurs() throws {
    let folder = try TemporaryFolder()
    try write(tree(("が.html", "x")), to: folder.path + "/Site")
    try folder.write("precious", to: "Site/か\u{3099}.html")
    guard try folder.text(of: "Site/が.html") == "x" else { return }  // One file to this disk.
    #expect(throws: OutputError.self) {
      try write(tree(("が.html", "x")), to: folder.path + "/Site")
    }
    #expect(try folder.text(of: "Site/か\u{3099}.html") == "precious")
  }

  @Test func leavesASiteAloneThatHoldsFilesOfOthers() throws {
    let folder = try TemporaryFolder()
    try write(tree(("a/b.html", "x")), to: folder.path + "/Site")
    try folder.write("stamps.example", to: "Site/CNAME")
    try folder.write("precious", to: "Site/a/notes.txt")
    try folder.write("finder", to: "Site/.DS_Store")
    let names = ["CNAME", "a/notes.txt"]
    #expect(throws: OutputError.foreignFiles(folder.path + "/Site", names: names)) {
      try write(tree(("c.html", "y")), to: folder.path + "/Site")
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

  @Test func aLinkStaysAndWhatItLeadsToIsExchanged() throws {
    let folder = try TemporaryFolder()
    try write(tree(("old.html", "x")), to: folder.path + "/real/Site")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/Site", withDestinationPath: "real/Site")
    try write(tree(("new.html", "y")), to: folder.path + "/Site")
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

  @Test func marksScriptsAsExecutable() throws {
    let folder = try TemporaryFolder()
    let script = OutputFile(path: "a.sh", text: "#!/bin/sh\n", isExecutable: true)
    try write(OutputTree.merging([script]).value, to: folder.path + "/Site")
    #expect(FileManager.default.isExecutableFile(atPath: folder.path + "/Site/a.sh"))
  }
}
