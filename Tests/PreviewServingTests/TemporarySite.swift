import FixtureFormat
import Foundation

/// A small site in a folder of its own, which goes with the last reference to it.
final class TemporarySite {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try write("index.html", "<p>Home</p>")
    try write("fixtures/a.json", "{}")
    let example = FixtureExample(name: "a", mediaType: "application/json", body: "fixtures/a.json")
    let operation = FixtureOperation(
      id: "a",
      title: "A",
      method: "GET",
      paths: ["/a"],
      page: "index.html",
      responses: [FixtureResponse(status: 200, examples: [example])]
    )
    let catalogue = FixtureCatalogue(title: "Small", operations: [operation])
    try write(FixtureCatalogue.path, catalogue.encoded())
    try list(["fixtures/a.json", FixtureCatalogue.path, "index.html"])
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.path }

  /// Writes a file, in place of whatever is there.
  func write(_ name: String, _ text: String) throws {
    let file = folder.appending(path: name)
    let parent = file.deletingLastPathComponent()
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: parent.path, isDirectory: &isFolder),
      !isFolder.boolValue
    {
      try FileManager.default.removeItem(at: parent)
    }
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Writes a manifest of these files; one that is not there is listed as empty.
  func list(_ names: [String]) throws {
    let files = names.map { name in
      let bytes = (try? Data(contentsOf: folder.appending(path: name))).map(Array.init) ?? []
      return SiteManifestFile(path: name, size: bytes.count, hash: FileHash.hash(of: bytes))
    }
    try write(SiteManifest.path, SiteManifest(generator: "test", files: files).encoded())
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(
      at: folder.appending(path: name),
      to: folder.appending(path: other)
    )
  }

  /// Puts a symbolic link in place of whatever is there.
  func link(_ name: String, to target: String) throws {
    try? remove(name)
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: name).path,
      withDestinationPath: target
    )
  }
}
