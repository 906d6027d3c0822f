import FixtureFormat
import Foundation
import MockServing
import Testing

@testable import PreviewServing

@Suite("Reading the folder of a site")
struct SiteFolderTests {
  @Test("a whole site is read, with the files of the manifest and no others")
  func readsSites() throws {
    let folder = try TemporarySite()
    try folder.write("stray.html", "not listed")
    let loaded = try SiteFolder.load(folder.path)
    #expect(
      loaded.site.files.map(\.path) == ["fixtures/a.json", "fixtures/catalogue.json", "index.html"])
    #expect(loaded.catalogue.title == "Small")
    #expect(loaded.site.files[2].bytes == Array("<p>Home</p>".utf8))
  }

  @Test("what is not there or not ours is named")
  func refusesOtherFolders() throws {
    let folder = try TemporarySite()
    try folder.remove("endpaper-manifest.json")
    #expect(throws: SiteFolderError.notASite(folder: folder.path)) {
      try SiteFolder.load(folder.path)
    }
    let nowhere = folder.path + "/nowhere"
    #expect(throws: SiteFolderError.missing(folder: nowhere)) { try SiteFolder.load(nowhere) }
    let file = folder.path + "/index.html"
    #expect(throws: SiteFolderError.missing(folder: file)) { try SiteFolder.load(file) }
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: String
    var reason: String
    var harm: @Sendable (TemporarySite) throws -> Void
  }

  static let damages = [
    Damage(
      testDescription: "a file is gone",
      file: "index.html",
      reason: "it is not there",
      harm: { try $0.remove("index.html") }
    ),
    Damage(
      testDescription: "a file is shorter",
      file: "index.html",
      reason: "its content is not what was written",
      harm: { try $0.write("index.html", "<p>Home") }
    ),
    Damage(
      testDescription: "a file is longer",
      file: "index.html",
      reason: "it is longer than it was written",
      harm: { try $0.write("index.html", "<p>Home</p>!") }
    ),
    Damage(
      testDescription: "a byte is another",
      file: "index.html",
      reason: "its content is not what was written",
      harm: { try $0.write("index.html", "<p>home</p>") }
    ),
    Damage(
      testDescription: "a file is a link",
      file: "index.html",
      reason: "it is no regular file",
      harm: { try $0.link("index.html", to: "fixtures/a.json") }
    ),
    Damage(
      testDescription: "a folder is a link",
      file: "fixtures/a.json",
      reason: "it is no regular file",
      harm: { folder in
        try folder.move("fixtures", to: "elsewhere")
        try folder.link("fixtures", to: "elsewhere")
      }
    ),
    Damage(
      testDescription: "a file is a folder",
      file: "index.html",
      reason: "it is no regular file",
      harm: { try $0.write("index.html/inside", "") }
    ),
    Damage(
      testDescription: "the manifest is cut off",
      file: "endpaper-manifest.json",
      reason: "",
      harm: { try $0.write("endpaper-manifest.json", "{") }
    ),
    Damage(
      testDescription: "the manifest leaves the site",
      file: "endpaper-manifest.json",
      reason: "",
      harm: { try $0.list(["../secret"]) }
    ),
    Damage(
      testDescription: "there is no catalogue",
      file: "endpaper-manifest.json",
      reason: "it does not list fixtures/catalogue.json",
      harm: { try $0.list(["index.html"]) }
    ),
    Damage(
      testDescription: "the catalogue names a body that is not there",
      file: "fixtures/catalogue.json",
      reason: "it names 'fixtures/a.json', which is not there",
      harm: { try $0.list(["fixtures/catalogue.json"]) }
    ),
    Damage(
      testDescription: "the catalogue is none",
      file: "fixtures/catalogue.json",
      reason: "",
      harm: { folder in
        try folder.write("fixtures/catalogue.json", "[]")
        try folder.list(["fixtures/catalogue.json"])
      }
    ),
  ]

  @Test("damage is named by its file, with what to do", arguments: damages)
  func namesDamage(_ damage: Damage) throws {
    let folder = try TemporarySite()
    try damage.harm(folder)
    let error = #expect(throws: SiteFolderError.self) { try SiteFolder.load(folder.path) }
    guard case .damaged(_, let file, let reason) = error else {
      Issue.record("\(String(describing: error)) is no damage")
      return
    }
    #expect(file == damage.file)
    #expect(damage.reason.isEmpty ? !reason.isEmpty : reason == damage.reason)
    #expect(error?.description.hasSuffix("Run endpaper build again.") == true)
    #expect(error?.exitCode == 65)
  }
}
