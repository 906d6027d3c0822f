import DefaultTheme
import HTMLEmission
import SiteBuilding
import Testing

@Suite struct ThemeFolderTests {
  @Test func whatIsWrittenOutIsATheme() throws {
    let folder = try TemporaryFolder()
    try ThemeFolder.write(DefaultTheme.files, to: folder.path + "/deep/theme")
    let read = try ThemeFolder.load(folder.path + "/deep/theme")
    #expect(Set(read) == Set(DefaultTheme.files))
    _ = try Theme(overrides: read)
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "theme/site.css")
    #expect(throws: OutputError.filesExist(folder.path + "/theme", names: ["site.css"])) {
      try ThemeFolder.write(DefaultTheme.files, to: folder.path + "/theme")
    }
    #expect(try folder.text(of: "theme/site.css") == "mine")
    #expect(try ThemeFolder.load(folder.path + "/theme").count == 1)
  }

  @Test func oneFileCanBeWrittenBesideOthers() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "theme/site.css")
    let file = try #require(DefaultTheme.files.first { $0.name == "bar.mustache" })
    try ThemeFolder.write([file], to: folder.path + "/theme")
    #expect(
      try ThemeFolder.load(folder.path + "/theme").map(\.name) == ["bar.mustache", "site.css"])
  }

  @Test func aFileInPlaceOfTheFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "theme")
    #expect(throws: OutputError.self) {
      try ThemeFolder.write(DefaultTheme.files, to: folder.path + "/theme")
    }
    #expect(try folder.text(of: "theme") == "mine")
  }
}
