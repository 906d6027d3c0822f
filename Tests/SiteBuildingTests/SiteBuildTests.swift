import APIModel
import FixtureFormat
import Foundation
import SiteBuilding
import SiteEmission
import SourceText
import Testing

@Suite struct SiteBuildTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  @Test func theCommittedSiteIsWhatTheGeneratorMakes() async throws {
    let sources = try ContentFolder.load(Self.root.appending(path: "Content").path)
    let site = try await BuiltSite(sources.value)
    let committed = try ContentFolder.load(Self.root.appending(path: "Site").path)
    let files = committed.value.files.filter { $0.name != ".DS_Store" }
    // What starts with a dot is no content; the folder of pages passes it over.
    let all = site.build.tree.files.filter { !$0.path.hasPrefix(".") }
    #expect(all.map(\.path) == files.map(\.path))
    for (made, file) in zip(all, files) where made.path == file.path {
      let isSame = made.bytes == file.bytes
      #expect(isSame, "\(file.path) differs: run make site and commit it")
    }
  }

  @Test func theExampleHasNoWarning() async throws {
    let sources = try ContentFolder.load(Self.root.appending(path: "Content").path)
    let site = try await BuiltSite(sources.value)
    #expect(site.diagnostics.filter { $0.severity > .note }.map(\.headline) == [])
  }

  @Test(arguments: [2, 3, 16]) func theNumberOfJobsChangesNothing(jobs: Int) async throws {
    let sources = try ContentFolder.load(Self.root.appending(path: "Content").path).value
    let one = try await BuiltSite(sources)
    let many = try await BuiltSite(sources, jobs: jobs)
    #expect(one.build.tree == many.build.tree)
    #expect(one.diagnostics == many.diagnostics)
  }

  @Test func theManifestListsEveryOtherFile() async throws {
    let site = try await BuiltSite([(path: "a/b.md", text: endpointPage("B", "GET /b"))])
    let manifest = try #require(site.text(of: "endpaper-manifest.json"))
    for path in site.paths where path != "endpaper-manifest.json" {
      #expect(manifest.contains("\"\(path)\""))
    }
    #expect(!manifest.contains("\"endpaper-manifest.json\""))
  }

  @Test func theModelHashChangesWithThePagesAndNotWithTheConfiguredTitle() async throws {
    func model(_ title: String, _ summary: String) async throws -> String {
      let site = try await BuiltSite([
        (path: "endpaper.yaml", text: "title: \(title)\n"), (path: "a/b.md", text: summary),
      ])
      let manifest = try #require(site.text(of: "endpaper-manifest.json"))
      return try SiteManifest(decoding: Array(manifest.utf8)).model
    }
    let page = endpointPage("B", "GET /b")
    #expect(try await model("One", page) == model("Two", page))
    #expect(try await model("One", page) != model("One", endpointPage("B", "GET /c")))
  }

  @Test func aFolderWithoutPagesIsAnError() async throws {
    await #expect(throws: ContentError.noPages("Content")) {
      try await BuiltSite([(path: "a.png", text: "x")])
    }
  }

  @Test func aFolderWithoutAnOperationIsAnError() async throws {
    await #expect(throws: ContentError.noOperations("Content")) {
      try await BuiltSite([(path: "a.md", text: "# Hello\n\nWorld.\n")])
    }
  }

  @Test func aPageThatLooksLikeAnEndpointAndIsNoneIsAWarning() async throws {
    let page = """
      # Show it

      ## Query parameters

      | Name | Type | Required |
      | --- | --- | --- |
      | `id` | String | Yes |

      """
    let site = try await BuiltSite([
      (path: "a/b.md", text: endpointPage("B", "GET /b")), (path: "a/c.md", text: page),
    ])
    let found = site.diagnostics.first { $0.rule == "no-operation-found" }
    #expect(found?.severity == .warning && found?.span != nil && found?.fix != nil)
  }

  @Test func aPageThatHoldsBinaryDataIsAnErrorUnlessItIsExcluded() async throws {
    func errors(_ configuration: String) async throws -> [String] {
      let page = Array(endpointPage("B", "GET /b").utf8)
      let binary: [UInt8] = [0x23, 0, 0x41, 0]
      return try await BuiltSite(
        SourceTree([
          SourceFile(path: "endpaper.yaml", text: configuration),
          SourceFile(path: "a/b.md", bytes: page),
          SourceFile(path: "a/c.md", bytes: binary, isText: false),
          SourceFile(path: "a/d.png", bytes: binary, isText: false),
        ])
      ).diagnostics.filter { $0.severity == .error }.map(\.rule)
    }
    #expect(try await errors("title: A") == ["page-not-text"])
    #expect(try await errors("exclude: [a/c.md]").isEmpty)
  }

  @Test func excludedPagesAreNotRead() async throws {
    let site = try await BuiltSite([
      (path: "endpaper.yaml", text: "exclude: [drafts]\n"),
      (path: "a/b.md", text: endpointPage("B", "GET /b")),
      (path: "drafts/c.md", text: endpointPage("C", "GET /c")),
      (path: "drafts-kept/d.md", text: endpointPage("D", "GET /d")),
    ])
    #expect(site.build.plan.reference.endpoints.map(\.title) == ["B", "D"])
  }

  @Test func aFragmentThatShowsNothingIsNoPage() async throws {
    let site = try await BuiltSite([
      (path: "api/b.md", text: endpointPage("B", "GET /b")),
      (path: "api/names.inc", text: ".. |boat| replace:: a vessel\n\n.. A comment.\n"),
      (path: "api/note.inc", text: "A note.\n"),
    ])
    let pages = site.build.plan.reference.groups.flatMap(\.pages)
    #expect(pages.map(\.title) == ["B", "note"])
    #expect(site.rules.filter { $0 == "fragment-empty" }.count == 1)
  }

  @Test(arguments: [
    ("HOST: https://boats.example.com/v1\n", "", ["https://boats.example.com/v1"]),
    ("HOST: https://a.example\n", "servers:\n  - url: https://b.example\n", ["https://b.example"]),
    ("HOST: boats\n", "", []), ("", "", []),
  ])
  func theHostOfABlueprintIsTheServer(
    _ host: String, _ configuration: String, _ servers: [String]
  ) async throws {
    let page =
      "FORMAT: 1A\n\(host)\n# Boats\n\n## Boat [/boats]\n\n### List [GET]\n\n+ Response 204\n"
    let site = try await BuiltSite([
      (path: "a.apib", text: page), (path: "endpaper.yaml", text: configuration + "title: A\n"),
    ])
    #expect(site.build.plan.reference.servers.map(\.url) == servers)
  }

  @Test func anIncludedFragmentIsNoPageOfItsOwn() async throws {
    let site = try await BuiltSite([
      (path: "api/index.rst", text: "All\n===\n\n.. include:: part.inc\n"),
      (
        path: "api/part.inc",
        text: "Show it\n-------\n\n.. code-block:: http\n\n   GET /it\n"
      ),
      (path: "api/alone.inc", text: "List\n----\n\n.. code-block:: http\n\n   GET /all\n"),
    ])
    #expect(
      site.build.plan.reference.endpoints.map(\.path.description).sorted() == ["/all", "/it"])
  }
}
