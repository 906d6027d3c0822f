import Foundation
import HTMLEmission
import SiteBuilding
import SiteEmission
import SourceText
import Testing

@Suite struct WrittenSiteTests {
  private static let pages = [
    ("a/one.md", "# One\n\n[Two](../b/two.md#fields)\n\n```http\nGET /one/{id}\n```\n"),
    (
      "b/two.md",
      """
      # Two

      ```http
      POST /two
      ```

      ## Fields

      | Name | Type | Required | Description |
      | --- | --- | --- | --- |
      | `name` | String | Yes | What it is called. |

      ## Example

      ```http
      HTTP/1.1 200 OK
      Content-Type: application/json

      {"name": "x"}
      ```

      """
    ),
  ]

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in pages { try folder.write(text, to: "Content/\(path)") }
    return folder
  }

  private static func write(
    _ folder: borrowing TemporaryFolder,
    to output: String = "Site",
    refusing threshold: Diagnostic.Severity = .error
  ) async throws -> FolderBuild<WrittenSite> {
    try await FolderBuild.write(
      of: folder.path + "/Content", to: "\(folder.path)/\(output)", refusing: threshold,
      theme: try Theme(), jobs: 2)
  }

  @Test func isWhatTheSiteInMemoryIs() async throws {
    let folder = try Self.folder()
    let made = try await FolderBuild.make(
      of: folder.path + "/Content", theme: try Theme(), jobs: 1)
    let written = try await Self.write(folder)
    #expect(try written.site.get().publish() == nil)
    #expect(written.diagnostics == made.diagnostics)
    let site = try made.site.get()
    #expect(try written.site.get().statistics == site.statistics)
    for file in site.tree.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(try folder.text(of: "Site/\(file.path)") == text, "\(file.path)")
      let place = "\(folder.path)/Site/\(file.path)"
      #expect(FileManager.default.isExecutableFile(atPath: place) == file.isExecutable)
    }
    let found = FileManager.default.enumerator(atPath: folder.path + "/Site")?.compactMap {
      $0 as? String
    }
    #expect(found?.filter { $0.contains(".") }.count == site.tree.files.count)
    #expect(try folder.names() == ["Content", "Site"])
  }

  @Test func isNotThereBeforeItIsPublishedAndVanishesWhenItIsDiscarded() async throws {
    let folder = try Self.folder()
    let site = try await Self.write(folder, to: "deep/er/Site").site.get()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/deep/er")
    #expect(!names.contains("Site") && names.count == 1)
    site.discard()
    #expect(try folder.names() == ["Content"])
  }

  @Test func isNotWrittenWithFindingsAtTheThreshold() async throws {
    let folder = try Self.folder()
    try folder.write("title: [\n", to: "Content/endpaper.yaml")
    let build = try await Self.write(folder)
    #expect(build.diagnostics.contains { $0.severity == .error })
    #expect(try folder.names() == ["Content"])
  }

  @Test func leavesAFolderAloneThatIsNotOurs() async throws {
    let folder = try Self.folder()
    try folder.write("precious", to: "Site/thesis.txt")
    let site = try await Self.write(folder).site.get()
    #expect(throws: OutputError.notOurs(folder.path + "/Site")) { try site.publish() }
    #expect(try folder.names() == ["Content", "Site"])
    #expect(try folder.text(of: "Site/thesis.txt") == "precious")
  }
}
